-- What the feed needs to know of an author. The row is locked by whatever changes the author's
-- followers, close friends or posts, and shared by fan-out, so that a follower either is seen by
-- the fan-out of a post or sees the post when following.
create table author (
  account bigint primary key,
  followers bigint not null default 0,
  followers_revision bigint not null default 0,
  merged boolean not null default false,
  erased boolean not null default false
);

create table follow (
  followee bigint not null,
  follower bigint not null,
  primary key (followee, follower)
);

create index follow_by_follower on follow (follower, followee);

create table close_friend (
  owner bigint not null,
  friend bigint not null,
  primary key (owner, friend)
);

create index close_friend_by_friend on close_friend (friend);

-- Posts on show, by author; pulled ones were not fanned out and are merged in at read.
create table recent_post (
  author bigint not null,
  post bigint not null,
  close_friends_only boolean not null,
  pulled boolean not null,
  primary key (author, post)
);

-- Authors with pulled posts: few.
create table pulled_author (
  account bigint primary key
);

-- Whose lists are kept. A list that is kept gets new posts; once built it also has the old ones.
create table home (
  account bigint primary key,
  kept boolean not null,
  built boolean not null,
  visited_at timestamptz not null
);

create index home_by_visit on home (visited_at) where kept;

-- The lists: the primary key is the only index, since this table is written most of all.
create table home_entry (
  account bigint not null,
  post bigint not null,
  author bigint not null,
  primary key (account, post)
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.1);

create table marker (
  account bigint not null,
  timeline text not null,
  last_read bigint not null,
  version bigint not null,
  updated_at timestamptz not null,
  primary key (account, timeline)
);
