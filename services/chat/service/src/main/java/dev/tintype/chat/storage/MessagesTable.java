package dev.tintype.chat.storage;

import dev.tintype.chat.api.Message.State;
import dev.tintype.chat.domain.MessageBody;
import dev.tintype.chat.domain.Place;
import dev.tintype.chat.domain.StoredMessage;
import dev.tintype.chat.storage.Messages.Range;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Messages as rows. */
final class MessagesTable {
  private static final String COLUMNS =
      "conversation, seq, id, sender, revision, state, body::text AS body";

  void insert(Handle handle, StoredMessage message) {
    put(handle, message, "");
  }

  /** Takes the place of an earlier revision, whether that is here or not. */
  void put(Handle handle, StoredMessage message) {
    put(
        handle,
        message,
        """
        ON CONFLICT (conversation, seq) DO UPDATE
        SET sender = excluded.sender, revision = excluded.revision, state = excluded.state,
          folded = excluded.folded, body = excluded.body
        """);
  }

  private void put(Handle handle, StoredMessage message, String onConflict) {
    handle
        .createUpdate(
            """
            INSERT INTO message (conversation, seq, id, sender, revision, state, folded, body)
            VALUES
              (:conversation, :seq, :id, :sender, :revision, :state, :folded, :body::jsonb)
            """
                + onConflict)
        .bind("conversation", message.place().conversation())
        .bind("seq", message.place().seq())
        .bind("id", message.id())
        .bind("sender", message.sender() == null ? null : message.sender().value())
        .bind("revision", message.revision())
        .bind("state", message.state())
        .bind("folded", message.folded())
        .bind("body", Json.write(message.body()))
        .execute();
  }

  List<StoredMessage> at(Handle handle, Collection<Place> places) {
    String sql =
        """
        SELECT %s FROM unnest(:conversations, :seqs) AS p (conversation, seq)
        JOIN message USING (conversation, seq)
        """;
    return read(
        handle
            .createQuery(sql.formatted(COLUMNS))
            .bindArray(
                "conversations",
                Long.class,
                places.stream().map(place -> place.conversation().value()).toList())
            .bindArray("seqs", Long.class, places.stream().map(Place::seq).toList()));
  }

  List<StoredMessage> byIds(Handle handle, Collection<MessageId> ids) {
    return read(
        handle
            .createQuery("SELECT %s FROM message WHERE id = ANY(:ids)".formatted(COLUMNS))
            .bind("ids", ids));
  }

  List<StoredMessage> range(Handle handle, Range range) {
    return range(handle, range, "");
  }

  List<StoredMessage> search(Handle handle, Range range, String folded) {
    return range(handle, range, folded);
  }

  /** An empty text is in every message. */
  private List<StoredMessage> range(Handle handle, Range range, String folded) {
    String sql =
        """
        SELECT %s FROM message
        WHERE conversation = :conversation AND seq > :above AND seq < :below
          AND (:text = '' OR strpos(folded, :text) > 0)
        ORDER BY seq %s LIMIT :limit
        """;
    return read(
        handle
            .createQuery(sql.formatted(COLUMNS, range.ascending() ? "ASC" : "DESC"))
            .bind("conversation", range.conversation())
            .bind("above", range.above())
            .bind("below", range.below())
            .bind("text", folded)
            .bind("limit", range.limit()));
  }

  /** Some messages of a sender, which nobody changes until the transaction ends. */
  List<StoredMessage> lockOfSender(Handle handle, AccountId sender, int limit) {
    return read(
        handle
            .createQuery(
                "SELECT %s FROM message WHERE sender = :sender LIMIT :limit FOR UPDATE"
                    .formatted(COLUMNS))
            .bind("sender", sender)
            .bind("limit", limit));
  }

  /** Some messages, the same way, without those that somebody else holds. */
  List<StoredMessage> lockSome(Handle handle, int limit) {
    return read(
        handle
            .createQuery(
                """
                SELECT %s FROM message ORDER BY conversation, seq LIMIT :limit FOR UPDATE SKIP LOCKED
                """
                    .formatted(COLUMNS))
            .bind("limit", limit));
  }

  void delete(Handle handle, Collection<StoredMessage> messages) {
    handle
        .createUpdate("DELETE FROM message WHERE id = ANY(:ids)")
        .bind("ids", messages.stream().map(StoredMessage::id).toList())
        .execute();
  }

  List<StoredMessage> deleteSome(Handle handle, ConversationId conversation, int limit) {
    String sql =
        """
        DELETE FROM message WHERE conversation = :conversation AND seq IN (
          SELECT seq FROM message WHERE conversation = :conversation ORDER BY seq LIMIT :limit)
        RETURNING %s
        """;
    return read(
        handle
            .createQuery(sql.formatted(COLUMNS))
            .bind("conversation", conversation)
            .bind("limit", limit));
  }

  private static List<StoredMessage> read(Query query) {
    return query.map((row, context) -> message(row)).list();
  }

  private static StoredMessage message(ResultSet row) throws SQLException {
    long sender = row.getLong("sender");
    boolean erased = row.wasNull();
    return new StoredMessage(
        new MessageId(row.getLong("id")),
        new Place(new ConversationId(row.getLong("conversation")), row.getLong("seq")),
        erased ? null : new AccountId(sender),
        row.getInt("revision"),
        State.valueOf(row.getString("state")),
        Objects.requireNonNull(Json.read(row.getString("body"), MessageBody.class)));
  }
}
