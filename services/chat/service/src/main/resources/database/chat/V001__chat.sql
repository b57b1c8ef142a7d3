-- Accounts that are in conversations. A row stays when the account is erased, with nothing but its
-- id, so that no late command brings anything back.
CREATE TABLE person (
  account bigint PRIMARY KEY,
  erased  boolean NOT NULL DEFAULT false
);

-- Whoever says something in a conversation, or changes who is in it, locks its row: that is what
-- makes the sequence gapless. Of two who talk, the pair tells them; a group has none.
CREATE TABLE conversation (
  id            bigint PRIMARY KEY,
  kind          text NOT NULL,
  pair_low      bigint,
  pair_high     bigint,
  name          text NOT NULL DEFAULT '',
  picture       jsonb,
  picture_owner bigint,
  invite        text UNIQUE,
  last_seq      bigint NOT NULL DEFAULT 0,
  activity      bigint NOT NULL,               -- grows with every message; the lists' cursor
  created_by    bigint,
  created_at    timestamptz NOT NULL,
  deserted      boolean NOT NULL DEFAULT false -- nobody is left in it; a job clears it away
);
CREATE UNIQUE INDEX conversation_of_pair ON conversation (pair_low, pair_high) WHERE pair_low IS NOT NULL;
CREATE INDEX conversation_by_picture_owner ON conversation (picture_owner) WHERE picture_owner IS NOT NULL;
CREATE INDEX conversation_by_creator ON conversation (created_by, created_at);
CREATE INDEX conversation_deserted ON conversation (id) WHERE deserted;

-- Who is, was, or is asked to be in a conversation.
CREATE TABLE member (
  conversation    bigint NOT NULL REFERENCES conversation (id),
  account         bigint NOT NULL,
  standing        text NOT NULL,               -- MEMBER, REQUESTED, DECLINED, LEFT, REMOVED
  admin           boolean NOT NULL DEFAULT false,
  asked           boolean NOT NULL DEFAULT false, -- the request has been told to others
  first_seq       bigint NOT NULL,             -- what came up to there is not theirs to see
  read_seq        bigint NOT NULL,
  read_shown      bigint NOT NULL,             -- what others may know of read_seq
  delivered_shown bigint NOT NULL,
  muted_until     timestamptz,
  hidden_to       bigint NOT NULL DEFAULT 0,   -- not in lists until something comes after that
  since           timestamptz NOT NULL,
  PRIMARY KEY (conversation, account)
);
CREATE INDEX member_by_account ON member (account, standing);

-- Messages, each as it stands now. Where they are kept in a store of their own, these are the ones on
-- their way there, which readers look for here first.
CREATE TABLE message (
  conversation bigint NOT NULL,
  seq          bigint NOT NULL,
  id           bigint NOT NULL UNIQUE,
  sender       bigint,                         -- null when the account is erased
  revision     integer NOT NULL,               -- grows with each change
  state        text NOT NULL,
  folded       text NOT NULL,                  -- the text as it is searched
  body         jsonb NOT NULL,
  PRIMARY KEY (conversation, seq)
) WITH (autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX message_by_sender ON message (sender) WHERE sender IS NOT NULL;

CREATE TABLE reaction (
  conversation bigint NOT NULL,
  seq          bigint NOT NULL,
  account      bigint NOT NULL,
  emoji        text NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (conversation, seq, account)
);
CREATE INDEX reaction_by_account ON reaction (account);

-- What a client calls a message or a group that it has made, so that making it again finds it.
CREATE TABLE client_name (
  account      bigint NOT NULL,
  name         text NOT NULL,
  conversation bigint NOT NULL,
  seq          bigint NOT NULL,                -- 0 for the conversation itself
  at           timestamptz NOT NULL,
  PRIMARY KEY (account, name)
);
CREATE INDEX client_name_by_age ON client_name (at);

CREATE TABLE settings (
  account  bigint PRIMARY KEY,
  receipts boolean NOT NULL,
  presence boolean NOT NULL,
  requests boolean NOT NULL
);

-- Who has blocked whom, as the relationship service tells it.
CREATE TABLE block (
  blocker bigint NOT NULL,
  blocked bigint NOT NULL,
  PRIMARY KEY (blocker, blocked)
);
CREATE INDEX block_by_blocked ON block (blocked);
