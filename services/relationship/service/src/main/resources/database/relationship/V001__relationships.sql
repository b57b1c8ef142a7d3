-- Accounts that this service has heard of, and which of them are private. A row stays when the
-- account is erased, with nothing but its id, so that no late command brings anything back.
CREATE TABLE person (
  account  bigint PRIMARY KEY,
  private  boolean NOT NULL,
  revision bigint NOT NULL,           -- of the profile that said so; -1 before any did
  erased   boolean NOT NULL DEFAULT false
);

-- The id of a row is the cursor of the lists, newest first.
CREATE TABLE follow (
  follower     bigint NOT NULL,
  followee     bigint NOT NULL,
  id           bigint NOT NULL,
  show_reblogs boolean NOT NULL,
  notifying    boolean NOT NULL,
  since        timestamptz NOT NULL,
  PRIMARY KEY (follower, followee),
  CHECK (follower <> followee)
);
CREATE UNIQUE INDEX follow_by_followee ON follow (followee, id DESC) INCLUDE (follower);
CREATE UNIQUE INDEX follow_by_follower ON follow (follower, id DESC) INCLUDE (followee);

CREATE TABLE follow_request (
  requester    bigint NOT NULL,
  account      bigint NOT NULL,
  id           bigint NOT NULL,
  show_reblogs boolean NOT NULL,
  notifying    boolean NOT NULL,
  PRIMARY KEY (requester, account),
  CHECK (requester <> account)
);
CREATE UNIQUE INDEX follow_request_by_account ON follow_request (account, id DESC) INCLUDE (requester);

-- Counts are follow_count plus all of follow_count_change. Follows only append changes, so that
-- thousands can follow one account at once; a consumer folds them into the one row.
CREATE TABLE follow_count (
  account   bigint PRIMARY KEY,
  followers bigint NOT NULL DEFAULT 0,
  following bigint NOT NULL DEFAULT 0,
  revision  bigint NOT NULL DEFAULT 0
);
CREATE TABLE follow_count_change (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account   bigint NOT NULL,
  followers smallint NOT NULL,
  following smallint NOT NULL
);
CREATE INDEX follow_count_change_by_account ON follow_count_change (account) INCLUDE (followers, following);

CREATE TABLE block (
  blocker bigint NOT NULL,
  blocked bigint NOT NULL,
  id      bigint NOT NULL,
  PRIMARY KEY (blocker, blocked)
);
CREATE UNIQUE INDEX block_by_blocker ON block (blocker, id DESC) INCLUDE (blocked);
CREATE INDEX block_by_blocked ON block (blocked);

CREATE TABLE mute (
  muter         bigint NOT NULL,
  muted         bigint NOT NULL,
  id            bigint NOT NULL,
  notifications boolean NOT NULL,
  until         timestamptz,          -- null without an end; a row past it counts as absent
  PRIMARY KEY (muter, muted)
);
CREATE UNIQUE INDEX mute_by_muter ON mute (muter, id DESC) INCLUDE (muted, until);
CREATE INDEX mute_by_muted ON mute (muted);
CREATE INDEX mute_by_until ON mute (until) WHERE until IS NOT NULL;

CREATE TABLE close_friend (
  owner  bigint NOT NULL,
  friend bigint NOT NULL,
  id     bigint NOT NULL,
  PRIMARY KEY (owner, friend)
);
CREATE UNIQUE INDEX close_friend_by_owner ON close_friend (owner, id DESC) INCLUDE (friend);
CREATE INDEX close_friend_by_friend ON close_friend (friend);

CREATE TABLE note (
  owner   bigint NOT NULL,
  subject bigint NOT NULL,
  text    text NOT NULL,
  PRIMARY KEY (owner, subject)
);
CREATE INDEX note_by_subject ON note (subject);
