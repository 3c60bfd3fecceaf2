-- What the service's own role may do with what its owner made; run after every migration, a new table needs no line here.
-- Tables that are only ever added to are named: there the service reads and inserts, whatever its code says (ADR 0051).
-- Where one role does both, as under an older configuration, it takes these rights from itself.
do $$
declare
    service  constant name := '${service}';
    -- Additions and nothing else.
    added_to constant name[] := array['audit_entries', 'audit_verifications', 'changes'];
    -- Written by the owner alone.
    read     constant name[] := array['audit_seals', 'flyway_schema_history'];
    relation record;
begin
    -- Instances that start together take turns: PostgreSQL refuses two grants on one table at once.
    perform pg_advisory_xact_lock(5430117005);
    for relation in
        select c.oid, c.relname, format('%I.%I', n.nspname, c.relname) as full_name, c.relname = any(added_to) as added_to
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and pg_get_userbyid(c.relowner) = current_user
            and (c.relname = any(added_to) or c.relname = any(read) and service <> current_user)
            and (has_table_privilege(service, c.oid, 'update, delete, truncate, references, trigger')
                or not has_table_privilege(service, c.oid, 'select'))
    loop
        execute format('revoke all on %s from %I', relation.full_name, service);
        execute format('grant select%s on %s to %I', case when relation.added_to then ', insert' end, relation.full_name,
            service);
    end loop;
    -- A change's place in the feed is given after it was written (ADR 0004).
    if not has_column_privilege(service, 'changes', 'position', 'update') then
        execute format('grant update (position) on changes to %I', service);
    end if;
    if service = current_user then
        return;
    end if;
    if not has_schema_privilege(service, current_schema(), 'usage') then
        execute format('grant usage on schema %I to %I', current_schema(), service);
    end if;
    for relation in
        select c.oid, format('%I.%I', n.nspname, c.relname) as full_name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and pg_get_userbyid(c.relowner) = current_user and c.relkind in ('r', 'p', 'v', 'm')
            and c.relname <> all(added_to || read)
            and not (has_table_privilege(service, c.oid, 'select') and has_table_privilege(service, c.oid, 'insert')
                and has_table_privilege(service, c.oid, 'update') and has_table_privilege(service, c.oid, 'delete'))
    loop
        execute format('grant select, insert, update, delete on %s to %I', relation.full_name, service);
    end loop;
    for relation in
        select c.oid, format('%I.%I', n.nspname, c.relname) as full_name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and pg_get_userbyid(c.relowner) = current_user and case when c.relkind = 'S' then not has_sequence_privilege(service, c.oid, 'usage') else false end
    loop
        execute format('grant usage, select on sequence %s to %I', relation.full_name, service);
    end loop;
end $$;
