package dev.tintype.chat;

import static dev.tintype.chat.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatCommand;
import dev.tintype.chat.api.ChatCommand.AcceptRequest;
import dev.tintype.chat.api.ChatCommand.AddMembers;
import dev.tintype.chat.api.ChatCommand.ChangeGroup;
import dev.tintype.chat.api.ChatCommand.CreateGroup;
import dev.tintype.chat.api.ChatCommand.EndInvite;
import dev.tintype.chat.api.ChatCommand.LeaveGroup;
import dev.tintype.chat.api.ChatCommand.MakeInvite;
import dev.tintype.chat.api.ChatCommand.MarkRead;
import dev.tintype.chat.api.ChatCommand.MuteConversation;
import dev.tintype.chat.api.ChatCommand.RemoveMember;
import dev.tintype.chat.api.ChatCommand.SetAdmin;
import dev.tintype.chat.api.ChatCommand.Type;
import dev.tintype.chat.api.ChatQuery.ConversationById;
import dev.tintype.chat.api.ChatQuery.Messages;
import dev.tintype.chat.api.ChatQuery.SearchMessages;
import dev.tintype.chat.api.Conversation;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.testing.TestServices;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may do what in a group: every one of these people times every one of these acts. */
class GroupRightsTest {
  static final Company people = new Company();
  @RegisterExtension static final TestServices tintype = people.services();

  /** How somebody stands to the group. */
  private enum Person {
    ADMIN,
    MEMBER,
    ASKED,
    LEFT,
    REMOVED,
    STRANGER
  }

  /** What they try. */
  private enum Act {
    SEE,
    READ,
    SEARCH,
    WRITE,
    TYPE,
    MARK_READ,
    MUTE,
    ADD,
    RENAME,
    REMOVE,
    MAKE_ADMIN,
    MAKE_INVITE,
    END_INVITE,
    ACCEPT,
    LEAVE
  }

  /** A group with somebody of each kind, and one more member. */
  private record Scene(Conversation group, Caller.Member actor, Caller.Member other) {}

  @TestFactory
  List<DynamicTest> everybodyMayDoWhatIsTheirsAndNothingElse() {
    var tests = new ArrayList<DynamicTest>();
    for (Person person : Person.values()) {
      for (Act act : Act.values()) {
        String name = person + " " + act + " → " + expected(person, act);
        tests.add(DynamicTest.dynamicTest(name, () -> check(person, act)));
      }
    }
    return tests;
  }

  private static void check(Person person, Act act) {
    var scene = scene(person);
    String expected = expected(person, act);
    if (expected.equals("may")) {
      attempt(scene, act);
    } else {
      assertThat(codeOf(() -> attempt(scene, act))).isEqualTo(expected);
    }
  }

  private static String expected(Person person, Act act) {
    return switch (person) {
      case STRANGER, LEFT, REMOVED -> "no chat";
      case ASKED ->
          switch (act) {
            case SEE, READ, SEARCH, WRITE, TYPE, MARK_READ, MUTE, ACCEPT -> "may";
            case ADD, RENAME, REMOVE, MAKE_ADMIN, MAKE_INVITE, END_INVITE, LEAVE -> "request_open";
          };
      case MEMBER ->
          switch (act) {
            case SEE, READ, SEARCH, WRITE, TYPE, MARK_READ, MUTE, ADD, ACCEPT, LEAVE -> "may";
            case RENAME, REMOVE, MAKE_ADMIN, MAKE_INVITE, END_INVITE -> "not_admin";
          };
      case ADMIN -> "may";
    };
  }

  private static void attempt(Scene scene, Act act) {
    ConversationId id = scene.group().id();
    var actor = scene.actor();
    var other = scene.other().id();
    switch (act) {
      case SEE -> tintype.ask(actor, new ConversationById(id));
      case READ -> tintype.ask(actor, new Messages(id, PageRequest.first(5)));
      case SEARCH -> tintype.ask(actor, new SearchMessages(id, "boat", PageRequest.first(5)));
      case WRITE -> people.say(actor, scene.group(), "hello");
      case TYPE -> send(actor, new Type(id));
      case MARK_READ -> send(actor, new MarkRead(id, 1));
      case MUTE -> send(actor, new MuteConversation(id, Conversation.FOR_EVER));
      case ADD -> send(actor, new AddMembers(id, List.of(people.newPerson().id())));
      case RENAME -> send(actor, new ChangeGroup(id, "ships", null, false));
      case REMOVE -> send(actor, new RemoveMember(id, other));
      case MAKE_ADMIN -> send(actor, new SetAdmin(id, other, true));
      case MAKE_INVITE -> send(actor, new MakeInvite(id));
      case END_INVITE -> send(actor, new EndInvite(id));
      case ACCEPT -> send(actor, new AcceptRequest(id));
      case LEAVE -> send(actor, new LeaveGroup(id));
    }
  }

  private static void send(Caller.Member actor, ChatCommand<?> command) {
    tintype.send(actor, command);
  }

  private static Scene scene(Person person) {
    var admin = people.newPerson();
    var other = people.newPerson();
    var actor = people.newPerson();
    people.follow(other, admin);
    if (person != Person.ASKED) {
      people.follow(actor, admin);
    }
    var members =
        person == Person.STRANGER || person == Person.ADMIN
            ? List.of(other.id())
            : List.of(other.id(), actor.id());
    var group = tintype.send(admin, new CreateGroup("boats", members, null, ""));
    return switch (person) {
      case ADMIN -> new Scene(group, admin, other);
      case MEMBER, ASKED, STRANGER -> new Scene(group, actor, other);
      case LEFT -> {
        tintype.send(actor, new LeaveGroup(group.id()));
        yield new Scene(group, actor, other);
      }
      case REMOVED -> {
        tintype.send(admin, new RemoveMember(group.id(), actor.id()));
        yield new Scene(group, actor, other);
      }
    };
  }
}
