-- Decisions to open what was exempt; only ever added to.
create table releases (
    id             uuid        not null,
    agenda_item_id uuid,
    report_id      uuid,
    released_on    date        not null,
    reason         text        not null,
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    constraint pk_releases primary key (id),
    constraint fk_releases_item foreign key (agenda_item_id) references agenda_items (id),
    constraint fk_releases_report foreign key (report_id) references reports (id),
    constraint ck_releases_subject check ((agenda_item_id is null) <> (report_id is null))
);
create index ix_releases_item on releases (agenda_item_id);
create index ix_releases_report on releases (report_id);
