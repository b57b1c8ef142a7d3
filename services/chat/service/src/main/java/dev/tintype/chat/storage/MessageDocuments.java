package dev.tintype.chat.storage;

import dev.tintype.chat.api.Message.State;
import dev.tintype.chat.domain.MessageBody;
import dev.tintype.chat.domain.Place;
import dev.tintype.chat.domain.StoredMessage;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MessageId;
import java.util.Objects;
import org.bson.Document;

/**
 * Messages as documents: {@code {_id, conversation, seq, sender, revision, state, folded, body}};
 * an erased one has no {@code sender}.
 */
final class MessageDocuments {
  private MessageDocuments() {}

  /** All but the id, which never changes. */
  static Document fields(StoredMessage message) {
    return new Document("conversation", message.place().conversation().value())
        .append("seq", message.place().seq())
        .append("sender", message.sender() == null ? null : message.sender().value())
        .append("revision", message.revision())
        .append("state", message.state().name())
        .append("folded", message.folded())
        .append("body", Json.write(message.body()));
  }

  static StoredMessage message(Document document) {
    Long sender = document.getLong("sender");
    return new StoredMessage(
        new MessageId(document.getLong("_id")),
        new Place(new ConversationId(document.getLong("conversation")), document.getLong("seq")),
        sender == null ? null : new AccountId(sender),
        document.getInteger("revision"),
        State.valueOf(document.getString("state")),
        Objects.requireNonNull(Json.read(document.getString("body"), MessageBody.class)));
  }
}
