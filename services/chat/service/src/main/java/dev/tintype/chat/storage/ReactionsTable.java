package dev.tintype.chat.storage;

import dev.tintype.chat.domain.Place;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Emojis with which members have answered messages, one of each member. */
public final class ReactionsTable {

  /** A reaction, and the message's place. */
  public record Row(ConversationId conversation, long seq, AccountId account, String emoji) {

    public Place place() {
      return new Place(conversation, seq);
    }
  }

  /** False when it was there already. */
  public boolean put(Handle handle, Place place, AccountId account, String emoji, Instant at) {
    return handle
            .createUpdate(
                """
                INSERT INTO reaction (conversation, seq, account, emoji, at)
                VALUES (:conversation, :seq, :account, :emoji, :at)
                ON CONFLICT (conversation, seq, account) DO UPDATE
                SET emoji = excluded.emoji, at = excluded.at
                WHERE reaction.emoji <> excluded.emoji
                """)
            .bind("conversation", place.conversation())
            .bind("seq", place.seq())
            .bind("account", account)
            .bind("emoji", emoji)
            .bind("at", at)
            .execute()
        == 1;
  }

  /** False when there was none. */
  public boolean delete(Handle handle, Place place, AccountId account) {
    return handle
            .createUpdate(
                """
                DELETE FROM reaction
                WHERE conversation = :conversation AND seq = :seq AND account = :account
                """)
            .bind("conversation", place.conversation())
            .bind("seq", place.seq())
            .bind("account", account)
            .execute()
        == 1;
  }

  public void deleteAt(Handle handle, Place place) {
    handle
        .createUpdate("DELETE FROM reaction WHERE conversation = :conversation AND seq = :seq")
        .bind("conversation", place.conversation())
        .bind("seq", place.seq())
        .execute();
  }

  /** All reactions to those messages, in the order in which they came. */
  public List<Row> at(Handle handle, Collection<Place> places) {
    return handle
        .createQuery(
            """
            SELECT r.conversation, r.seq, r.account, r.emoji
            FROM unnest(:conversations, :seqs) AS p (conversation, seq)
            JOIN reaction r USING (conversation, seq)
            ORDER BY r.at, r.account
            """)
        .bindArray(
            "conversations",
            Long.class,
            places.stream().map(place -> place.conversation().value()).toList())
        .bindArray("seqs", Long.class, places.stream().map(Place::seq).toList())
        .mapTo(Row.class)
        .list();
  }

  /** Some of an account's reactions are gone; returns how many. */
  public int deleteSomeOf(Handle handle, AccountId account, int limit) {
    return handle
        .createUpdate(
            """
            DELETE FROM reaction WHERE ctid IN (
              SELECT ctid FROM reaction WHERE account = :account LIMIT :limit)
            """)
        .bind("account", account)
        .bind("limit", limit)
        .execute();
  }

  public void deleteIn(Handle handle, ConversationId conversation) {
    handle
        .createUpdate("DELETE FROM reaction WHERE conversation = :conversation")
        .bind("conversation", conversation)
        .execute();
  }
}
