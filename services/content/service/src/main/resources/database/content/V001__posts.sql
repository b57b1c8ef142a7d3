-- One row for each author. Whatever changes an author's posts locks this row first, so that the
-- count is exact and the author's events are in order.
create table author (
  account bigint primary key,
  posts bigint not null default 0,
  erased boolean not null default false
);

create table post (
  id bigint primary key,
  author bigint not null,
  audience text not null,
  caption text not null,
  marks json not null,
  media json not null,
  has_media boolean not null,
  place text,
  comments_disabled boolean not null,
  sensitive boolean not null,
  spoiler_text text not null,
  language text,
  licence text,
  created_at timestamptz not null,
  edited_at timestamptz,
  pinned_at timestamptz,
  archived_at timestamptz
);

create index post_by_author on post (author, id desc) include (audience, has_media)
  where archived_at is null;
create index post_archived on post (author, id desc) where archived_at is not null;
create index post_pinned on post (author, pinned_at desc) where pinned_at is not null;
create index post_public on post (id desc) include (author, has_media)
  where audience = 'PUBLIC' and archived_at is null;

-- Which post shows a picture: the key keeps it from being in two.
create table attachment (
  media bigint primary key,
  post bigint not null references post on delete cascade
);

create index attachment_by_post on attachment (post);

-- How posts read before they were edited.
create table post_version (
  post bigint not null references post on delete cascade,
  at timestamptz not null,
  version json not null,
  primary key (post, at)
);

-- A tag's posts; listed ones are those that everybody may find.
create table post_tag (
  tag text not null,
  post bigint not null references post on delete cascade,
  author bigint not null,
  listed boolean not null,
  has_media boolean not null,
  primary key (tag, post)
);

create index post_tag_by_post on post_tag (post);

-- Every hashtag ever used, as it was first written. The number of uses is counted now and then.
create table hashtag (
  key text collate "C" primary key,
  display text not null,
  uses bigint not null default 0
);

create table post_mute (
  account bigint not null,
  post bigint not null references post on delete cascade,
  primary key (account, post)
);

create index post_mute_by_post on post_mute (post);

create table idempotency_key (
  author bigint not null,
  key text not null,
  post bigint not null,
  created_at timestamptz not null,
  primary key (author, key)
);

create index idempotency_key_by_age on idempotency_key (created_at);

create table draft (
  id bigint primary key,
  author bigint not null,
  content json not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index draft_by_author on draft (author, id desc);

-- Accounts whose public posts are for their followers only.
create table private_account (
  account bigint primary key
);
