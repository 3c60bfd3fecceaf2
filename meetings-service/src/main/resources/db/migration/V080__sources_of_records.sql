-- From which document a record was taken, as reports say it since V006.
alter table agenda_items add column source_document text, add column source_page text, add column source_label text;
alter table attendances add column source_document text, add column source_page text, add column source_label text;
alter table declarations add column source_document text, add column source_page text, add column source_label text;
alter table evidence_notes add column source_document text, add column source_page text, add column source_label text;
alter table resolutions add column source_document text, add column source_page text, add column source_label text;
alter table votes add column source_document text, add column source_page text, add column source_label text;
alter table actions add column source_document text, add column source_page text, add column source_label text;
alter table public_questions add column source_document text, add column source_page text, add column source_label text;
alter table minutes add column source_document text, add column source_page text, add column source_label text;
alter table minute_items add column source_document text, add column source_page text, add column source_label text;

-- Where signed minutes were taken from stays with them (V070).
create or replace function refuse_signed_minutes_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or row(old.meeting_id, old.status, old.introduction, old.published_at, old.approval_meeting_id,
            old.approval_item_id, old.approval_outcome, old.approval_amendments, old.signed_by, old.signed_on,
            old.source_document, old.source_page, old.source_label)
        is distinct from row(new.meeting_id, new.status, new.introduction, new.published_at, new.approval_meeting_id,
            new.approval_item_id, new.approval_outcome, new.approval_amendments, new.signed_by, new.signed_on,
            new.source_document, new.source_page, new.source_label) then
        raise exception 'signed minutes are never changed: they take dated corrections';
    end if;
    return new;
end $$;

create or replace function refuse_signed_minute_change() returns trigger language plpgsql as $$
begin
    if (tg_op = 'DELETE' or row(old.minutes_id, old.agenda_item_id, old.number, old.position, old.title, old.text,
                old.source_document, old.source_page, old.source_label)
            is distinct from row(new.minutes_id, new.agenda_item_id, new.number, new.position, new.title, new.text,
                new.source_document, new.source_page, new.source_label))
        and exists (select 1 from minutes where id = old.minutes_id and status = 'SIGNED') then
        raise exception 'signed minutes are never changed: they take dated corrections';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
