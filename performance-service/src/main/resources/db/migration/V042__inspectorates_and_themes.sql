-- Who inspects, where it is not who does by the framework; and what a visit looked at, as Ofsted sorts visits.
alter table inspections
    add column inspectorate text,
    add column themes text[] not null default '{}',
    add constraint ck_inspections_themes check (themes <@ array['FRONT_DOOR', 'CHILDREN_IN_NEED_OR_ON_A_PLAN',
        'CHILDREN_IN_CARE', 'CARE_LEAVERS', 'ACHIEVING_PERMANENCE', 'VULNERABLE_ADOLESCENTS']);
alter table inspections alter column themes drop default;
create index ix_inspections_themes on inspections using gin (themes);
