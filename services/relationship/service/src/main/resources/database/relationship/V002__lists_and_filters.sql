CREATE TABLE list (
  id        bigint PRIMARY KEY,
  owner     bigint NOT NULL,
  title     text NOT NULL,
  replies   text NOT NULL,
  exclusive boolean NOT NULL
);
CREATE INDEX list_by_owner ON list (owner);

CREATE TABLE list_member (
  list    bigint NOT NULL REFERENCES list ON DELETE CASCADE,
  account bigint NOT NULL,
  id      bigint NOT NULL,
  PRIMARY KEY (list, account)
);
CREATE UNIQUE INDEX list_member_by_list ON list_member (list, id DESC) INCLUDE (account);
CREATE INDEX list_member_by_account ON list_member (account);

CREATE TABLE filter (
  id         bigint PRIMARY KEY,
  owner      bigint NOT NULL,
  title      text NOT NULL,
  contexts   text[] NOT NULL,
  action     text NOT NULL,
  expires_at timestamptz              -- null without an end
);
CREATE INDEX filter_by_owner ON filter (owner, id DESC);

CREATE TABLE filter_keyword (
  id         bigint PRIMARY KEY,
  filter     bigint NOT NULL REFERENCES filter ON DELETE CASCADE,
  keyword    text NOT NULL,
  whole_word boolean NOT NULL
);
CREATE INDEX filter_keyword_by_filter ON filter_keyword (filter, id);

CREATE TABLE filter_status (
  id     bigint PRIMARY KEY,
  filter bigint NOT NULL REFERENCES filter ON DELETE CASCADE,
  status bigint NOT NULL,
  UNIQUE (filter, status)
);
