-- Who may sign in, and with what.

CREATE TABLE account (
  id bigint PRIMARY KEY,
  username text NOT NULL,
  -- The username in lower case. It stays when everything else of a deleted account is gone.
  username_key text NOT NULL UNIQUE,
  display_name text NOT NULL,
  email text,
  email_key text UNIQUE,
  password_hash text,
  locale text NOT NULL,
  reason text NOT NULL,
  verification_asked boolean NOT NULL,
  email_verified_at timestamptz,
  approved_at timestamptz,
  activated_at timestamptz,
  suspended_at timestamptz,
  deletion_requested_at timestamptz,
  deleted_at timestamptz,
  created_at timestamptz NOT NULL
);

CREATE INDEX account_waiting_for_approval ON account (id) WHERE approved_at IS NULL;
CREATE INDEX account_never_verified ON account (created_at)
  WHERE verification_asked AND email_verified_at IS NULL;

CREATE TABLE application (
  id bigint PRIMARY KEY,
  client_id text NOT NULL UNIQUE,
  client_secret_hash bytea NOT NULL,
  name text NOT NULL,
  website text,
  redirect_uris text[] NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamptz NOT NULL
);

-- Browser sessions (no application) and app tokens (no account: the application's own).
CREATE TABLE session (
  id bigint PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  account bigint REFERENCES account ON DELETE CASCADE,
  application bigint REFERENCES application ON DELETE CASCADE,
  scopes text[] NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  CHECK (account IS NOT NULL OR application IS NOT NULL)
);

CREATE INDEX session_of_account ON session (account, last_used_at DESC);
CREATE INDEX session_of_application ON session (application);

CREATE TABLE authorization_code (
  code_hash bytea PRIMARY KEY,
  application bigint NOT NULL REFERENCES application ON DELETE CASCADE,
  account bigint NOT NULL REFERENCES account ON DELETE CASCADE,
  redirect_uri text NOT NULL,
  scopes text[] NOT NULL,
  code_challenge text,
  expires_at timestamptz NOT NULL,
  -- The session that it was exchanged for, which ends when the code comes again.
  session bigint
);

CREATE INDEX authorization_code_by_expiry ON authorization_code (expires_at);
CREATE INDEX authorization_code_of_account ON authorization_code (account);
CREATE INDEX authorization_code_of_application ON authorization_code (application);

CREATE TABLE second_factor (
  account bigint PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  -- Encrypted with a key that is not in the database.
  sealed_secret bytea NOT NULL,
  enabled_at timestamptz,
  -- The time step of the last code that was taken: no code is taken twice.
  last_step bigint NOT NULL
);

CREATE TABLE recovery_code (
  account bigint NOT NULL REFERENCES second_factor ON DELETE CASCADE,
  code_hash bytea NOT NULL,
  PRIMARY KEY (account, code_hash)
);

-- A right password that still waits for the second factor.
CREATE TABLE challenge (
  token_hash bytea PRIMARY KEY,
  account bigint NOT NULL REFERENCES account ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);

CREATE INDEX challenge_by_expiry ON challenge (expires_at);
CREATE INDEX challenge_of_account ON challenge (account);

CREATE TABLE throttle (
  kind text NOT NULL,
  subject_hash bytea NOT NULL,
  attempts integer NOT NULL,
  last_at timestamptz NOT NULL,
  blocked_until timestamptz NOT NULL,
  PRIMARY KEY (kind, subject_hash)
);

CREATE INDEX throttle_by_age ON throttle (last_at);

CREATE TABLE mail (
  id bigint PRIMARY KEY,
  kind text NOT NULL,
  -- Null until a password reset has found whose address it is.
  account bigint,
  recipient text NOT NULL,
  locale text NOT NULL,
  created_at timestamptz NOT NULL,
  done_at timestamptz
);

CREATE INDEX mail_by_age ON mail (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX mail_of_account ON mail (account);

-- The one code of each purpose that is good now. The code itself is computed from the mail's id
-- with a key that is not in the database.
CREATE TABLE mailed_code (
  account bigint NOT NULL REFERENCES account ON DELETE CASCADE,
  purpose text NOT NULL,
  mail bigint NOT NULL,
  attempts integer NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (account, purpose)
);

CREATE TABLE invite (
  id bigint PRIMARY KEY,
  code text NOT NULL UNIQUE,
  account bigint NOT NULL REFERENCES account ON DELETE CASCADE,
  maximum_uses integer,
  uses integer NOT NULL,
  expires_at timestamptz,
  created_at timestamptz NOT NULL
);

CREATE INDEX invite_of_account ON invite (account, id DESC);

-- The saga of deleting an account: requested, confirmed by every service, done.
CREATE TABLE deletion (
  account bigint PRIMARY KEY REFERENCES account,
  requested_at timestamptz NOT NULL,
  requests integer NOT NULL,
  ask_again_at timestamptz NOT NULL,
  done_at timestamptz
);

CREATE INDEX deletion_under_way ON deletion (ask_again_at) WHERE done_at IS NULL;

CREATE TABLE deletion_confirmation (
  account bigint NOT NULL REFERENCES deletion,
  service text NOT NULL,
  confirmed_at timestamptz NOT NULL,
  PRIMARY KEY (account, service)
);
