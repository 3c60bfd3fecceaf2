-- What set, moved and stopped the time an executive has to answer a report. Only ever added to.
create table response_clock_entries (
    id          uuid        not null,
    inquiry_id  uuid        not null,
    kind        text        not null,
    day         date        not null,
    until       date,
    reason      text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_response_clock_entries primary key (id),
    constraint fk_response_clock_entries_inquiry foreign key (inquiry_id) references inquiries (id),
    constraint ck_response_clock_entries_kind check (kind in ('RECEIVED', 'NOTICE_GIVEN', 'EXTENSION_AGREED', 'RESPONDED', 'RESPONSE_PUBLISHED')),
    constraint ck_response_clock_entries_extension check ((kind = 'EXTENSION_AGREED') = (until is not null and reason is not null))
);
create index ix_response_clock_entries_inquiry on response_clock_entries (inquiry_id, id);
