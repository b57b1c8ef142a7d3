-- The made-up service that the contract tests have consume events.
CREATE TABLE ship (name text PRIMARY KEY);

CREATE TABLE effect (
  nth bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consumer text NOT NULL,
  what text NOT NULL
);
