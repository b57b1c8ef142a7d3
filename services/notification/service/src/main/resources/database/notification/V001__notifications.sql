-- One row for each account that has been told something or has said what it wants to be told. It is
-- locked by whatever changes the account's notifications, so that their ids grow in the order of
-- the commits, and by blocks and erasures, which so either are seen by a telling or see it. A row
-- stays when the account is erased, so that no late event brings anything back.
create table inbox (
  account           bigint primary key,
  erased            boolean not null default false,
  from_not_followed text not null default 'ACCEPT',
  from_not_followers text not null default 'ACCEPT',
  from_new          text not null default 'ACCEPT',
  from_private      text not null default 'ACCEPT',
  from_limited      text not null default 'ACCEPT'
);

-- What accounts were told: one row for each cause. Subject and post are 0 where there is none.
create table notification (
  account  bigint not null,
  id       bigint not null,
  told_as  bigint not null,            -- the bundle; its own id where it stands alone
  kind     text not null,
  actor    bigint not null,
  subject  bigint not null,            -- the post, comment or conversation that it is about
  post     bigint not null,            -- the post, also of a comment
  filtered boolean not null,           -- kept back among the requests
  at       timestamptz not null,
  cause    text not null generated always as (
    case when kind in ('COMMENT', 'REPLY', 'MENTION', 'POST') then 'WORDS' else kind end) stored,
  primary key (account, id)
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05);

-- One cause, one row.
create unique index notification_by_cause on notification (actor, account, subject, cause);

-- Pages, kind by kind, from the index alone.
create index notification_by_kind on notification (account, filtered, kind, id)
  include (told_as, actor, subject, at);

-- Who is in a bundle.
create index notification_by_bundle on notification (account, told_as, id) include (actor, at)
  where kind in ('LIKE', 'FOLLOW') and not filtered;

create index notification_by_post on notification (post, subject) where post <> 0;

-- Likes of one thing, or follows, of some hours, told as one. The id is that of the first of them.
create table bundle (
  account bigint not null,
  id      bigint not null,
  kind    text not null,
  subject bigint not null,
  count   bigint not null,
  newest  bigint not null,
  at      timestamptz not null,        -- of the newest
  primary key (account, id)
) with (fillfactor = 80);
create unique index bundle_by_newest on bundle (account, kind, newest);
create index bundle_by_subject on bundle (account, kind, subject, id);

-- Of whom something is kept back.
create table request (
  account    bigint not null,
  actor      bigint not null,
  id         bigint not null,
  primary key (account, actor)
);
create unique index request_by_id on request (account, id) include (actor);
create index request_by_actor on request (actor);

-- What accounts want to be told.
create table kind_choice (
  account bigint not null,
  kind    text not null,
  wanted  text not null,
  primary key (account, kind)
);

create table person_choice (
  account bigint not null,
  other   bigint not null,
  id      bigint not null,
  always  boolean not null,
  primary key (account, other)
);
create index person_choice_by_other on person_choice (other);

-- What the service has heard of people, so that it asks nobody.
create table follow (
  follower  bigint not null,
  followee  bigint not null,
  notifying boolean not null,          -- the follower wants to hear of each post
  since     timestamptz not null,
  primary key (follower, followee)
);
create index follow_by_followee on follow (followee, follower);
create index follow_notifying on follow (followee, follower) where notifying;

create table close_friend (
  owner  bigint not null,
  friend bigint not null,
  primary key (owner, friend)
);
create index close_friend_by_friend on close_friend (friend);

create table block (
  blocker bigint not null,
  blocked bigint not null,
  primary key (blocker, blocked)
);
create index block_by_blocked on block (blocked);

-- Mutes that keep out notifications too.
create table mute (
  muter bigint not null,
  muted bigint not null,
  until timestamptz,                   -- null without an end
  primary key (muter, muted)
);
create index mute_by_muted on mute (muted);

create table private_account (
  account  bigint primary key,
  private  boolean not null,
  revision bigint not null
);

create table thread_mute (
  account bigint not null,
  post    bigint not null,
  primary key (account, post)
);
create index thread_mute_by_post on thread_mute (post);

-- Posts that not everybody may see.
create table restricted_post (
  post     bigint primary key,
  author   bigint not null,
  audience text not null
);
create index restricted_post_by_author on restricted_post (author);

-- Who is named in which post or comment, so that an edit tells those only who are named anew.
create table named (
  subject bigint not null,
  account bigint not null,
  primary key (subject, account)
);
create index named_by_account on named (account);

-- Posts and comments that are gone, of which late events may still tell.
create table gone (
  subject bigint primary key,
  at      timestamptz not null
);
