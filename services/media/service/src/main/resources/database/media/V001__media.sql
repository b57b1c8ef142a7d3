CREATE TABLE media (
  id bigint PRIMARY KEY,
  owner bigint NOT NULL,
  type text NOT NULL,
  purpose text NOT NULL,
  state text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  blurhash text NOT NULL DEFAULT '',
  alt text NOT NULL,
  focus_x double precision NOT NULL,
  focus_y double precision NOT NULL,
  variants jsonb NOT NULL DEFAULT '[]',
  duration_millis bigint NOT NULL DEFAULT 0,
  failure text,
  uploaded_at timestamptz NOT NULL,
  -- when somebody began to work on it, and how often that has been tried
  claimed_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 1,
  -- since when nothing has shown it; a row of media_use counts more
  unused_since timestamptz NOT NULL,
  deleted_at timestamptz
);

CREATE INDEX media_by_owner ON media (owner, id);
CREATE INDEX media_unfinished ON media (claimed_at) WHERE state IN ('UPLOADED', 'PROCESSING');
CREATE INDEX media_by_unused_since ON media (unused_since);
CREATE INDEX media_deleted ON media (deleted_at) WHERE deleted_at IS NOT NULL;

-- What shows a piece of media: a post, a draft, a profile.
CREATE TABLE media_use (
  media_id bigint NOT NULL REFERENCES media (id) ON DELETE CASCADE,
  used_by text NOT NULL,
  PRIMARY KEY (media_id, used_by)
);

CREATE INDEX media_use_by_user ON media_use (used_by);
