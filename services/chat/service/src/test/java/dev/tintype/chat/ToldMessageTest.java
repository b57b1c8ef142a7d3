package dev.tintype.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatCommand.AddMembers;
import dev.tintype.chat.api.ChatCommand.SendMessage;
import dev.tintype.chat.api.ChatQuery.MessagesByIds;
import dev.tintype.chat.api.ChatSignal.MessageArrived;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Message;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.testing.TestServices;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people who look are told of a new message. */
class ToldMessageTest {
  static final Company people = new Company();
  @RegisterExtension static final TestServices tintype = people.services();

  /** What one who listens is told of a message that somebody sends. */
  private static MessageArrived told(Caller.Member listener, Caller.Member who, SendMessage said) {
    var heard = new ArrayList<MessageArrived>();
    try (var listening =
        tintype.live().listen(listener.id(), signal -> heard.add((MessageArrived) signal))) {
      tintype.send(who, said);
    }
    assertThat(heard).hasSize(1);
    return heard.getFirst();
  }

  private static SendMessage reply(Conversation to, String name, Message quoted) {
    return new SendMessage(to.id(), name, "so it is", List.of(), null, quoted.id());
  }

  private static @Nullable Message read(Caller.Member who, MessageArrived told) {
    return tintype.ask(who, new MessagesByIds(List.of(told.message()))).getFirst();
  }

  @Test
  void membersAreToldWhatTheyWouldRead() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var chat = people.friends(ann, ben);
    var picture = List.of(people.picture(ben));
    var said = new SendMessage(chat.id(), "1", "a boat", picture, null, null);
    var told = told(ann, ben, said);
    assertThat(told.content()).isEqualTo(read(ann, told));
    assertThat(told.content().clientId()).isEmpty();
    assertThat(told.content().media()).hasSize(1);
    var quoting = told(ann, ben, reply(chat, "2", told.content()));
    assertThat(quoting.content()).isEqualTo(read(ann, quoting));
    assertThat(quoting.content().replyTo().text()).isEqualTo("a boat");
  }

  @Test
  void theSendersOtherDevicesKnowItByItsName() {
    var ann = people.newPerson();
    var chat = people.friends(ann, people.newPerson());
    var told = told(ann, ann, new SendMessage(chat.id(), "mine", "hi", List.of(), null, null));
    assertThat(told.content().clientId()).isEqualTo("mine");
    assertThat(told.content()).isEqualTo(read(ann, told));
  }

  @Test
  void whoIsBlockedIsNotToldWhatIsSaid() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cleo = people.newPerson();
    var group = people.group(cleo, ann, ben);
    var first = people.say(ben, group, "hello all");
    people.block(ann, ben);
    assertThat(told(ann, ben, Company.message(group.id(), "psst")).content()).isNull();
    assertThat(told(ben, ann, Company.message(group.id(), "who?")).content()).isNull();
    assertThat(told(cleo, ben, Company.message(group.id(), "me")).content().text()).isEqualTo("me");
    assertThat(told(ann, cleo, reply(group, "1", first)).content()).isNull();
    assertThat(told(ben, cleo, reply(group, "2", first)).content().replyTo().text())
        .isEqualTo("hello all");
  }

  @Test
  void newcomersAreNotToldWhatIsQuotedFromBeforeTheirTime() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cleo = people.newPerson();
    var group = people.group(ann, ben);
    var before = people.say(ben, group, "before cleo");
    people.follow(cleo, ann);
    tintype.send(ann, new AddMembers(group.id(), List.of(cleo.id())));
    var told = told(cleo, ann, reply(group, "1", before));
    assertThat(told.content()).isNull();
    assertThat(read(cleo, told).replyTo()).isNull();
    assertThat(told(ben, ann, reply(group, "2", before)).content().replyTo()).isNotNull();
  }

  @Test
  void aNameThatIsTakenMeanwhileFindsTheFirstMessage() throws Exception {
    var ann = people.newPerson();
    var chat = people.friends(ann, people.newPerson());
    var same = new SendMessage(chat.id(), "same", "once", List.of(), null, null);
    var sent = new ArrayList<Message>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            var message = tintype.send(ann, same);
            synchronized (sent) {
              sent.add(message);
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(sent).hasSize(4).containsOnly(sent.getFirst());
    assertThat(people.texts(ann, chat)).containsExactly("once");
  }
}
