-- What a new version adds to this index was gathered in a list that every question read from end to end until the database
-- tidied up. An import writes its places once, and can wait for each to be put where it belongs.
alter index ix_data_set_places_tokens set (fastupdate = off);
select gin_clean_pending_list('ix_data_set_places_tokens'::regclass);
