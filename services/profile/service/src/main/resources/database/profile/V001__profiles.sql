CREATE TABLE profile (
  account           bigint PRIMARY KEY,
  username          text NOT NULL,
  username_key      text GENERATED ALWAYS AS (lower(username)) STORED NOT NULL,
  display_name      text NOT NULL,
  bio               text NOT NULL DEFAULT '',
  fields            jsonb NOT NULL DEFAULT '[]',     -- ProfileField[]
  pronouns          text[] NOT NULL DEFAULT '{}',
  website           text,
  avatar            jsonb,                           -- ProfileImage
  header            jsonb,                           -- ProfileImage
  private           boolean NOT NULL DEFAULT false,
  discoverable      boolean NOT NULL DEFAULT true,
  indexable         boolean NOT NULL DEFAULT false,
  hide_collections  boolean NOT NULL DEFAULT false,
  default_audience  text NOT NULL DEFAULT 'PUBLIC',
  default_sensitive boolean NOT NULL DEFAULT false,
  default_language  text NOT NULL DEFAULT '',
  created_at        timestamptz NOT NULL,
  revision          bigint NOT NULL,
  -- projected from other services' events
  followers         bigint NOT NULL DEFAULT 0,
  following         bigint NOT NULL DEFAULT 0,
  follow_revision   bigint NOT NULL DEFAULT 0,       -- of the event that brought the two
  posts             bigint NOT NULL DEFAULT 0,
  last_post_at      timestamptz
);
CREATE UNIQUE INDEX profile_by_username ON profile (username_key);
CREATE INDEX profile_active ON profile (last_post_at DESC NULLS LAST, account DESC)
  WHERE discoverable AND last_post_at IS NOT NULL;
CREATE INDEX profile_new ON profile (account DESC) WHERE discoverable;

-- The words under which a profile is found: the username and each word of the display name.
-- Collation C makes "starts with" a range of the primary key.
CREATE TABLE profile_word (
  word    text COLLATE "C" NOT NULL,
  account bigint NOT NULL REFERENCES profile ON DELETE CASCADE,
  PRIMARY KEY (word, account)
);
CREATE INDEX profile_word_by_account ON profile_word (account);
