-- What people have decided about comments on their posts. Whoever comments holds the own row, so
-- that the row can say that the account is being deleted.
create table commenter (
  account bigint primary key,
  commenters text not null default 'EVERYONE',
  hidden_words text[] not null default '{}',
  erased boolean not null default false
);

-- A post that has comments, or is not to have any more. Whoever comments holds the row shared.
create table thread (
  post bigint primary key,
  post_author bigint not null,
  commenters text,
  deleted_at timestamptz
);

create index thread_deleted on thread (deleted_at) where deleted_at is not null;

-- A deleted comment stays without its content as long as there are replies to it. hidden says who
-- has hidden it: FILTER or AUTHOR.
create table comment (
  id bigint primary key,
  post bigint not null references thread,
  post_author bigint not null,
  author bigint not null,
  parent bigint,
  text text not null,
  marks json not null,
  language text,
  hidden text,
  deleted boolean not null default false,
  pinned_at timestamptz,
  created_at timestamptz not null,
  edited_at timestamptz
);

create index comment_of_post on comment (post, id);
create index comment_on_post on comment (post, id) where parent is null;
create index comment_by_parent on comment (parent, id) where parent is not null;
create index comment_by_author on comment (author, id desc) where not deleted;
create index comment_pinned on comment (post, pinned_at desc) where pinned_at is not null;
create index comment_hidden on comment (post, id desc) where hidden is not null;

-- How comments read before they were edited.
create table comment_version (
  comment bigint not null references comment on delete cascade,
  at timestamptz not null,
  version json not null,
  primary key (comment, at)
);

-- How many comments a post has, or replies a comment: comment_count plus all of
-- comment_count_change. Commenting only appends changes, so that thousands can comment on one post
-- at once; a consumer folds them into the one row.
create table comment_count (
  target bigint primary key,
  comments bigint not null default 0
);

create table comment_count_change (
  id bigint generated always as identity primary key,
  target bigint not null,
  by integer not null
);

create index comment_count_change_by_target on comment_count_change (target) include (by);

create table thread_mute (
  account bigint not null,
  post bigint not null,
  primary key (account, post)
);

create index thread_mute_by_post on thread_mute (post);

create table idempotency_key (
  author bigint not null,
  key text not null,
  comment bigint not null,
  created_at timestamptz not null,
  primary key (author, key)
);

create index idempotency_key_by_age on idempotency_key (created_at);
