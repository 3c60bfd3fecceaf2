-- What a record's readers were told last, when it goes out of their sight.
create index ix_changes_record on changes (record_id, id);
