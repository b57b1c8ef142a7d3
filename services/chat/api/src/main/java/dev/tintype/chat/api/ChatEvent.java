package dev.tintype.chat.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened in conversations; all of one conversation is in order. */
public sealed interface ChatEvent extends Event {

  /**
   * A message has been sent; its words are not told.
   *
   * @param recipients the other members who are in the conversation and have not muted it; those
   *     who only have a request are not among them
   * @param media what it shows, all of which the sender owns
   * @param notice it tells what has happened to the group
   */
  record MessageSent(
      ConversationId conversation,
      MessageId message,
      long seq,
      AccountId sender,
      List<AccountId> recipients,
      List<MediaId> media,
      boolean notice,
      Instant at)
      implements ChatEvent {
    public MessageSent {
      recipients = List.copyOf(recipients);
      media = List.copyOf(media);
    }

    @Override
    public String key() {
      return conversation.toString();
    }
  }

  /** A message's text, state or reactions are others now. */
  record MessageChanged(ConversationId conversation, MessageId message, long seq)
      implements ChatEvent {
    @Override
    public String key() {
      return conversation.toString();
    }
  }

  /** A message was taken back; nothing shows its media any more. */
  record MessageUnsent(
      ConversationId conversation, MessageId message, long seq, AccountId sender, Instant at)
      implements ChatEvent {
    @Override
    public String key() {
      return conversation.toString();
    }
  }

  /**
   * A stranger wants to talk with somebody, and has written the first message; or has brought them
   * into a group. Told once until it is answered.
   */
  record MessageRequested(
      ConversationId conversation, AccountId sender, AccountId recipient, Instant at)
      implements ChatEvent {
    @Override
    public String key() {
      return conversation.toString();
    }
  }

  /** A request was accepted, declined, or has gone with its sender, conversation or group. */
  record MessageRequestEnded(
      ConversationId conversation, AccountId recipient, boolean accepted, Instant at)
      implements ChatEvent {
    @Override
    public String key() {
      return conversation.toString();
    }
  }

  /**
   * A group has another picture.
   *
   * @param owner who has uploaded it; null without a picture
   */
  record GroupPictureChanged(
      ConversationId conversation, @Nullable AccountId owner, @Nullable MediaId picture)
      implements ChatEvent {
    @Override
    public String key() {
      return conversation.toString();
    }
  }

  /** All that the chat service held of the account is gone; said anew on each request. */
  record ChatsErased(AccountId account) implements ChatEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }
}
