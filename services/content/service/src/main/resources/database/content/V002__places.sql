-- For suggesting places that others have named.
create index post_by_place on post (lower(place) text_pattern_ops)
  where place is not null and audience = 'PUBLIC' and archived_at is null;
