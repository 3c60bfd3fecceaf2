-- What the monitoring officer notes of a declared disclosable pecuniary interest (Localism Act 2011, section 31).
alter table declarations add column registered boolean;
alter table declarations add column notified_on date;
alter table declarations add constraint ck_declarations_registered
    check (registered is not true or notified_on is null);
create index ix_declarations_kind on declarations (kind, meeting_id, id);
