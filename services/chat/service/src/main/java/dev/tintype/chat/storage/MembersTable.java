package dev.tintype.chat.storage;

import dev.tintype.chat.domain.Standing;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who is in conversations; changed by those who hold the conversation's lock. */
public final class MembersTable {
  private static final String COLUMNS =
      """
      SELECT conversation, account, standing, admin, asked, first_seq, read_seq, read_shown,
        delivered_shown, muted_until, hidden_to, since
      FROM member
      """;

  /** Puts people into a conversation, whose history begins for them after {@code firstSeq}. */
  public void put(
      Handle handle,
      ConversationId conversation,
      Collection<AccountId> accounts,
      Standing standing,
      long firstSeq,
      Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO member
              (conversation, account, standing, first_seq, read_seq, read_shown, delivered_shown,
               since)
            SELECT :conversation, account, :standing, :first, :first, :first, :first, :at
            FROM unnest(:accounts) AS account
            ON CONFLICT (conversation, account) DO UPDATE
            SET standing = excluded.standing, admin = false, asked = false,
              first_seq = excluded.first_seq, read_seq = excluded.read_seq,
              read_shown = excluded.read_shown, delivered_shown = excluded.delivered_shown,
              hidden_to = 0, since = excluded.since
            """)
        .bind("conversation", conversation.value())
        .bindArray("accounts", Long.class, accounts.stream().map(AccountId::value).toList())
        .bind("standing", standing)
        .bind("first", firstSeq)
        .bind("at", at)
        .execute();
  }

  public Optional<MemberRow> find(Handle handle, ConversationId conversation, AccountId account) {
    return handle
        .createQuery(COLUMNS + " WHERE conversation = :conversation AND account = :account")
        .bind("conversation", conversation.value())
        .bind("account", account.value())
        .mapTo(MemberRow.class)
        .findOne();
  }

  /** Also those who are no longer in it. */
  public List<MemberRow> some(
      Handle handle, ConversationId conversation, Collection<AccountId> accounts) {
    return handle
        .createQuery(COLUMNS + " WHERE conversation = :conversation AND account = ANY(:accounts)")
        .bind("conversation", conversation.value())
        .bind("accounts", accounts)
        .mapTo(MemberRow.class)
        .list();
  }

  /** How an account stands to each of these conversations. */
  public List<MemberRow> of(
      Handle handle, AccountId account, Collection<ConversationId> conversations) {
    return handle
        .createQuery(COLUMNS + " WHERE conversation = ANY(:conversations) AND account = :account")
        .bind("conversations", conversations)
        .bind("account", account.value())
        .mapTo(MemberRow.class)
        .list();
  }

  /** Everybody who is in a conversation or is asked to be, those who came first first. */
  public List<MemberRow> all(Handle handle, ConversationId conversation) {
    return firstOf(handle, List.of(conversation), Integer.MAX_VALUE);
  }

  /** The same for several conversations, the first ones of each. */
  public List<MemberRow> firstOf(
      Handle handle, Collection<ConversationId> conversations, int each) {
    return handle
        .createQuery(
            """
            SELECT m.* FROM unnest(:conversations) AS asked (id)
            CROSS JOIN LATERAL (
              SELECT * FROM member
              WHERE conversation = asked.id
                AND standing IN ('MEMBER', 'REQUESTED', 'DECLINED')
              ORDER BY since, account LIMIT :each) AS m
            """)
        .bind("conversations", conversations)
        .bind("each", each)
        .mapTo(MemberRow.class)
        .list();
  }

  /**
   * Somebody who hears of what is new.
   *
   * @param apart blocked with one of those who are heard, either way
   */
  public record Listener(
      AccountId account,
      Standing standing,
      boolean asked,
      boolean muted,
      long firstSeq,
      boolean apart) {}

  /**
   * Who is in a conversation or asked to be, and whether they want notifications.
   *
   * @param heard whose words are new, or are quoted
   */
  public List<Listener> listeners(
      Handle handle, ConversationId conversation, Collection<AccountId> heard, Instant now) {
    return handle
        .createQuery(
            """
            SELECT m.account, m.standing, m.asked, coalesce(m.muted_until > :now, false) AS muted,
              m.first_seq,
              EXISTS (SELECT FROM block b
                WHERE b.blocker = m.account AND b.blocked = ANY(:heard))
              OR EXISTS (SELECT FROM block b
                WHERE b.blocker = ANY(:heard) AND b.blocked = m.account) AS apart
            FROM member m
            WHERE m.conversation = :conversation AND m.standing IN ('MEMBER', 'REQUESTED')
            """)
        .bind("conversation", conversation)
        .bind("heard", heard)
        .bind("now", now)
        .mapTo(Listener.class)
        .list();
  }

  /** Whether two have a conversation of two that both are in, with something in it. */
  public boolean talk(Handle handle, AccountId one, AccountId other) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (
              SELECT FROM conversation c
              JOIN member m ON m.conversation = c.id AND m.account = :one
              JOIN member o ON o.conversation = c.id AND o.account = :other
              WHERE c.pair_low = least(:one, :other) AND c.pair_high = greatest(:one, :other)
                AND c.last_seq > 0 AND m.standing = 'MEMBER' AND o.standing = 'MEMBER')
            """)
        .bind("one", one.value())
        .bind("other", other.value())
        .mapTo(Boolean.class)
        .one();
  }

  /** How many are in a conversation or are asked to be. */
  public record Count(ConversationId conversation, int people) {}

  public List<Count> count(Handle handle, Collection<ConversationId> conversations) {
    return handle
        .createQuery(
            """
            SELECT conversation, count(*) AS people FROM member
            WHERE conversation = ANY(:conversations)
              AND standing IN ('MEMBER', 'REQUESTED', 'DECLINED')
            GROUP BY conversation
            """)
        .bind("conversations", conversations)
        .mapTo(Count.class)
        .list();
  }

  public void setStanding(Handle handle, MemberRow member, Standing standing) {
    handle
        .createUpdate(
            """
            UPDATE member
            SET standing = :standing, admin = admin AND :standing = 'MEMBER',
              asked = asked AND :standing <> 'MEMBER'
            WHERE conversation = :conversation AND account = :account
            """)
        .bind("standing", standing)
        .bind("conversation", member.conversation())
        .bind("account", member.account())
        .execute();
  }

  public void setAsked(Handle handle, ConversationId conversation, Collection<AccountId> accounts) {
    handle
        .createUpdate(
            """
            UPDATE member SET asked = true
            WHERE conversation = :conversation AND account = ANY(:accounts)
            """)
        .bind("conversation", conversation)
        .bind("accounts", accounts)
        .execute();
  }

  public void setAdmin(
      Handle handle, ConversationId conversation, AccountId account, boolean admin) {
    handle
        .createUpdate(
            """
            UPDATE member SET admin = :admin
            WHERE conversation = :conversation AND account = :account
            """)
        .bind("admin", admin)
        .bind("conversation", conversation)
        .bind("account", account)
        .execute();
  }

  public void mute(
      Handle handle, ConversationId conversation, AccountId account, @Nullable Instant until) {
    handle
        .createUpdate(
            """
            UPDATE member SET muted_until = :until
            WHERE conversation = :conversation AND account = :account
            """)
        .bind("until", until)
        .bind("conversation", conversation)
        .bind("account", account)
        .execute();
  }

  /** Takes a conversation out of somebody's lists, read, until something new comes. */
  public void hide(Handle handle, ConversationId conversation, AccountId account) {
    handle
        .createUpdate(
            """
            UPDATE member m
            SET hidden_to = c.last_seq, read_seq = greatest(m.read_seq, c.last_seq)
            FROM conversation c
            WHERE c.id = m.conversation AND m.conversation = :conversation
              AND m.account = :account
            """)
        .bind("conversation", conversation)
        .bind("account", account)
        .execute();
  }

  /** Takes somebody out as if they had never been there. */
  public void delete(Handle handle, ConversationId conversation, AccountId account) {
    handle
        .createUpdate(
            "DELETE FROM member WHERE conversation = :conversation AND account = :account")
        .bind("conversation", conversation)
        .bind("account", account)
        .execute();
  }

  public void deleteAll(Handle handle, ConversationId conversation) {
    handle
        .createUpdate("DELETE FROM member WHERE conversation = :conversation")
        .bind("conversation", conversation)
        .execute();
  }

  /** Some conversations that an account is or was in. */
  public List<ConversationId> conversationsOf(Handle handle, AccountId account, int limit) {
    return handle
        .createQuery("SELECT conversation FROM member WHERE account = :account LIMIT :limit")
        .bind("account", account)
        .bind("limit", limit)
        .mapTo(ConversationId.class)
        .list();
  }
}
