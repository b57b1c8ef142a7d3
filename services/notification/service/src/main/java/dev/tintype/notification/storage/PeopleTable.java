package dev.tintype.notification.storage;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What events have told of people: who follows, trusts, blocks and mutes whom, who is private. */
public final class PeopleTable {

  public void follow(
      Handle handle, AccountId follower, AccountId followee, boolean notifying, Instant since) {
    handle
        .createUpdate(
            """
            insert into follow (follower, followee, notifying, since)
            values (:follower, :followee, :notifying, :since)
            on conflict (follower, followee) do update
            set notifying = excluded.notifying, since = excluded.since
            """)
        .bind("follower", follower)
        .bind("followee", followee)
        .bind("notifying", notifying)
        .bind("since", since)
        .execute();
  }

  /** Nothing happens where there is no follow. */
  public void setNotifying(
      Handle handle, AccountId follower, AccountId followee, boolean notifying) {
    handle
        .createUpdate(
            """
            update follow set notifying = :notifying
            where follower = :follower and followee = :followee
            """)
        .bind("follower", follower)
        .bind("followee", followee)
        .bind("notifying", notifying)
        .execute();
  }

  public void unfollow(Handle handle, AccountId follower, AccountId followee) {
    delete(handle, "follow", "follower", follower, "followee", followee);
  }

  /** Those who want to hear of each of an author's posts, in the order of their ids. */
  public List<AccountId> notifying(
      Handle handle, AccountId author, boolean closeFriendsOnly, long after, int limit) {
    return handle
        .createQuery(
            """
            select follower from follow f
            where followee = :author and notifying and follower > :after
              and (not :closeFriendsOnly or exists (
                select from close_friend where owner = :author and friend = f.follower))
            order by follower limit :limit
            """)
        .bind("author", author)
        .bind("after", after)
        .bind("closeFriendsOnly", closeFriendsOnly)
        .bind("limit", limit)
        .mapTo(AccountId.class)
        .list();
  }

  public void befriend(Handle handle, AccountId owner, AccountId friend) {
    handle
        .createUpdate(
            """
            insert into close_friend (owner, friend) values (:owner, :friend)
            on conflict do nothing
            """)
        .bind("owner", owner)
        .bind("friend", friend)
        .execute();
  }

  public void unfriend(Handle handle, AccountId owner, AccountId friend) {
    delete(handle, "close_friend", "owner", owner, "friend", friend);
  }

  public void block(Handle handle, AccountId blocker, AccountId blocked) {
    handle
        .createUpdate(
            """
            insert into block (blocker, blocked) values (:blocker, :blocked) on conflict do nothing
            """)
        .bind("blocker", blocker)
        .bind("blocked", blocked)
        .execute();
  }

  public void unblock(Handle handle, AccountId blocker, AccountId blocked) {
    delete(handle, "block", "blocker", blocker, "blocked", blocked);
  }

  /** Notes a mute that keeps out notifications, in place of an earlier one. */
  public void mute(Handle handle, AccountId muter, AccountId muted, @Nullable Instant until) {
    handle
        .createUpdate(
            """
            insert into mute (muter, muted, until) values (:muter, :muted, :until)
            on conflict (muter, muted) do update set until = excluded.until
            """)
        .bind("muter", muter)
        .bind("muted", muted)
        .bind("until", until)
        .execute();
  }

  public void unmute(Handle handle, AccountId muter, AccountId muted) {
    delete(handle, "mute", "muter", muter, "muted", muted);
  }

  /** Mutes whose time is over count as absent; this takes them away. */
  public int forgetEndedMutes(Handle handle, Instant now) {
    return handle.createUpdate("delete from mute where until <= :now").bind("now", now).execute();
  }

  /** An older revision changes nothing. */
  public void setPrivate(Handle handle, AccountId account, boolean privateAccount, long revision) {
    handle
        .createUpdate(
            """
            insert into private_account (account, private, revision)
            values (:account, :private, :revision)
            on conflict (account) do update
            set private = excluded.private, revision = excluded.revision
            where private_account.revision < excluded.revision
            """)
        .bind("account", account)
        .bind("private", privateAccount)
        .bind("revision", revision)
        .execute();
  }

  public void deleteAllOf(Handle handle, AccountId account) {
    for (String gone :
        List.of(
            "follow where follower = :account or followee = :account",
            "close_friend where owner = :account or friend = :account",
            "block where blocker = :account or blocked = :account",
            "mute where muter = :account or muted = :account",
            "private_account where account = :account",
            "kind_choice where account = :account",
            "person_choice where account = :account or other = :account",
            "request where account = :account or actor = :account",
            "bundle where account = :account")) {
      handle.createUpdate("delete from " + gone).bind("account", account).execute();
    }
  }

  /** Names of tables and columns are ours, never from outside. */
  private static void delete(
      Handle handle,
      String table,
      String firstColumn,
      AccountId first,
      String secondColumn,
      AccountId second) {
    handle
        .createUpdate(
            "delete from %s where %s = :first and %s = :second"
                .formatted(table, firstColumn, secondColumn))
        .bind("first", first)
        .bind("second", second)
        .execute();
  }
}
