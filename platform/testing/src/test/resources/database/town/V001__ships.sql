CREATE TABLE ship (name text PRIMARY KEY);
