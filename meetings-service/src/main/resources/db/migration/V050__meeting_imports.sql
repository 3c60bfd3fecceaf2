-- Documents that were imported as whole meetings: the same one is recognised when it comes again.
create table meeting_imports (
    -- SHA-256 of the document as it was understood, in hexadecimal
    digest      text        not null,
    meeting_id  uuid        not null,
    imported_by text        not null,
    imported_at timestamptz not null,
    constraint pk_meeting_imports primary key (digest),
    constraint fk_meeting_imports_meeting foreign key (meeting_id) references meetings (id)
);
create index ix_meeting_imports_meeting on meeting_imports (meeting_id);
