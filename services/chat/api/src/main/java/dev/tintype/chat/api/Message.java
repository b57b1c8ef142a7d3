package dev.tintype.chat.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as the asker may see it.
 *
 * @param seq its place in the conversation: 1, 2, 3, … without gaps, also over messages that are
 *     gone
 * @param sender null when the account has been deleted
 * @param state whether there is anything to show; nothing of what it said is left unless it is
 *     {@link State#SHOWN}
 * @param clientId what its sender's client calls it; empty unless the asker has sent it
 * @param text plain text; empty when there is none
 * @param post a post that was shared; whether the asker may see it is for the gateway to find out
 * @param replyTo the message that it answers, of the same conversation
 * @param notice what has happened to the group; null for what people write
 * @param reactions in the order in which they came
 * @param editedAt null when it is as it was sent
 */
public record Message(
    MessageId id,
    ConversationId conversation,
    long seq,
    @Nullable AccountId sender,
    State state,
    String clientId,
    String text,
    List<ChatMedia> media,
    @Nullable PostId post,
    @Nullable Quote replyTo,
    @Nullable Notice notice,
    List<Reaction> reactions,
    Instant sentAt,
    @Nullable Instant editedAt) {

  public Message {
    media = List.copyOf(media);
    reactions = List.copyOf(reactions);
  }

  /** What there is to show. */
  public enum State {
    SHOWN,
    /** Its sender has taken it back. */
    UNSENT,
    /** Its sender's account is gone. */
    ERASED,
    /** Asker and sender are blocked, either way. */
    HIDDEN
  }

  /**
   * The beginning of a message that another one answers.
   *
   * @param sender null when the account has been deleted
   * @param text at most 200 characters; empty where nothing is left to show
   * @param media whether it has pictures
   */
  public record Quote(
      MessageId id, long seq, @Nullable AccountId sender, String text, boolean media) {}
}
