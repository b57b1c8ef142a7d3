package dev.tintype.chat.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done in conversations, always by the caller, a member. A conversation that the caller
 * is not in is refused as not found. Doing what is done already changes nothing.
 */
public sealed interface ChatCommand<R> extends Command<R> {

  /**
   * The conversation with one other person, made at the first time. Nobody but the caller sees it
   * before the first message. An account that is not there, or where either has blocked the other,
   * is refused as not found; one who takes no messages from strangers as not allowed.
   */
  record OpenDirect(AccountId account) implements ChatCommand<Conversation> {}

  /**
   * Makes a group, whose first admin the caller is. People who don't follow the caller get a
   * request.
   *
   * @param name at most 100 characters; may be empty
   * @param members 1 to 249 others
   * @param picture one that the caller has uploaded
   * @param clientId names this group among all that the caller makes, so that making it again after
   *     a lost reply finds the first one; empty for none
   */
  record CreateGroup(
      String name, List<AccountId> members, @Nullable MediaId picture, String clientId)
      implements ChatCommand<Conversation> {
    public CreateGroup {
      members = List.copyOf(members);
    }
  }

  /**
   * Renames a group or gives it another picture; for its admins.
   *
   * @param name null leaves it, empty takes it away
   * @param picture null leaves it
   * @param removePicture takes it away
   */
  record ChangeGroup(
      ConversationId conversation,
      @Nullable String name,
      @Nullable MediaId picture,
      boolean removePicture)
      implements ChatCommand<Conversation> {}

  /** Brings people into a group, which every member may. */
  record AddMembers(ConversationId conversation, List<AccountId> accounts)
      implements ChatCommand<Conversation> {
    public AddMembers {
      accounts = List.copyOf(accounts);
    }
  }

  /** Puts somebody out of a group; for its admins. The link lets them in no more. */
  record RemoveMember(ConversationId conversation, AccountId account)
      implements ChatCommand<Conversation> {}

  /** Makes a member of a group an admin, or no longer one; for its admins. */
  record SetAdmin(ConversationId conversation, AccountId account, boolean admin)
      implements ChatCommand<Conversation> {}

  /** Goes out of a group. When no admin is left, the one who has been there longest becomes one. */
  record LeaveGroup(ConversationId conversation) implements ChatCommand<Done> {}

  /** Makes the link by which anybody may join; an earlier one ends. For admins. */
  record MakeInvite(ConversationId conversation) implements ChatCommand<Conversation> {}

  /** Ends the link; for admins. */
  record EndInvite(ConversationId conversation) implements ChatCommand<Conversation> {}

  /**
   * Comes into a group by its link; an unknown one is refused as not found, and people who were put
   * out as not allowed.
   */
  record JoinGroup(String invite) implements ChatCommand<Conversation> {}

  /**
   * Says something: a text, pictures or a post, one of these at least. A message that answers a
   * request accepts it.
   *
   * @param clientId names this message among all of the caller's, so that sending it again finds
   *     the first one, for 30 days at the least; 1 to 64 characters
   * @param text at most 4,000 characters
   * @param media at most 10, which the caller has uploaded
   * @param post whether the caller may see it is for the gateway to find out
   */
  record SendMessage(
      ConversationId conversation,
      String clientId,
      String text,
      List<MediaId> media,
      @Nullable PostId post,
      @Nullable MessageId replyTo)
      implements ChatCommand<Message> {
    public SendMessage {
      media = List.copyOf(media);
    }
  }

  /** Changes the text of a message of the caller's own. */
  record EditMessage(MessageId message, String text) implements ChatCommand<Message> {}

  /** Takes back a message of the caller's own: nothing of it is left but its place. */
  record UnsendMessage(MessageId message) implements ChatCommand<Message> {}

  /**
   * Answers a message with an emoji, instead of any before.
   *
   * @param emoji null takes it back
   */
  record ReactToMessage(MessageId message, @Nullable String emoji)
      implements ChatCommand<Message> {}

  /** The caller has read up to there; going back changes nothing. */
  record MarkRead(ConversationId conversation, long seq) implements ChatCommand<Conversation> {}

  /** All up to there has arrived at one of the caller's devices. */
  record MarkDelivered(ConversationId conversation, long seq) implements ChatCommand<Done> {}

  /** The caller is writing something just now; nothing of it is kept. */
  record Type(ConversationId conversation) implements ChatCommand<Done> {}

  /**
   * Keeps notifications of a conversation away.
   *
   * @param until null unmutes; {@link Conversation#FOR_EVER} for no end
   */
  record MuteConversation(ConversationId conversation, @Nullable Instant until)
      implements ChatCommand<Conversation> {}

  /** Lets a stranger's conversation in. */
  record AcceptRequest(ConversationId conversation) implements ChatCommand<Conversation> {}

  /** Turns a stranger's conversation away; they are not told. */
  record DeclineRequest(ConversationId conversation) implements ChatCommand<Done> {}

  /** Takes a conversation out of the caller's lists until somebody writes again. */
  record HideConversation(ConversationId conversation) implements ChatCommand<Done> {}

  /** Changes what is given and leaves what is null. */
  record ChangeChatSettings(
      @Nullable Boolean receipts, @Nullable Boolean presence, @Nullable Boolean requests)
      implements ChatCommand<ChatSettings> {}
}
