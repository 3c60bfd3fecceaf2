-- Verifies the audit of one service without the service: on the running database, or on a backup restored anywhere.
--   psql --no-psqlrc --tuples-only --no-align --dbname=meetings --file=deploy/postgres/verify-audit.sql
-- Answers one line, which begins with INTACT or with BROKEN and then names the first entry that is not as it was written.
-- The same look as GET /v1/audit-entries/verification, with PostgreSQL's own functions alone (docs/adr/0050).
with chain as (
    select position, entry_id, hash,
        lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by position) as previous,
        lag(position, 1, cast(0 as bigint)) over (order by position) + 1 as due
    from audit_seals),
looked_at as (
    select chain.position, chain.entry_id, e.record_type, e.record_id,
        case when chain.position <> chain.due then 'the seal at ' || chain.due || ' was removed'
             when e.id is null then 'the entry was removed'
             when chain.hash <> sha256(chain.previous || convert_to(cast(jsonb_build_array(e.id,
                     cast(extract(epoch from e.at) * 1000000 as bigint), e.caller, to_jsonb(e.roles), e.action, e.record_type,
                     e.record_id, e.audience, e.before, e.after, e.address, e.request_id) as text), 'UTF8'))
                 then 'the entry or a seal was changed' end as fault
    from chain left join audit_entries e on e.id = chain.entry_id),
slipped_in as (
    select id, record_type, record_id from audit_entries e
    where not exists (select 1 from audit_seals s where s.entry_id = e.id))
select coalesce(
    (select format('BROKEN at seal %s, entry %s, %s %s: %s', position, entry_id, record_type, record_id, fault)
     from looked_at where fault is not null order by position limit 1),
    (select format('BROKEN at entry %s, %s %s: it was slipped in, no seal was made for it', id, record_type, record_id)
     from slipped_in order by id limit 1),
    (select format('INTACT: %s seals, the last at %s with hash %s', (select count(*) from audit_seals), position,
        encode(hash, 'hex'))
     from audit_seals order by position desc limit 1),
    'INTACT: no entries yet') as verdict;
