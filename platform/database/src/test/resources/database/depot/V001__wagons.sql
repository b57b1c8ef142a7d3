CREATE TABLE wagon (
  account bigint PRIMARY KEY,
  colour text NOT NULL,
  built_at timestamptz,
  loads integer NOT NULL DEFAULT 0
);
