-- Who likes what. A target is a post or a comment; its id says which. The id of a row is the cursor
-- of the lists, newest first.
CREATE TABLE liked (
  target bigint NOT NULL,
  liker  bigint NOT NULL,
  id     bigint NOT NULL,
  post   bigint NOT NULL,             -- the target itself, or the post of the comment
  author bigint NOT NULL,             -- of the target
  PRIMARY KEY (target, liker)
);
CREATE UNIQUE INDEX liked_by_target ON liked (target, id DESC) INCLUDE (liker);
CREATE UNIQUE INDEX liked_by_liker ON liked (liker, id DESC) INCLUDE (target);

-- The count of a target is its like_count plus all of its like_change. Likes only append changes, so
-- that thousands can like one post at once; a consumer folds them into the one row.
CREATE TABLE like_count (
  target   bigint PRIMARY KEY,
  post     bigint NOT NULL,
  author   bigint NOT NULL,
  likes    bigint NOT NULL DEFAULT 0,
  revision bigint NOT NULL DEFAULT 0
);
CREATE TABLE like_change (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  target bigint NOT NULL,
  post   bigint NOT NULL,
  author bigint NOT NULL,
  likes  bigint NOT NULL
);
CREATE INDEX like_change_by_target ON like_change (target) INCLUDE (likes);

CREATE TABLE saved (
  account bigint NOT NULL,
  target  bigint NOT NULL,
  id      bigint NOT NULL,
  post    bigint NOT NULL,
  author  bigint NOT NULL,
  PRIMARY KEY (account, target)
);
CREATE UNIQUE INDEX saved_by_account ON saved (account, id DESC) INCLUDE (target);
CREATE INDEX saved_by_target ON saved (target);

CREATE TABLE collection (
  id          bigint PRIMARY KEY,
  owner       bigint NOT NULL,
  title       text NOT NULL,
  description text NOT NULL,
  visibility  text NOT NULL,
  request     text,                   -- the key of the request that made it, for its repetitions
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  UNIQUE (owner, request)
);
CREATE UNIQUE INDEX collection_by_owner ON collection (owner, id DESC);

-- Whatever is in somebody's collection is also among what they have saved.
CREATE TABLE collection_item (
  collection bigint NOT NULL REFERENCES collection ON DELETE CASCADE,
  post       bigint NOT NULL,
  id         bigint NOT NULL,
  PRIMARY KEY (collection, post)
);
CREATE UNIQUE INDEX collection_item_by_collection ON collection_item (collection, id DESC) INCLUDE (post);
CREATE INDEX collection_item_by_post ON collection_item (post);

-- Posts, comments and accounts that have been deleted lately: nothing new begins with them, and a
-- job removes what there is, also what came in the same instant.
CREATE TABLE gone (
  id    bigint PRIMARY KEY,
  since timestamptz NOT NULL
);
