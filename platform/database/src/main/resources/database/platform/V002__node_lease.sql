-- Which process makes ids with which number, until when; it renews that while it runs.
CREATE TABLE node_lease (
  node smallint PRIMARY KEY,
  holder uuid NOT NULL,
  ends_at timestamptz NOT NULL
);
