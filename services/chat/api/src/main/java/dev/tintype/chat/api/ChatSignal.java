package dev.tintype.chat.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.Signal;
import org.jspecify.annotations.Nullable;

/** What is told to members of a conversation who look right now. */
public sealed interface ChatSignal extends Signal {

  /**
   * A new message is there.
   *
   * @param content as those see it who are told, at the moment when it was sent; null where they
   *     have to ask, since each may see something else
   */
  record MessageArrived(
      ConversationId conversation, MessageId message, long seq, @Nullable Message content)
      implements ChatSignal {}

  /** A message's text, state or reactions are others now. */
  record MessageAltered(ConversationId conversation, MessageId message, long seq)
      implements ChatSignal {}

  /** Somebody has let others know up to where they read. */
  record ReadUpTo(ConversationId conversation, AccountId account, long seq) implements ChatSignal {}

  /** Somebody has let others know up to where it arrived. */
  record DeliveredUpTo(ConversationId conversation, AccountId account, long seq)
      implements ChatSignal {}

  /** Somebody is writing just now; good for some five seconds. */
  record Typing(ConversationId conversation, AccountId account) implements ChatSignal {}

  /**
   * Members, name, picture or what the one who is told wants of it have changed; or it is one that
   * they are no longer in.
   */
  record ConversationAltered(ConversationId conversation) implements ChatSignal {}
}
