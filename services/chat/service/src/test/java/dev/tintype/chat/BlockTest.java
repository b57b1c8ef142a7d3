package dev.tintype.chat;

import static dev.tintype.chat.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatCommand.AddMembers;
import dev.tintype.chat.api.ChatCommand.ReactToMessage;
import dev.tintype.chat.api.ChatCommand.SendMessage;
import dev.tintype.chat.api.ChatQuery.Chats;
import dev.tintype.chat.api.ChatQuery.Folder;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Message;
import dev.tintype.chat.api.Message.State;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.testing.TestServices;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BlockTest {
  static final Company people = new Company();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void neitherWritesToTheOtherWhoeverHasBlocked() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var chat = people.friends(ann, ben);
    var message = people.say(ann, chat, "hi");
    people.block(ann, ben);
    for (var who : List.of(ann, ben)) {
      assertThat(codeOf(() -> people.say(who, chat, "hey"))).isEqualTo("cannot_write");
      assertThat(people.see(who, chat).writable()).isFalse();
      assertThat(inbox(who)).isEmpty();
    }
    assertThat(codeOf(() -> tintype.send(ben, new ReactToMessage(message.id(), "👍"))))
        .isEqualTo("no message");
    assertThat(codeOf(() -> people.open(ann, ben))).isEqualTo("no account");
    assertThat(codeOf(() -> people.open(ben, ann))).isEqualTo("no account");
  }

  @Test
  void inAGroupTheyDontSeeWhatTheOtherSays() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cleo = people.newPerson();
    var group = people.group(cleo, ann, ben);
    var said = people.say(ben, group, "hello all");
    tintype.send(ben, new ReactToMessage(said.id(), "👋"));
    var answer =
        tintype.send(cleo, new SendMessage(group.id(), "c", "hi ben", List.of(), null, said.id()));
    tintype.send(ben, new ReactToMessage(answer.id(), "😀"));
    people.block(ann, ben);

    var seen = people.history(ann, group);
    assertThat(seen.get(1).state()).isEqualTo(State.HIDDEN);
    assertThat(seen.get(1).text()).isEmpty();
    assertThat(seen.get(1).reactions()).isEmpty();
    assertThat(seen.get(2).text()).isEqualTo("hi ben");
    assertThat(seen.get(2).replyTo().text()).isEmpty();
    assertThat(seen.get(2).reactions()).isEmpty();
    people.say(ann, group, "who is that?");
    assertThat(people.history(ben, group))
        .last()
        .extracting(Message::state)
        .isEqualTo(State.HIDDEN);
    assertThat(people.texts(cleo, group)).containsExactly("hello all", "hi ben", "who is that?");
  }

  @Test
  void nobodyBringsTheOtherIntoAGroup() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cleo = people.newPerson();
    people.follow(ben, ann);
    people.block(ben, ann);
    var group = people.group(ann, cleo);
    assertThat(codeOf(() -> tintype.send(ann, new AddMembers(group.id(), List.of(ben.id())))))
        .isEqualTo("no account");
  }

  @Test
  void picturesMustBeTheSendersOwn() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var chat = people.friends(ann, ben);
    var bens = people.picture(ben);
    assertThat(
            codeOf(() ->
                tintype.send(ann, new SendMessage(chat.id(), "1", "", List.of(bens), null, null))))
        .isEqualTo("media_ids");
    assertThat(
            codeOf(() ->
                tintype.send(ann, new SendMessage(chat.id(), "2", " ", List.of(), null, null))))
        .isEqualTo("text");
    assertThat(codeOf(() -> people.say(ann, chat, "x".repeat(4_001)))).isEqualTo("text");
    var other = people.friends(ann, people.newPerson());
    var elsewhere = people.say(ann, other, "there");
    var reply = new SendMessage(chat.id(), "3", "see", List.of(), null, elsewhere.id());
    assertThat(codeOf(() -> tintype.send(ann, reply))).isEqualTo("reply_to");
    var taken = new SendMessage(other.id(), "4", "a", List.of(), null, null);
    tintype.send(ann, taken);
    assertThat(
            codeOf(() ->
                tintype.send(ann, new SendMessage(chat.id(), "4", "a", List.of(), null, null))))
        .isEqualTo("client_id_taken");
  }

  private static List<Conversation> inbox(Caller who) {
    return tintype.ask(who, new Chats(Folder.INBOX, PageRequest.first(20))).items();
  }
}
