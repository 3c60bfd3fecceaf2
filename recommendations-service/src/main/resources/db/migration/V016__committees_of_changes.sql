-- Which committee a record belongs to, by its inquiry, so that webhooks can be narrowed to one.
create function committee_of_record(kind text, record uuid) returns uuid language plpgsql stable as $$
begin
    return case kind
        when 'inquiry' then (select committee_id from inquiries where id = record)
        when 'recommendation' then
            (select q.committee_id from recommendations r join inquiries q on q.id = r.inquiry_id where r.id = record)
        when 'review' then
            (select q.committee_id from reviews v join inquiries q on q.id = v.inquiry_id where v.id = record)
        when 'executive-response' then
            (select q.committee_id from executive_responses p join recommendations r on r.id = p.recommendation_id
                join inquiries q on q.id = r.inquiry_id where p.id = record)
        when 'progress-update' then
            (select q.committee_id from progress_updates p join recommendations r on r.id = p.recommendation_id
                join inquiries q on q.id = r.inquiry_id where p.id = record)
        when 'assessment' then
            (select q.committee_id from assessments p join recommendations r on r.id = p.recommendation_id
                join inquiries q on q.id = r.inquiry_id where p.id = record)
        when 'evidence' then
            (select q.committee_id from evidence p join recommendations r on r.id = p.recommendation_id
                join inquiries q on q.id = r.inquiry_id where p.id = record)
    end;
end $$;

-- What stands in the feed is not updated by the role that writes it; giving the column its type again is the owner's.
alter table changes alter column committee_id type uuid using committee_of_record(record_type, record_id);

-- A record that is gone belongs where it belonged when it was last told of.
create index ix_changes_record on changes (record_id, id);
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
