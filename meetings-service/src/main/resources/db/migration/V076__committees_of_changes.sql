-- Which committee a record belongs to, so that webhooks can be narrowed to one. People and posts belong to none.
create function committee_of_record(kind text, record uuid) returns uuid language plpgsql stable as $$
begin
    return case kind
        when 'committee' then record
        when 'membership' then (select committee_id from memberships where id = record)
        when 'meeting' then (select committee_id from meetings where id = record)
        when 'report' then (select committee_id from reports where id = record)
        when 'work-programme-item' then (select committee_id from work_programme_items where id = record)
        when 'key-decision-notice' then (select maker_committee_id from key_decisions where id = record)
        when 'call-in' then (select committee_id from call_ins where id = record)
        when 'document' then
            (select r.committee_id from documents d join reports r on r.id = d.report_id where d.id = record)
        when 'session' then (select m.committee_id from sessions p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'agenda-item' then
            (select m.committee_id from agenda_items p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'contribution' then
            (select m.committee_id from contributions p join agenda_items i on i.id = p.agenda_item_id
                join meetings m on m.id = i.meeting_id where p.id = record)
        when 'attendance' then
            (select m.committee_id from attendances p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'declaration' then
            (select m.committee_id from declarations p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'evidence-note' then
            (select m.committee_id from evidence_notes p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'initials' then
            (select m.committee_id from initials_key p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'minutes' then (select m.committee_id from minutes p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'minute-item' then
            (select m.committee_id from minute_items p join minutes n on n.id = p.minutes_id
                join meetings m on m.id = n.meeting_id where p.id = record)
        when 'resolution' then
            (select m.committee_id from resolutions p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'vote' then (select m.committee_id from votes p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'delegation' then
            (select m.committee_id from delegations p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'action' then (select m.committee_id from actions p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'public-question' then
            (select m.committee_id from public_questions p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'pack' then (select m.committee_id from packs p join meetings m on m.id = p.meeting_id where p.id = record)
        when 'pack-supplement' then
            (select m.committee_id from pack_supplements p join packs k on k.id = p.pack_id
                join meetings m on m.id = k.meeting_id where p.id = record)
    end;
end $$;

-- What stands in the feed is not updated by the role that writes it; giving the column its type again is the owner's.
alter table changes alter column committee_id type uuid using committee_of_record(record_type, record_id);

-- A record that is gone belongs where it belonged when it was last told of.
create function set_committee_of_change() returns trigger language plpgsql as $$
begin
    new.committee_id := committee_of_record(new.record_type, new.record_id);
    if new.committee_id is null and new.operation = 'DELETED' then
        new.committee_id := (select committee_id from changes
            where record_id = new.record_id and committee_id is not null order by id desc limit 1);
    end if;
    return new;
end $$;
create trigger tr_changes_committee before insert on changes for each row execute function set_committee_of_change();
