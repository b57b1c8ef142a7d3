-- The same bytes for the same purpose give the same files: they are made once.
ALTER TABLE media ADD COLUMN digest bytea;

CREATE INDEX media_by_digest ON media (digest) WHERE state = 'READY' AND deleted_at IS NULL;
