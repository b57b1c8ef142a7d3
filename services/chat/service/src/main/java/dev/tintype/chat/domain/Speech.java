package dev.tintype.chat.domain;

import dev.tintype.chat.api.ChatEvent.MessageRequested;
import dev.tintype.chat.api.ChatEvent.MessageSent;
import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.ChatSignal.MessageArrived;
import dev.tintype.chat.api.Message;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    say(tx, conversation, by, MessageBody.of(notice, clock.instant()), null);
  }

  /**
   * Says something; its sender has read it.
   *
   * @param quoted the message that it answers; null for none
   */
  public StoredMessage say(
      Transaction tx,
      ConversationId conversation,
      AccountId sender,
      MessageBody body,
      @Nullable StoredMessage quoted) {
    var handle = tx.handle();
    var id = ids.nextMessage();
    long seq = tables.conversations().advance(handle, conversation, id.value());
    var message = new StoredMessage(id, new Place(conversation, seq), sender, 1, State.SHOWN, body);
    messages.append(tx, message);
    tables.receipts().read(handle, conversation, sender, seq);
    var people =
        tables.members().listeners(handle, conversation, heard(message, quoted), clock.instant());
    tx.emit(sent(message, people));
    request(tx, conversation, sender, people);
    tell(tx, message, quoted, people);
    return message;
  }

  /** Whose words it shows. */
  private static Set<AccountId> heard(StoredMessage message, @Nullable StoredMessage quoted) {
    return Stream.of(message, quoted)
        .filter(Objects::nonNull)
        .map(StoredMessage::sender)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** With what it says, to all who see the same: none of them has to ask for it. */
  private void tell(
      Transaction tx,
      StoredMessage message,
      @Nullable StoredMessage quoted,
      List<Listener> listening) {
    var others = new ArrayList<AccountId>();
    var asking = new ArrayList<AccountId>();
    for (Listener listener : listening) {
      boolean alike = !listener.apart() && (quoted == null || isTheirs(quoted, listener));
      if (!alike) {
        asking.add(listener.account());
      } else if (message.isBy(listener.account())) {
        var own = MessageViews.fresh(message, listener.account(), quoted);
        listeners.tell(tx, List.of(listener.account()), arrived(message, own));
      } else {
        others.add(listener.account());
      }
    }
    listeners.tell(tx, others, arrived(message, MessageViews.fresh(message, null, quoted)));
    listeners.tell(tx, asking, arrived(message, null));
  }

  private static boolean isTheirs(StoredMessage quoted, Listener listener) {
    return quoted.place().seq() > listener.firstSeq();
  }

  private static MessageArrived arrived(StoredMessage message, @Nullable Message content) {
    var place = message.place();
    return new MessageArrived(place.conversation(), message.id(), place.seq(), content);
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
