package dev.tintype.chat.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Query;
import java.util.List;

/**
 * What members ask about their conversations. A conversation that the caller is not in, and a
 * message from before their time, are refused as not found.
 */
public sealed interface ChatQuery<R> extends Query<R> {

  /** The caller's conversations, the one with the latest message first. */
  record Chats(Folder folder, PageRequest page) implements ChatQuery<Page<Conversation>> {}

  /** Which conversations. */
  enum Folder {
    /** Those that the caller is in, without empty ones. */
    INBOX,
    /** Those that strangers want to begin. */
    REQUESTS,
    /** Those that the caller wants to begin and the other one has not answered. */
    SENT
  }

  /** One conversation with all its members. */
  record ConversationById(ConversationId conversation) implements ChatQuery<Conversation> {}

  /** The conversation with one other person; refused as not found when there is none yet. */
  record DirectWith(AccountId account) implements ChatQuery<Conversation> {}

  /**
   * A part of a conversation, newest first. The cursors are places in the sequence: {@code minId}
   * is the last one that a client has seen when it wants to know what came since.
   */
  record Messages(ConversationId conversation, PageRequest page)
      implements ChatQuery<Page<Message>> {}

  /** Those of at most 100 messages that the caller may see, in the order asked for. */
  record MessagesByIds(List<MessageId> ids) implements ChatQuery<List<Message>> {
    public MessagesByIds {
      ids = List.copyOf(ids);
    }
  }

  /**
   * Messages of a conversation in which the text occurs, whatever the case; newest first, with the
   * cursors of {@link Messages}.
   *
   * @param text 2 to 100 characters
   */
  record SearchMessages(ConversationId conversation, String text, PageRequest page)
      implements ChatQuery<Page<Message>> {}

  /** What waits for the caller. */
  record CountUnread() implements ChatQuery<UnreadChats> {}

  /** What the caller has chosen. */
  record OwnChatSettings() implements ChatQuery<ChatSettings> {}

  /** What an invite link leads to; refused as not found when it is not good any more. */
  record InviteByCode(String invite) implements ChatQuery<InvitePreview> {}

  /**
   * Those of at most 500 accounts whose presence the caller may know: both share a conversation
   * that both are in, both show their presence, and neither has blocked the other.
   */
  record PresenceShownBy(List<AccountId> accounts) implements ChatQuery<List<AccountId>> {
    public PresenceShownBy {
      accounts = List.copyOf(accounts);
    }
  }
}
