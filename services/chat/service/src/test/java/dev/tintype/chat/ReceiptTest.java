package dev.tintype.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatCommand.ChangeChatSettings;
import dev.tintype.chat.api.ChatCommand.HideConversation;
import dev.tintype.chat.api.ChatCommand.MarkDelivered;
import dev.tintype.chat.api.ChatCommand.MarkRead;
import dev.tintype.chat.api.ChatCommand.MuteConversation;
import dev.tintype.chat.api.ChatCommand.ReactToMessage;
import dev.tintype.chat.api.ChatCommand.Type;
import dev.tintype.chat.api.ChatEvent.MessageSent;
import dev.tintype.chat.api.ChatQuery.Chats;
import dev.tintype.chat.api.ChatQuery.CountUnread;
import dev.tintype.chat.api.ChatQuery.Folder;
import dev.tintype.chat.api.ChatQuery.PresenceShownBy;
import dev.tintype.chat.api.ChatSignal.DeliveredUpTo;
import dev.tintype.chat.api.ChatSignal.MessageAltered;
import dev.tintype.chat.api.ChatSignal.MessageArrived;
import dev.tintype.chat.api.ChatSignal.ReadUpTo;
import dev.tintype.chat.api.ChatSignal.Typing;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Member;
import dev.tintype.chat.api.UnreadChats;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceiptTest {
  static final Company people = new Company();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void unreadIsWhatHasComeSince() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var chat = people.friends(ann, ben);
    people.say(ann, chat, "one");
    people.say(ann, chat, "two");
    people.say(ann, chat, "three");
    assertThat(people.see(ben, chat).unread()).isEqualTo(3);
    assertThat(people.see(ann, chat).unread()).isZero();
    assertThat(tintype.send(ben, new MarkRead(chat.id(), 2)).unread()).isEqualTo(1);
    assertThat(tintype.send(ben, new MarkRead(chat.id(), 1)).unread()).isEqualTo(1);
    assertThat(tintype.ask(ben, new CountUnread())).isEqualTo(new UnreadChats(1, 0));
    assertThat(tintype.send(ben, new MarkRead(chat.id(), 99)).readSeq()).isEqualTo(3);
    assertThat(tintype.ask(ben, new CountUnread())).isEqualTo(new UnreadChats(0, 0));
  }

  @Test
  void receiptsAreShownToOthers() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var chat = people.friends(ann, ben);
    people.say(ann, chat, "one");
    people.say(ann, chat, "two");
    tintype.send(ben, new MarkDelivered(chat.id(), 2));
    tintype.send(ben, new MarkRead(chat.id(), 1));
    var seen = member(ann, chat, ben);
    assertThat(seen.readSeq()).isEqualTo(1);
    assertThat(seen.deliveredSeq()).isEqualTo(2);
  }

  @Test
  void whoSwitchesReceiptsOffShowsNoneAndSeesNone() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var chat = people.friends(ann, ben);
    people.say(ann, chat, "one");
    tintype.send(ben, new MarkRead(chat.id(), 1));
    tintype.send(ben, new ChangeChatSettings(false, null, null));
    people.say(ann, chat, "two");
    tintype.send(ben, new MarkDelivered(chat.id(), 2));
    tintype.send(ben, new MarkRead(chat.id(), 2));
    assertThat(people.see(ben, chat).unread()).isZero();
    assertThat(member(ann, chat, ben).readSeq()).isEqualTo(1);
    assertThat(member(ann, chat, ben).deliveredSeq()).isEqualTo(1);
    assertThat(member(ben, chat, ann).readSeq()).isZero();

    tintype.send(ben, new ChangeChatSettings(true, null, null));
    assertThat(member(ann, chat, ben).readSeq()).isEqualTo(1); // what was read meanwhile stays so
    people.say(ben, chat, "three");
    assertThat(member(ann, chat, ben).readSeq()).isEqualTo(3);
  }

  @Test
  void aRequestShowsNoReceipts() {
    var stranger = people.newPerson();
    var ben = people.newPerson();
    var chat = people.open(stranger, ben);
    people.say(stranger, chat, "hello");
    tintype.send(ben, new MarkDelivered(chat.id(), 1));
    tintype.send(ben, new MarkRead(chat.id(), 1));
    assertThat(member(stranger, chat, ben).readSeq()).isZero();
    assertThat(member(stranger, chat, ben).deliveredSeq()).isZero();
    assertThat(member(stranger, chat, ben).pending()).isFalse();
  }

  @Test
  void membersWhoLookAreToldAtOnce() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var chat = people.friends(ann, ben);
    var heard = new CopyOnWriteArrayList<Signal>();
    try (var listening = tintype.live().listen(ann.id(), heard::add)) {
      var message = people.say(ben, chat, "hi");
      tintype.send(ben, new Type(chat.id()));
      tintype.send(ann, new Type(chat.id()));
      tintype.send(ben, new ReactToMessage(message.id(), "👍"));
      var second = people.say(ann, chat, "hey");
      tintype.send(ben, new MarkDelivered(chat.id(), 2));
      tintype.send(ben, new MarkRead(chat.id(), 2));
      tintype.send(ben, new MarkRead(chat.id(), 2));
      assertThat(heard.stream().map(ReceiptTest::bare))
          .containsExactly(
              new MessageArrived(chat.id(), message.id(), 1, null),
              new Typing(chat.id(), ben.id()),
              new MessageAltered(chat.id(), message.id(), 1),
              new MessageArrived(chat.id(), second.id(), 2, null),
              new DeliveredUpTo(chat.id(), ben.id(), 2),
              new ReadUpTo(chat.id(), ben.id(), 2));
    }
  }

  @Test
  void whoTypesInARequestIsNotSeen() {
    var stranger = people.newPerson();
    var ben = people.newPerson();
    var chat = people.open(stranger, ben);
    people.say(stranger, chat, "hello");
    var heard = new CopyOnWriteArrayList<Signal>();
    try (var one = tintype.live().listen(ben.id(), heard::add);
        var other = tintype.live().listen(stranger.id(), heard::add)) {
      tintype.send(stranger, new Type(chat.id()));
      tintype.send(ben, new Type(chat.id()));
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void aMutedConversationBringsNoNotificationsUntilItsTime() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var chat = people.friends(ann, ben);
    var until = tintype.clock().instant().plus(Duration.ofHours(1));
    tintype.send(ben, new MuteConversation(chat.id(), until));
    people.say(ann, chat, "quiet");
    assertThat(people.see(ben, chat).mutedUntil()).isEqualTo(until);
    assertThat(tintype.ask(ben, new CountUnread()).conversations()).isZero();
    tintype.send(ben, new MuteConversation(chat.id(), null));
    people.say(ann, chat, "loud");
    assertThat(tintype.ask(ben, new CountUnread()).conversations()).isEqualTo(1);
    assertThat(tintype.emitted(MessageSent.class))
        .filteredOn(event -> event.conversation().equals(chat.id()))
        .extracting(MessageSent::recipients)
        .containsExactly(List.of(), List.of(ben.id()));
  }

  @Test
  void aHiddenConversationComesBackWithTheNextMessage() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var chat = people.friends(ann, ben);
    people.say(ann, chat, "one");
    tintype.send(ben, new HideConversation(chat.id()));
    assertThat(inbox(ben)).isEmpty();
    assertThat(inbox(ann)).hasSize(1);
    people.say(ann, chat, "two");
    assertThat(inbox(ben)).hasSize(1);
    assertThat(people.texts(ben, chat)).containsExactly("one", "two");
  }

  @Test
  void theListBeginsWithTheLatestMessageAndGoesOnByPages() {
    var ann = people.newPerson();
    var chats =
        List.of(
            people.friends(ann, people.newPerson()),
            people.friends(ann, people.newPerson()),
            people.friends(ann, people.newPerson()));
    chats.forEach(chat -> people.say(ann, chat, "hi"));
    people.say(ann, chats.getFirst(), "again");
    var first = tintype.ask(ann, new Chats(Folder.INBOX, PageRequest.first(2)));
    assertThat(first.items())
        .extracting(Conversation::id)
        .containsExactly(chats.get(0).id(), chats.get(2).id());
    assertThat(first.items().getFirst().lastMessage().text()).isEqualTo("again");
    var second = new PageRequest(first.older(), null, null, 2);
    assertThat(tintype.ask(ann, new Chats(Folder.INBOX, second)).items())
        .extracting(Conversation::id)
        .containsExactly(chats.get(1).id());
  }

  @Test
  void presenceIsForThoseWhoTalkAndShowTheirOwn() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cleo = people.newPerson();
    people.friends(ann, ben);
    people.friends(ann, cleo);
    var asked = List.of(ben.id(), cleo.id(), people.newPerson().id(), ann.id());
    assertThat(tintype.ask(ann, new PresenceShownBy(asked)))
        .containsExactlyInAnyOrder(ben.id(), cleo.id());
    tintype.send(ben, new ChangeChatSettings(null, false, null));
    assertThat(tintype.ask(ann, new PresenceShownBy(asked))).containsExactly(cleo.id());
    assertThat(tintype.ask(ben, new PresenceShownBy(List.of(ann.id())))).isEmpty();
    people.block(cleo, ann);
    assertThat(tintype.ask(ann, new PresenceShownBy(asked))).isEmpty();
  }

  private static List<Conversation> inbox(Caller who) {
    return tintype.ask(who, new Chats(Folder.INBOX, PageRequest.first(20))).items();
  }

  private static Member member(Caller.Member viewer, Conversation chat, Caller.Member who) {
    return people.see(viewer, chat).members().stream()
        .filter(member -> member.account().equals(who.id()))
        .findFirst()
        .orElseThrow();
  }

  /** Without what messages say. */
  private static Signal bare(Signal signal) {
    return signal instanceof MessageArrived(var chat, var message, long seq, _)
        ? new MessageArrived(chat, message, seq, null)
        : signal;
  }
}
