-- What the public is told of a part held in private, where the minutes without it would be no coherent record: LGA 1972,
-- section 100C(2).
alter table minute_items add column public_summary text;
