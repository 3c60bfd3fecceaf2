create table resolutions (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    meeting_id uuid not null,
    item_id    uuid not null,
    verb       text not null,
    text       text not null,
    constraint pk_resolutions primary key (id),
    constraint fk_resolutions_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_resolutions_item foreign key (item_id) references agenda_items (id),
    constraint ck_resolutions_verb check (verb in ('RESOLVED', 'NOTED', 'AGREED', 'RECOMMENDED', 'DELEGATED'))
);
create index ix_resolutions_meeting on resolutions (meeting_id, id);
create index ix_resolutions_item on resolutions (item_id, id);

create table resolution_limbs (
    resolution_id uuid    not null,
    position      integer not null,
    label         text    not null,
    text          text    not null,
    constraint pk_resolution_limbs primary key (resolution_id, position),
    constraint ux_resolution_limbs_label unique (resolution_id, label) deferrable initially deferred,
    constraint fk_resolution_limbs_resolution foreign key (resolution_id) references resolutions (id)
);

create table votes (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    meeting_id    uuid    not null,
    item_id       uuid    not null,
    resolution_id uuid,
    motion        text    not null,
    mover_id      uuid,
    seconder_id   uuid,
    for_count     integer not null,
    against_count integer not null,
    abstain_count integer not null,
    casting_vote  text,
    constraint pk_votes primary key (id),
    constraint fk_votes_meeting foreign key (meeting_id) references meetings (id),
    constraint fk_votes_item foreign key (item_id) references agenda_items (id),
    constraint fk_votes_resolution foreign key (resolution_id) references resolutions (id),
    constraint fk_votes_mover foreign key (mover_id) references people (id),
    constraint fk_votes_seconder foreign key (seconder_id) references people (id),
    constraint ck_votes_counts check (for_count >= 0 and against_count >= 0 and abstain_count >= 0),
    constraint ck_votes_mover check (mover_id <> seconder_id),
    constraint ck_votes_casting
        check (casting_vote is null or (casting_vote in ('FOR', 'AGAINST') and for_count = against_count))
);
create index ix_votes_meeting on votes (meeting_id, id);
create index ix_votes_item on votes (item_id, id);
create index ix_votes_resolution on votes (resolution_id, id);

create table vote_ballots (
    vote_id   uuid not null,
    person_id uuid not null,
    choice    text not null,
    constraint pk_vote_ballots primary key (vote_id, person_id),
    constraint fk_vote_ballots_vote foreign key (vote_id) references votes (id),
    constraint fk_vote_ballots_person foreign key (person_id) references people (id),
    constraint ck_vote_ballots_choice check (choice in ('FOR', 'AGAINST', 'ABSTAIN'))
);
create index ix_vote_ballots_person on vote_ballots (person_id, vote_id);
