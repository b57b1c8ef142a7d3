package dev.tintype.chat;

import static dev.tintype.chat.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatCommand.ChangeChatSettings;
import dev.tintype.chat.api.ChatCommand.CreateGroup;
import dev.tintype.chat.api.ChatCommand.DeclineRequest;
import dev.tintype.chat.api.ChatEvent.MessageRequestEnded;
import dev.tintype.chat.api.ChatEvent.MessageRequested;
import dev.tintype.chat.api.ChatEvent.MessageSent;
import dev.tintype.chat.api.ChatQuery.Chats;
import dev.tintype.chat.api.ChatQuery.CountUnread;
import dev.tintype.chat.api.ChatQuery.Folder;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Conversation.Standing;
import dev.tintype.chat.api.UnreadChats;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestTest {
  private static final ChatConfiguration FEW =
      new ChatConfiguration(250, 3, 2, 32, Duration.ofDays(30));

  static final Company people = new Company(platform -> new ChatService(platform, FEW));
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void aStrangersFirstMessageIsARequestToldOnce() {
    var stranger = people.newPerson();
    var ben = people.newPerson();
    var chat = people.open(stranger, ben);
    assertThat(list(ben, Folder.REQUESTS)).isEmpty();
    people.say(stranger, chat, "hello");
    people.say(stranger, chat, "are you there?");

    assertThat(list(ben, Folder.REQUESTS)).containsExactly(chat.id());
    assertThat(list(ben, Folder.INBOX)).isEmpty();
    assertThat(list(stranger, Folder.SENT)).containsExactly(chat.id());
    assertThat(list(stranger, Folder.INBOX)).containsExactly(chat.id());
    assertThat(people.see(ben, chat).standing()).isEqualTo(Standing.REQUESTED);
    assertThat(people.texts(ben, chat)).containsExactly("hello", "are you there?");
    assertThat(tintype.ask(ben, new CountUnread())).isEqualTo(new UnreadChats(0, 1));
    assertThat(asked(ben)).hasSize(1);
    assertThat(tintype.emitted(MessageSent.class))
        .filteredOn(event -> event.conversation().equals(chat.id()))
        .allSatisfy(event -> assertThat(event.recipients()).isEmpty());
  }

  @Test
  void anAcceptedRequestIsAConversation() {
    var stranger = people.newPerson();
    var ben = people.newPerson();
    var chat = people.open(stranger, ben);
    people.say(stranger, chat, "hello");

    assertThat(people.accept(ben, chat).standing()).isEqualTo(Standing.MEMBER);
    people.accept(ben, chat);

    assertThat(list(ben, Folder.INBOX)).containsExactly(chat.id());
    assertThat(list(stranger, Folder.SENT)).isEmpty();
    for (int i = 0; i < 5; i++) {
      people.say(stranger, chat, "thanks");
    }
    assertThat(ended(ben)).extracting(MessageRequestEnded::accepted).containsExactly(true);
  }

  @Test
  void answeringAccepts() {
    var stranger = people.newPerson();
    var ben = people.newPerson();
    var chat = people.open(stranger, ben);
    people.say(stranger, chat, "hello");
    people.say(ben, chat, "hi");
    assertThat(list(ben, Folder.INBOX)).containsExactly(chat.id());
    assertThat(ended(ben)).extracting(MessageRequestEnded::accepted).containsExactly(true);
  }

  @Test
  void aDeclinedRequestIsOutOfSightAndNobodyIsTold() {
    var stranger = people.newPerson();
    var ben = people.newPerson();
    var chat = people.open(stranger, ben);
    people.say(stranger, chat, "hello");
    tintype.send(ben, new DeclineRequest(chat.id()));
    tintype.send(ben, new DeclineRequest(chat.id()));

    people.say(stranger, chat, "hello?");
    assertThat(list(ben, Folder.REQUESTS)).isEmpty();
    assertThat(list(ben, Folder.INBOX)).isEmpty();
    assertThat(asked(ben)).hasSize(1);
    assertThat(ended(ben)).extracting(MessageRequestEnded::accepted).containsExactly(false);
    assertThat(people.see(stranger, chat).members()).noneMatch(member -> member.pending());
    assertThat(codeOf(() -> people.say(stranger, chat, "HELLO"))).isEqualTo("request_pending");

    people.say(ben, chat, "sorry, I was away");
    assertThat(list(ben, Folder.INBOX)).containsExactly(chat.id());
    assertThat(codeOf(() -> tintype.send(ben, new DeclineRequest(chat.id()))))
        .isEqualTo("no_request");
  }

  @Test
  void whoIsFollowedByNowIsNoStranger() {
    var stranger = people.newPerson();
    var ben = people.newPerson();
    var chat = people.open(stranger, ben);
    people.say(stranger, chat, "hello");
    people.follow(ben, stranger);
    people.say(stranger, chat, "nice to meet you");
    assertThat(list(ben, Folder.INBOX)).containsExactly(chat.id());
  }

  @Test
  void strangersMayBeginOnlySomeConversationsADay() {
    var stranger = people.newPerson();
    for (int i = 0; i < 3; i++) {
      people.open(stranger, people.newPerson());
    }
    var friend = people.newPerson();
    people.follow(friend, stranger);
    people.open(stranger, friend);
    assertThat(codeOf(() -> people.open(stranger, people.newPerson()))).isEqualTo("TooMany");
  }

  @Test
  void whoTakesNoRequestsHearsOnlyFromThoseTheyFollow() {
    var stranger = people.newPerson();
    var friend = people.newPerson();
    var ben = people.newPerson();
    people.follow(ben, friend);
    tintype.send(ben, new ChangeChatSettings(null, null, false));
    assertThat(codeOf(() -> people.open(stranger, ben))).isEqualTo("takes_no_requests");
    var members = List.of(ben.id());
    assertThat(codeOf(() -> tintype.send(stranger, new CreateGroup("", members, null, ""))))
        .isEqualTo("takes_no_requests");
    people.say(friend, people.open(friend, ben), "hi");
    assertThat(list(ben, Folder.INBOX)).hasSize(1);
  }

  @Test
  void strangersGroupsAreRequestsToo() {
    var stranger = people.newPerson();
    var ben = people.newPerson();
    var group = tintype.send(stranger, new CreateGroup("sale", List.of(ben.id()), null, ""));
    assertThat(list(ben, Folder.REQUESTS)).containsExactly(group.id());
    assertThat(asked(ben)).hasSize(1);
    assertThat(people.see(stranger, group).members())
        .filteredOn(member -> member.pending())
        .hasSize(1);
    tintype.send(ben, new DeclineRequest(group.id()));
    assertThat(codeOf(() -> people.see(ben, group))).isEqualTo("no chat");
    assertThat(ended(ben)).extracting(MessageRequestEnded::accepted).containsExactly(false);
  }

  @Test
  void aRequestGoesWithTheOneWhoMadeIt() {
    var stranger = people.newPerson();
    var ben = people.newPerson();
    var chat = people.open(stranger, ben);
    people.say(stranger, chat, "hello");
    people.erase(stranger);
    assertThat(list(ben, Folder.REQUESTS)).isEmpty();
    assertThat(ended(ben)).extracting(MessageRequestEnded::accepted).containsExactly(false);
  }

  @Test
  void bothMayOpenTheirConversationAndItIsOne() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    people.befriend(ann, ben);
    assertThat(people.open(ann, ben).id()).isEqualTo(people.open(ben, ann).id());
    assertThat(codeOf(() -> people.open(ann, ann))).isEqualTo("own_account");
    assertThat(codeOf(() -> people.open(ann, tintype.newMember()))).isEqualTo("no account");
  }

  private static List<ConversationId> list(Caller who, Folder folder) {
    return tintype.ask(who, new Chats(folder, PageRequest.first(20))).items().stream()
        .map(Conversation::id)
        .toList();
  }

  private static List<MessageRequested> asked(Caller.Member who) {
    return tintype.emitted(MessageRequested.class).stream()
        .filter(event -> event.recipient().equals(who.id()))
        .toList();
  }

  private static List<MessageRequestEnded> ended(Caller.Member who) {
    return tintype.emitted(MessageRequestEnded.class).stream()
        .filter(event -> event.recipient().equals(who.id()))
        .toList();
  }
}
