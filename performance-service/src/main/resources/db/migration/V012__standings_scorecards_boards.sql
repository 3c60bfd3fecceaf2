-- How each indicator stands in the council's own area, reckoned whenever something under it changes: what lists filter by
-- and dashboards scrape, so that neither reckons anything itself.
create table indicator_standings (
    indicator_id uuid        not null,
    area_id      integer     not null,
    rag          text        not null,
    direction    text        not null,
    value        numeric,
    target       numeric,
    period_code  text        not null,
    period_end   date        not null,
    stale_on     date,
    reckoned_at  timestamptz not null,
    constraint pk_indicator_standings primary key (indicator_id),
    constraint fk_indicator_standings_indicator foreign key (indicator_id) references indicators (id),
    constraint fk_indicator_standings_area foreign key (area_id) references areas (id)
);
create index ix_indicator_standings_rag on indicator_standings (rag, indicator_id);
create index ix_indicator_standings_direction on indicator_standings (direction, indicator_id);
create index ix_indicator_standings_stale on indicator_standings (stale_on, indicator_id);

create table scorecards (
    id               uuid        not null,
    version          bigint      not null,
    open_version     bigint      not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    open_modified_at timestamptz not null,
    title            text        not null,
    purpose          text,
    area_id          integer     not null,
    constraint pk_scorecards primary key (id),
    constraint ux_scorecards_title unique (title),
    constraint fk_scorecards_area foreign key (area_id) references areas (id)
);

create table scorecard_entries (
    scorecard_id uuid    not null,
    position     integer not null,
    indicator    text    not null,
    note         text,
    constraint pk_scorecard_entries primary key (scorecard_id, position),
    constraint fk_scorecard_entries_scorecard foreign key (scorecard_id) references scorecards (id),
    constraint fk_scorecard_entries_indicator foreign key (indicator) references indicators (code)
);

-- What a board that follows the improvement said of a finding.
create table board_reviews (
    id                 uuid        not null,
    finding_id         uuid        not null,
    board              text        not null,
    reviewed_value     date,
    reviewed_precision text        not null,
    reviewed_text      text        not null,
    outcome            text        not null,
    comment            text,
    meeting_id         uuid,
    recorded_at        timestamptz not null,
    recorded_by        text        not null,
    constraint pk_board_reviews primary key (id),
    constraint fk_board_reviews_finding foreign key (finding_id) references findings (id),
    constraint ck_board_reviews_precision check (reviewed_precision in ('DAY', 'MONTH', 'YEAR', 'TEXT')),
    constraint ck_board_reviews_outcome check (outcome in ('NOTED', 'ON_TRACK', 'CONCERNS', 'SATISFIED'))
);
create index ix_board_reviews_finding on board_reviews (finding_id, id);
