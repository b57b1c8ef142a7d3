package dev.tintype.chat;

import static dev.tintype.chat.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatCommand.EditMessage;
import dev.tintype.chat.api.ChatCommand.LeaveGroup;
import dev.tintype.chat.api.ChatCommand.ReactToMessage;
import dev.tintype.chat.api.ChatCommand.SendMessage;
import dev.tintype.chat.api.ChatCommand.UnsendMessage;
import dev.tintype.chat.api.ChatEvent.ChatsErased;
import dev.tintype.chat.api.ChatEvent.MessageSent;
import dev.tintype.chat.api.ChatEvent.MessageUnsent;
import dev.tintype.chat.api.ChatQuery.Messages;
import dev.tintype.chat.api.ChatQuery.MessagesByIds;
import dev.tintype.chat.api.ChatQuery.SearchMessages;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Message;
import dev.tintype.chat.api.Message.State;
import dev.tintype.chat.api.Reaction;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.testing.TestServices;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must be so wherever messages are kept; some tests move them while others look. */
abstract class MessagesContract {
  abstract Company company();

  private TestServices tintype() {
    return company().services();
  }

  /** Takes what waits to the store for good, if that is another one. */
  void move() {
    tintype().runJob("chat", "move-messages");
  }

  @Test
  void whatManySayAtOnceStandsInOneSequenceWithoutGaps() throws Exception {
    var ann = company().newPerson();
    var ben = company().newPerson();
    var cleo = company().newPerson();
    var group = company().group(ann, ben, cleo);
    List<Callable<Message>> sends = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      var who = List.of(ann, ben, cleo).get(i % 3);
      String text = "text " + i;
      sends.add(() -> company().say(who, group, text));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var sent : threads.invokeAll(sends)) {
        sent.get();
      }
    }
    var seen = company().history(ben, group);
    assertThat(seen)
        .extracting(Message::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 61).boxed().toList());
    assertThat(seen).extracting(Message::text).doesNotHaveDuplicates();
    assertThat(tintype().emitted(MessageSent.class))
        .filteredOn(event -> event.conversation().equals(group.id()))
        .extracting(MessageSent::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 61).boxed().toList());
  }

  @Test
  void readersMissNothingWhileMessagesAreSentAndMoved() throws Exception {
    var ann = company().newPerson();
    var ben = company().newPerson();
    var chat = company().friends(ann, ben);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing =
          threads.submit(() -> {
            for (int i = 1; i <= 120; i++) {
              company().say(ann, chat, "text " + i);
              if (i % 10 == 0) {
                move();
              }
            }
            return true;
          });
      long last = 0;
      while (last < 120) {
        if (writing.isDone()) {
          writing.get(); // tells why, if it has failed
        }
        var page =
            tintype()
                .ask(ben, new Messages(chat.id(), new PageRequest(null, null, last, 100)))
                .items()
                .reversed();
        for (Message message : page) {
          assertThat(message.seq()).isEqualTo(++last);
        }
      }
    }
    assertThat(company().history(ben, chat)).hasSize(120);
  }

  @Test
  void sendingAgainFindsTheFirstOne() throws Exception {
    var ann = company().newPerson();
    var ben = company().newPerson();
    var chat = company().friends(ann, ben);
    var send = new SendMessage(chat.id(), "outbox-1", "once", List.of(), null, null);
    var sends = new ArrayList<Callable<Message>>();
    for (int i = 0; i < 8; i++) {
      sends.add(() -> tintype().send(ann, send));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ids = new ArrayList<>();
      for (var sent : threads.invokeAll(sends)) {
        ids.add(sent.get().id());
      }
      assertThat(ids).containsOnly(ids.getFirst());
    }
    move();
    assertThat(tintype().send(ann, send).clientId()).isEqualTo("outbox-1");
    assertThat(company().texts(ben, chat)).containsExactly("once");
    assertThat(company().history(ben, chat).getFirst().clientId()).isEmpty();
    tintype().send(ben, send); // another one's names are others
    assertThat(company().texts(ben, chat)).containsExactly("once", "once");
  }

  @Test
  void pagesGoBackAndForthAndSinceWhatWasSeenLast() {
    var ann = company().newPerson();
    var ben = company().newPerson();
    var chat = company().friends(ann, ben);
    for (int i = 1; i <= 6; i++) {
      company().say(ann, chat, "m" + i);
      if (i == 4) {
        move();
      }
    }
    assertThat(page(ben, chat, PageRequest.first(2))).containsExactly("m6", "m5");
    assertThat(page(ben, chat, new PageRequest(5L, null, null, 2))).containsExactly("m4", "m3");
    assertThat(page(ben, chat, new PageRequest(null, null, 3L, 2))).containsExactly("m5", "m4");
    assertThat(page(ben, chat, new PageRequest(null, 3L, null, 2))).containsExactly("m6", "m5");
    assertThat(page(ben, chat, new PageRequest(null, null, 6L, 2))).isEmpty();
    var first = tintype().ask(ben, new Messages(chat.id(), PageRequest.first(6)));
    assertThat(first.older()).isNull();
    assertThat(first.newer()).isEqualTo(6);
  }

  private List<String> page(Caller who, Conversation chat, PageRequest request) {
    return tintype().ask(who, new Messages(chat.id(), request)).items().stream()
        .map(Message::text)
        .toList();
  }

  @Test
  void editedTextIsReadInsteadOfTheFirst() {
    var ann = company().newPerson();
    var ben = company().newPerson();
    var chat = company().friends(ann, ben);
    var early = company().say(ann, chat, "helo");
    move();
    var late = company().say(ann, chat, "wrld");
    tintype().send(ann, new EditMessage(early.id(), "hello"));
    tintype().send(ann, new EditMessage(late.id(), "world"));
    assertThat(company().texts(ben, chat)).containsExactly("hello", "world");
    move();
    assertThat(company().texts(ben, chat)).containsExactly("hello", "world");
    assertThat(company().history(ben, chat).getFirst().editedAt()).isNotNull();
    assertThat(tintype().ask(ben, new MessagesByIds(List.of(late.id(), early.id()))))
        .extracting(Message::text)
        .containsExactly("world", "hello");
    assertThat(codeOf(() -> tintype().send(ben, new EditMessage(early.id(), "mine"))))
        .isEqualTo("not_own");
  }

  @Test
  void ofAnUnsentMessageOnlyItsPlaceIsLeft() {
    var ann = company().newPerson();
    var ben = company().newPerson();
    var chat = company().friends(ann, ben);
    var picture = company().picture(ann);
    var secret =
        tintype()
            .send(ann, new SendMessage(chat.id(), "x", "secret", List.of(picture), null, null));
    var answer =
        tintype().send(ben, new SendMessage(chat.id(), "y", "what?", List.of(), null, secret.id()));
    assertThat(answer.replyTo().text()).isEqualTo("secret");
    tintype().send(ben, new ReactToMessage(secret.id(), "😮"));
    move();

    assertThat(tintype().send(ann, new UnsendMessage(secret.id())).state()).isEqualTo(State.UNSENT);
    tintype().send(ann, new UnsendMessage(secret.id()));
    move();

    var seen = company().history(ben, chat);
    assertThat(seen.getFirst().state()).isEqualTo(State.UNSENT);
    assertThat(seen.getFirst().text()).isEmpty();
    assertThat(seen.getFirst().media()).isEmpty();
    assertThat(seen.getFirst().reactions()).isEmpty();
    assertThat(seen.getFirst().sender()).isEqualTo(ann.id());
    assertThat(seen.getLast().replyTo().text()).isEmpty();
    assertThat(tintype().emitted(MessageUnsent.class))
        .filteredOn(event -> event.message().equals(secret.id()))
        .hasSize(1);
    assertThat(codeOf(() -> tintype().send(ann, new EditMessage(secret.id(), "again"))))
        .isEqualTo("no message");
    assertThat(codeOf(() -> tintype().send(ben, new UnsendMessage(secret.id()))))
        .isEqualTo("not_own");
  }

  @Test
  void eachAnswersWithOneEmoji() {
    var ann = company().newPerson();
    var ben = company().newPerson();
    var chat = company().friends(ann, ben);
    var message = company().say(ann, chat, "look!");
    tintype().send(ben, new ReactToMessage(message.id(), "😮"));
    move();
    tintype().send(ben, new ReactToMessage(message.id(), "❤️"));
    var after = tintype().send(ann, new ReactToMessage(message.id(), "👍🏽"));
    assertThat(after.reactions())
        .containsExactlyInAnyOrder(new Reaction(ben.id(), "❤️"), new Reaction(ann.id(), "👍🏽"));
    tintype().send(ben, new ReactToMessage(message.id(), null));
    assertThat(company().history(ben, chat).getFirst().reactions())
        .containsExactly(new Reaction(ann.id(), "👍🏽"));
    for (String none : List.of("", "a", "5", "#", "ok👍", "<b>")) {
      assertThat(codeOf(() -> tintype().send(ben, new ReactToMessage(message.id(), none))))
          .isEqualTo("emoji");
    }
  }

  @Test
  void searchFindsWordsWhateverTheirCaseAndStore() {
    var ann = company().newPerson();
    var ben = company().newPerson();
    var chat = company().friends(ann, ben);
    company().say(ann, chat, "The BOAT (old) is here");
    company().say(ann, chat, "배가 왔어요");
    var moved = company().say(ann, chat, "no boat today");
    move();
    company().say(ben, chat, "which boat?");
    tintype().send(ann, new EditMessage(moved.id(), "no ship today"));
    assertThat(found(ben, chat, "boat")).containsExactly("which boat?", "The BOAT (old) is here");
    assertThat(found(ben, chat, "(OLD)")).containsExactly("The BOAT (old) is here");
    assertThat(found(ben, chat, "왔어")).containsExactly("배가 왔어요");
    assertThat(found(ben, chat, "b.at")).isEmpty();
    assertThat(found(ben, chat, "%o%")).isEmpty();
    move();
    assertThat(found(ben, chat, "ship")).containsExactly("no ship today");
    var first = tintype().ask(ben, new SearchMessages(chat.id(), "boat", PageRequest.first(1)));
    assertThat(first.items()).extracting(Message::text).containsExactly("which boat?");
    var second = new PageRequest(first.older(), null, null, 1);
    assertThat(tintype().ask(ben, new SearchMessages(chat.id(), "boat", second)).items())
        .extracting(Message::text)
        .containsExactly("The BOAT (old) is here");
    assertThat(codeOf(() -> found(ben, chat, "b"))).isEqualTo("q");
  }

  private List<String> found(Caller who, Conversation chat, String text) {
    return tintype()
        .ask(who, new SearchMessages(chat.id(), text, PageRequest.first(20)))
        .items()
        .stream()
        .map(Message::text)
        .toList();
  }

  @Test
  void ofAnErasedPersonOnlyThePlacesAreLeft() {
    var gone = company().newPerson();
    var ben = company().newPerson();
    var cleo = company().newPerson();
    var chat = company().friends(gone, ben);
    var group = company().group(gone, ben, cleo);
    company().say(gone, chat, "to you");
    company().say(ben, chat, "thanks");
    company().say(gone, group, "to all");
    move();
    var last = company().say(gone, chat, "bye");
    tintype().send(gone, new ReactToMessage(last.id(), "👋"));

    company().erase(gone);
    company().erase(gone);
    move();

    assertThat(company().texts(ben, chat)).containsExactly("", "thanks", "");
    assertThat(company().history(ben, chat))
        .extracting(Message::state)
        .containsExactly(State.ERASED, State.SHOWN, State.ERASED);
    assertThat(company().history(ben, chat).getFirst().sender()).isNull();
    assertThat(company().see(ben, chat).writable()).isFalse();
    assertThat(company().see(ben, group).members()).hasSize(2);
    assertThat(company().see(ben, group).admin()).isTrue();
    assertThat(codeOf(() -> company().say(ben, chat, "there?"))).isEqualTo("alone");
    assertThat(codeOf(() -> company().say(gone, group, "back"))).isEqualTo("no chat");
    assertThat(codeOf(() -> company().open(ben, gone))).isEqualTo("no account");
    assertThat(tintype().emitted(ChatsErased.class))
        .filteredOn(event -> event.account().equals(gone.id()))
        .hasSize(2);
  }

  @Test
  void aGroupThatNobodyIsInIsDeletedWithAllThatWasSaid() {
    var ann = company().newPerson();
    var ben = company().newPerson();
    var group = company().group(ann, ben);
    var picture = company().picture(ann);
    var shown =
        tintype().send(ann, new SendMessage(group.id(), "p", "", List.of(picture), null, null));
    move();
    company().say(ben, group, "nice");
    tintype().send(ann, new LeaveGroup(group.id()));
    tintype().send(ben, new LeaveGroup(group.id()));
    tintype().runJob("chat", "forget-old-things");
    tintype().settle();
    assertThat(codeOf(() -> company().see(ben, group))).isEqualTo("no chat");
    assertThat(tintype().ask(ben, new MessagesByIds(List.of(shown.id())))).isEmpty();
    assertThat(tintype().emitted(MessageUnsent.class))
        .extracting(MessageUnsent::message)
        .contains(shown.id());
  }
}
