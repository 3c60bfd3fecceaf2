-- Minutes once signed stay as they were signed, whoever writes (Local Government Act 1972, Schedule 12, paragraph 41): they take
-- dated corrections, which are rows of their own, and nothing else. What moves with a correction is the record's version.
create function refuse_signed_minutes_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or row(old.meeting_id, old.status, old.introduction, old.published_at, old.approval_meeting_id,
            old.approval_item_id, old.approval_outcome, old.approval_amendments, old.signed_by, old.signed_on)
        is distinct from row(new.meeting_id, new.status, new.introduction, new.published_at, new.approval_meeting_id,
            new.approval_item_id, new.approval_outcome, new.approval_amendments, new.signed_by, new.signed_on) then
        raise exception 'signed minutes are never changed: they take dated corrections';
    end if;
    return new;
end $$;
create trigger tr_minutes_signed_stay before update or delete on minutes
    for each row when (old.status = 'SIGNED') execute function refuse_signed_minutes_change();

create function refuse_signed_minute_change() returns trigger language plpgsql as $$
begin
    if (tg_op = 'DELETE' or row(old.minutes_id, old.agenda_item_id, old.number, old.position, old.title, old.text)
            is distinct from row(new.minutes_id, new.agenda_item_id, new.number, new.position, new.title, new.text))
        and exists (select 1 from minutes where id = old.minutes_id and status = 'SIGNED') then
        raise exception 'signed minutes are never changed: they take dated corrections';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tr_minute_items_signed_stay before update or delete on minute_items
    for each row execute function refuse_signed_minute_change();

create function refuse_correction_change() returns trigger language plpgsql as $$
begin
    raise exception 'corrections of signed minutes are only ever added to';
end $$;
create trigger tr_minutes_corrections_append_only before update or delete on minutes_corrections
    for each row execute function refuse_correction_change();
