-- The papers of the last meeting become as long as those of a real agenda of 70 pages.
create function pg_temp.paragraph(n bigint) returns text language sql immutable as
$$ select string_agg((array['placements', 'young', 'people', 'voice', 'social', 'workers', 'families', 'report', 'progress',
    'the', 'of', 'and', 'council', 'review', 'service', 'support', 'schools', 'website', 'training', 'agency'])
    [1 + (n * 7 + w * 13 + w * w) % 20], ' ') || '.' from generate_series(1, 90) w $$;

update reports set key_issues = (select string_agg(pg_temp.paragraph(p), E'\n\n') from generate_series(1, 80) p)
where meeting_id = cast('00000000-0000-7000-8000-000000002000' as uuid);

-- No sister is there to be asked for its part.
delete from agenda_item_refs
where agenda_item_id in (select id from agenda_items
    where meeting_id = cast('00000000-0000-7000-8000-000000002000' as uuid));
