package dev.tintype.notification.consumer;

import dev.tintype.chat.api.ChatEvent;
import dev.tintype.chat.api.ChatEvent.ChatsErased;
import dev.tintype.chat.api.ChatEvent.GroupPictureChanged;
import dev.tintype.chat.api.ChatEvent.MessageChanged;
import dev.tintype.chat.api.ChatEvent.MessageRequestEnded;
import dev.tintype.chat.api.ChatEvent.MessageRequested;
import dev.tintype.chat.api.ChatEvent.MessageSent;
import dev.tintype.chat.api.ChatEvent.MessageUnsent;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.domain.Cause;
import dev.tintype.notification.domain.Tellings;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Transaction;
import java.util.List;

/** Tells of strangers who want to talk, until they are answered. */
public final class RequestsTold {
  private final NotificationTables tables;
  private final Tellings tellings;

  public RequestsTold(NotificationTables tables, Tellings tellings) {
    this.tables = tables;
    this.tellings = tellings;
  }

  public void on(Transaction tx, ChatEvent event) {
    switch (event) {
      case MessageRequested it ->
          tellings.tell(
              tx,
              List.of(
                  new Cause(
                      it.recipient(),
                      Kind.MESSAGE_REQUEST,
                      it.sender(),
                      it.conversation().value(),
                      0,
                      0,
                      it.at())));
      case MessageRequestEnded it -> {
        tables.inboxes().lock(tx.handle(), List.of(it.recipient()));
        tellings.withdrawn(
            tx,
            tables.removals().requestsOf(tx.handle(), it.recipient(), it.conversation().value()));
      }
      case MessageSent _,
          MessageChanged _,
          MessageUnsent _,
          GroupPictureChanged _,
          ChatsErased _ -> {}
    }
  }
}
