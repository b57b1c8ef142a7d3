package dev.tintype.gateway.publicwebsocket;

import dev.tintype.chat.api.ChatSignal;
import dev.tintype.platform.messages.ConversationId;

/** What all signals of chats have in common. */
final class ChatWords {
  private ChatWords() {}

  static ConversationId conversation(ChatSignal signal) {
    return switch (signal) {
      case ChatSignal.MessageArrived(var conversation, _, _, _) -> conversation;
      case ChatSignal.MessageAltered(var conversation, _, _) -> conversation;
      case ChatSignal.ReadUpTo(var conversation, _, _) -> conversation;
      case ChatSignal.DeliveredUpTo(var conversation, _, _) -> conversation;
      case ChatSignal.Typing(var conversation, _) -> conversation;
      case ChatSignal.ConversationAltered(var conversation) -> conversation;
    };
  }
}
