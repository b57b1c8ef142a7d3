-- What every service's database has of the platform, in a schema of its own.

-- Events that this service has emitted. A row's position is drawn just before its transaction
-- commits, when every lock that orders it against others is held: of two events with one key the
-- earlier committed has the smaller position. But rows become visible out of order of position, so
-- readers do not go by it: the publisher numbers the rows that it finds, which is the stream's
-- order, and no row is ever passed over.
CREATE TABLE outbox (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id bigint NOT NULL UNIQUE,
  root text NOT NULL,
  type text NOT NULL,
  key text NOT NULL,
  payload json NOT NULL,
  trace text,
  occurred_at timestamptz NOT NULL,
  published bigint UNIQUE
) WITH (autovacuum_vacuum_scale_factor = 0.02);

CREATE INDEX outbox_unpublished ON outbox (position) WHERE published IS NULL;

-- The last number that the publisher gave; its one row is the publisher's lock too.
CREATE TABLE outbox_head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  published bigint NOT NULL
);
INSERT INTO outbox_head (published) VALUES (0);

-- How far each consumer, of whatever service, has come in this outbox; nothing that one of them
-- still needs is pruned.
CREATE TABLE outbox_reader (
  consumer text PRIMARY KEY,
  published bigint NOT NULL,
  seen_at timestamptz NOT NULL
);

-- The durable positions of this service's own consumers. A batch that was begun and not finished
-- tells that a process died in it.
CREATE TABLE consumer (
  name text PRIMARY KEY,
  position bigint NOT NULL DEFAULT 0,
  begun bigint
);

-- Events that had their effect; written in the transaction of the effect.
CREATE TABLE processed_event (
  consumer text NOT NULL,
  event_id bigint NOT NULL,
  processed_at timestamptz NOT NULL,
  PRIMARY KEY (consumer, event_id)
);
CREATE INDEX processed_event_age ON processed_event (processed_at);

-- Events that are handled one at a time: after a failure, behind a failed one of the same key, or
-- since their consumer is slow. A dead one has failed for good and waits for a person.
CREATE TABLE pending_event (
  consumer text NOT NULL,
  position bigint NOT NULL,
  event_id bigint NOT NULL,
  root text NOT NULL,
  type text NOT NULL,
  key text NOT NULL,
  payload json NOT NULL,
  trace text,
  occurred_at timestamptz NOT NULL,
  dead boolean NOT NULL DEFAULT false,
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  error text,
  PRIMARY KEY (consumer, event_id)
);
CREATE INDEX pending_event_waiting ON pending_event (consumer, position) WHERE NOT dead;
CREATE INDEX pending_event_key ON pending_event (consumer, key, position) WHERE NOT dead;
CREATE INDEX pending_event_dead ON pending_event (event_id) WHERE dead;
