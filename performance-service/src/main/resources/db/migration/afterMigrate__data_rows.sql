-- The rows of a data set's version are a table that the service makes, fills and attaches while it imports, so data_rows and
-- its partitions are the service's own (ADR 0051); all other tables belong to the role that migrates.
do $$
declare
    service  constant name := '${service}';
    relation text;
begin
    if service = current_user then
        return;
    end if;
    if not has_schema_privilege(service, current_schema(), 'create') then
        execute format('grant usage, create on schema %I to %I', current_schema(), service);
    end if;
    for relation in
        select format('%I.%I', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relname ~ '^data_rows(_[0-9]+)?$' and c.relkind in ('r', 'p')
            and pg_get_userbyid(c.relowner) = current_user
        order by c.relkind desc, c.relname
    loop
        execute format('alter table %s owner to %I', relation, service);
    end loop;
    -- An import tells the planner what it added; only who may maintain a table may have it analysed.
    perform pg_advisory_xact_lock(5430117005);
    for relation in
        select named.name from unnest(array['data_set_filter_items', 'data_set_places']) named (name)
        where not has_table_privilege(service, named.name, 'maintain')
    loop
        execute format('grant maintain on %I to %I', relation, service);
    end loop;
end $$;
