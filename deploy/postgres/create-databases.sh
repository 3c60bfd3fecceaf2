#!/bin/bash
# Makes what the suite needs of PostgreSQL, with the passwords from files: for each service a database, the role that owns and
# migrates it, and the role that works in it (docs/adr/0051-two-roles-for-a-service.md). Runs by itself on an empty data
# directory. Run again it changes nothing but passwords, and hands a database of a release with one role to its owner:
#   docker compose exec postgres bash /docker-entrypoint-initdb.d/create-databases.sh
set -euo pipefail
ask() { psql --set=ON_ERROR_STOP=1 --no-psqlrc --quiet --username=postgres "$@"; }

role() { # name
  ask --set=name="$1" --set=password="$(cat "/run/secrets/${1//_/-}-database-password")" <<'SQL'
select format('create role %I login', :'name') where not exists (select from pg_roles where rolname = :'name') \gexec
alter role :"name" login password :'password';
SQL
}

database() { # name owner
  ask --set=name="$1" --set=owner="$2" <<'SQL'
select format('create database %I owner %I', :'name', :'owner') where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
grant connect, temporary on database :"name" to :"name";
SQL
}

role keycloak
database keycloak keycloak
for name in meetings recommendations performance; do
  role "$name"
  role "${name}_owner"
  ask --command="grant $name to ${name}_owner"
  database "$name" "${name}_owner"
  if [ "$(ask --tuples-only --no-align --command="select pg_get_userbyid(datdba) from pg_database where datname = '$name'")" = "$name" ]; then
    ask --dbname="$name" --command="reassign owned by $name to ${name}_owner"
    ask --command="alter database $name owner to ${name}_owner"
    # What was granted to a role while it owned the database went to the new owner with it.
    ask --command="grant connect, temporary on database $name to $name"
  fi
done
