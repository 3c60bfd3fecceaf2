#!/bin/bash
# Runs once, on an empty data directory: one database and one role for each service, with the passwords from files.
set -euo pipefail
for name in keycloak meetings recommendations performance; do
  password=$(cat "/run/secrets/${name}-database-password")
  psql --set=ON_ERROR_STOP=1 --username=postgres --set=name="$name" --set=password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
