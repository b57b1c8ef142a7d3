-- How far the outbox has been handed to a stream outside this database, by the number given there.
ALTER TABLE outbox_head ADD COLUMN relayed bigint NOT NULL DEFAULT 0;

-- Where in a stream outside the database a consumer's position stands; 0 where it is not known.
ALTER TABLE consumer ADD COLUMN sequence bigint NOT NULL DEFAULT 0;

-- The slot of the event's key, by which processes divide a consumer's events; and whether a dead
-- event has been shown outside this database.
ALTER TABLE pending_event ADD COLUMN slot smallint NOT NULL DEFAULT 0;
ALTER TABLE pending_event ADD COLUMN shown boolean NOT NULL DEFAULT false;
