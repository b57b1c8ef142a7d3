package dev.tintype.chat.storage;

import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.Conversation.Kind;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Conversations, without those that nobody is left in. */
public final class ConversationsTable {
  private static final String COLUMNS =
      """
      SELECT id, kind, pair_low, pair_high, name, picture::text AS picture, picture_owner, invite,
        last_seq, activity, created_by, created_at
      FROM conversation
      """;

  /** False when the two have a conversation already. */
  public boolean insertDirect(
      Handle handle, ConversationId id, AccountId creator, AccountId other, Instant at) {
    return handle
            .createUpdate(
                """
                INSERT INTO conversation
                  (id, kind, pair_low, pair_high, activity, created_by, created_at)
                VALUES (:id, :kind, least(:one, :other), greatest(:one, :other), :id, :one, :at)
                ON CONFLICT (pair_low, pair_high) WHERE pair_low IS NOT NULL DO NOTHING
                """)
            .bind("id", id.value())
            .bind("kind", Kind.DIRECT)
            .bind("one", creator.value())
            .bind("other", other.value())
            .bind("at", at)
            .execute()
        == 1;
  }

  public void insertGroup(
      Handle handle,
      ConversationId id,
      String name,
      @Nullable ChatMedia picture,
      AccountId creator,
      Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO conversation
              (id, kind, name, picture, picture_owner, activity, created_by, created_at)
            VALUES (:id, :kind, :name, :picture::jsonb, :owner, :id, :creator, :at)
            """)
        .bind("id", id.value())
        .bind("kind", Kind.GROUP)
        .bind("name", name)
        .bind("picture", Json.write(picture))
        .bind("owner", picture == null ? null : creator.value())
        .bind("creator", creator.value())
        .bind("at", at)
        .execute();
  }

  public Optional<ConversationRow> find(Handle handle, ConversationId id) {
    return handle
        .createQuery(COLUMNS + " WHERE id = :id AND NOT deserted")
        .bind("id", id.value())
        .mapTo(ConversationRow.class)
        .findOne();
  }

  /** The same, and whoever else wants to change it waits for this transaction. */
  public Optional<ConversationRow> lock(Handle handle, ConversationId id) {
    return handle
        .createQuery(COLUMNS + " WHERE id = :id AND NOT deserted FOR NO KEY UPDATE")
        .bind("id", id.value())
        .mapTo(ConversationRow.class)
        .findOne();
  }

  public Optional<ConversationRow> ofPair(Handle handle, AccountId one, AccountId other) {
    return handle
        .createQuery(
            COLUMNS
                + """
                WHERE pair_low = least(:one, :other) AND pair_high = greatest(:one, :other)
                  AND NOT deserted
                """)
        .bind("one", one.value())
        .bind("other", other.value())
        .mapTo(ConversationRow.class)
        .findOne();
  }

  public Optional<ConversationRow> byInvite(Handle handle, String invite) {
    return handle
        .createQuery(COLUMNS + " WHERE invite = :invite AND NOT deserted")
        .bind("invite", invite)
        .mapTo(ConversationRow.class)
        .findOne();
  }

  /** Those of the conversations that an account is in, or is asked to be. */
  public List<ConversationRow> all(Handle handle, Collection<ConversationId> ids) {
    return handle
        .createQuery(COLUMNS + " WHERE id = ANY(:ids) AND NOT deserted")
        .bind("ids", ids)
        .mapTo(ConversationRow.class)
        .list();
  }

  /** How many conversations of two the account has begun since then. */
  public int begunSince(Handle handle, AccountId account, Instant since) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM conversation
            WHERE created_by = :account AND created_at > :since AND kind = :kind
            """)
        .bind("account", account.value())
        .bind("since", since)
        .bind("kind", Kind.DIRECT)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Takes the next place in the sequence; the caller holds the row's lock.
   *
   * @param message brings the conversation to the top of people's lists
   */
  public long advance(Handle handle, ConversationId id, long message) {
    return handle
        .createQuery(
            """
            UPDATE conversation
            SET last_seq = last_seq + 1, activity = greatest(activity + 1, :message)
            WHERE id = :id
            RETURNING last_seq
            """)
        .bind("id", id.value())
        .bind("message", message)
        .mapTo(Long.class)
        .one();
  }

  public void rename(Handle handle, ConversationId id, String name) {
    handle
        .createUpdate("UPDATE conversation SET name = :name WHERE id = :id")
        .bind("id", id.value())
        .bind("name", name)
        .execute();
  }

  public void setPicture(
      Handle handle, ConversationId id, @Nullable ChatMedia picture, @Nullable AccountId owner) {
    handle
        .createUpdate(
            """
            UPDATE conversation SET picture = :picture::jsonb, picture_owner = :owner
            WHERE id = :id
            """)
        .bind("id", id.value())
        .bind("picture", Json.write(picture))
        .bind("owner", owner)
        .execute();
  }

  public void setInvite(Handle handle, ConversationId id, @Nullable String invite) {
    handle
        .createUpdate("UPDATE conversation SET invite = :invite WHERE id = :id")
        .bind("id", id.value())
        .bind("invite", invite)
        .execute();
  }

  /** Groups whose picture is the account's. */
  public List<ConversationId> picturesOf(Handle handle, AccountId owner) {
    return handle
        .createQuery("SELECT id FROM conversation WHERE picture_owner = :owner")
        .bind("owner", owner.value())
        .mapTo(ConversationId.class)
        .list();
  }

  /** Forgets who of the two was an account that is gone. */
  public void forgetPair(Handle handle, ConversationId id) {
    handle
        .createUpdate("UPDATE conversation SET pair_low = NULL, pair_high = NULL WHERE id = :id")
        .bind("id", id.value())
        .execute();
  }

  public void forgetCreator(Handle handle, AccountId account) {
    handle
        .createUpdate("UPDATE conversation SET created_by = NULL WHERE created_by = :account")
        .bind("account", account.value())
        .execute();
  }

  /** Nobody is left in it: from now on it is there for nobody. */
  public void desert(Handle handle, ConversationId id) {
    handle
        .createUpdate(
            """
            UPDATE conversation
            SET deserted = true, invite = NULL, pair_low = NULL, pair_high = NULL
            WHERE id = :id
            """)
        .bind("id", id.value())
        .execute();
  }

  public List<ConversationId> deserted(Handle handle, int limit) {
    return handle
        .createQuery("SELECT id FROM conversation WHERE deserted ORDER BY id LIMIT :limit")
        .bind("limit", limit)
        .mapTo(ConversationId.class)
        .list();
  }

  public void delete(Handle handle, ConversationId id) {
    handle
        .createUpdate("DELETE FROM conversation WHERE id = :id AND deserted")
        .bind("id", id.value())
        .execute();
  }
}
