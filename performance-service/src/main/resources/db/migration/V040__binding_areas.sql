-- Of which areas figures are taken, by the codes they were named with; none means every area of the levels.
alter table data_set_bindings add column areas text[] not null default '{}';
alter table data_set_bindings alter column areas drop default;
