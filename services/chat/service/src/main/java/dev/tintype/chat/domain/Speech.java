package dev.tintype.chat.domain;

import dev.tintype.chat.api.ChatEvent.MessageRequested;
import dev.tintype.chat.api.ChatEvent.MessageSent;
import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.ChatSignal.MessageArrived;
import dev.tintype.chat.api.Message.State;
import dev.tintype.chat.api.Notice;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.MembersTable.Listener;
import dev.tintype.chat.storage.Messages;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.IdGenerator;
import java.time.Clock;
import java.util.List;

/** Puts messages at the end of conversations that the transaction has locked. */
public final class Speech {
  private final Listeners listeners;
  private final ChatTables tables;
  private final Messages messages;
  private final ChatMetrics metrics;
  private final IdGenerator ids;
  private final Clock clock;

  public Speech(
      Listeners listeners,
      ChatTables tables,
      Messages messages,
      ChatMetrics metrics,
      IdGenerator ids,
      Clock clock) {
    this.listeners = listeners;
    this.tables = tables;
    this.messages = messages;
    this.metrics = metrics;
    this.ids = ids;
    this.clock = clock;
  }

  /** Says what has happened to a group. */
  public void note(
      Transaction tx,
      ConversationId conversation,
      AccountId by,
      Notice.Kind kind,
      List<AccountId> accounts,
      String text) {
    var notice = new Notice(kind, accounts, text);
    say(tx, conversation, by, MessageBody.of(notice, clock.instant()));
  }

  /** Says something; its sender has read it. */
  public StoredMessage say(
      Transaction tx, ConversationId conversation, AccountId sender, MessageBody body) {
    var handle = tx.handle();
    var id = ids.nextMessage();
    long seq = tables.conversations().advance(handle, conversation, id.value());
    var message = new StoredMessage(id, new Place(conversation, seq), sender, 1, State.SHOWN, body);
    messages.append(tx, message);
    tables.receipts().read(handle, conversation, sender, seq);
    var people = tables.members().listeners(handle, conversation, clock.instant());
    tx.emit(sent(message, people));
    request(tx, conversation, sender, people);
    listeners.tell(
        tx,
        people.stream().map(Listener::account).toList(),
        new MessageArrived(conversation, id, seq));
    return message;
  }

  private static MessageSent sent(StoredMessage message, List<Listener> listeners) {
    var sender = message.sender();
    var recipients =
        listeners.stream()
            .filter(listener -> listener.standing() == Standing.MEMBER && !listener.muted())
            .map(Listener::account)
            .filter(account -> !account.equals(sender))
            .toList();
    var body = message.body();
    return new MessageSent(
        message.place().conversation(),
        message.id(),
        message.place().seq(),
        sender,
        recipients,
        body.media().stream().map(ChatMedia::id).toList(),
        body.notice() != null,
        body.sentAt());
  }

  /** Those who don't know yet that somebody wants to talk with them are told once. */
  private void request(
      Transaction tx, ConversationId conversation, AccountId sender, List<Listener> listeners) {
    var strangers =
        listeners.stream()
            .filter(listener -> listener.standing() == Standing.REQUESTED && !listener.asked())
            .map(Listener::account)
            .toList();
    if (strangers.isEmpty()) {
      return;
    }
    tables.members().setAsked(tx.handle(), conversation, strangers);
    for (AccountId stranger : strangers) {
      tx.emit(new MessageRequested(conversation, sender, stranger, clock.instant()));
      metrics.requested();
    }
  }
}
