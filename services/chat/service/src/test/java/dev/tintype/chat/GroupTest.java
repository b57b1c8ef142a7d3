package dev.tintype.chat;

import static dev.tintype.chat.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatCommand.AddMembers;
import dev.tintype.chat.api.ChatCommand.ChangeGroup;
import dev.tintype.chat.api.ChatCommand.CreateGroup;
import dev.tintype.chat.api.ChatCommand.EndInvite;
import dev.tintype.chat.api.ChatCommand.JoinGroup;
import dev.tintype.chat.api.ChatCommand.LeaveGroup;
import dev.tintype.chat.api.ChatCommand.MakeInvite;
import dev.tintype.chat.api.ChatCommand.RemoveMember;
import dev.tintype.chat.api.ChatCommand.SetAdmin;
import dev.tintype.chat.api.ChatEvent.GroupPictureChanged;
import dev.tintype.chat.api.ChatQuery.InviteByCode;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Member;
import dev.tintype.chat.api.Message;
import dev.tintype.chat.api.Notice;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.testing.TestServices;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroupTest {
  static final Company people = new Company();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void aGroupHasANameAPictureAndAnAdmin() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    people.follow(ben, ann);
    var picture = people.picture(ann);
    var create = new CreateGroup(" our\n boats ", List.of(ben.id(), ann.id()), picture, "g1");
    var group = tintype.send(ann, create);
    assertThat(group.name()).isEqualTo("our boats");
    assertThat(group.picture().id()).isEqualTo(picture);
    assertThat(group.admin()).isTrue();
    assertThat(group.memberCount()).isEqualTo(2);
    assertThat(tintype.send(ann, create).id()).isEqualTo(group.id());
    assertThat(tintype.emitted(GroupPictureChanged.class))
        .contains(new GroupPictureChanged(group.id(), ann.id(), picture));

    var changed = tintype.send(ann, new ChangeGroup(group.id(), "ships", null, true));
    assertThat(changed.name()).isEqualTo("ships");
    assertThat(changed.picture()).isNull();
    assertThat(notices(ben, group))
        .containsExactly(Notice.Kind.CREATED, Notice.Kind.RENAMED, Notice.Kind.PICTURE_CHANGED);
    var notOwn = people.picture(ben);
    assertThat(codeOf(() -> tintype.send(ann, new ChangeGroup(group.id(), null, notOwn, false))))
        .isEqualTo("media_ids");
  }

  @Test
  void newMembersReadFromTheirComingOn() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cleo = people.newPerson();
    var group = people.group(ann, ben);
    var early = people.say(ann, group, "before");
    people.follow(cleo, ben);
    tintype.send(ben, new AddMembers(group.id(), List.of(cleo.id(), ann.id())));
    people.say(ann, group, "after");
    assertThat(people.texts(cleo, group)).containsExactly("after");
    assertThat(notices(cleo, group)).containsExactly(Notice.Kind.ADDED);
    assertThat(people.see(cleo, group).unread()).isEqualTo(2);
    assertThat(
            codeOf(() ->
                tintype.send(
                    cleo, new dev.tintype.chat.api.ChatCommand.ReactToMessage(early.id(), "👍"))))
        .isEqualTo("no message");
  }

  @Test
  void whoIsPutOutReadsNoMoreAndCannotComeByTheLink() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var group = people.group(ann, ben);
    var code = tintype.send(ann, new MakeInvite(group.id())).invite();
    tintype.send(ann, new RemoveMember(group.id(), ben.id()));
    assertThat(codeOf(() -> people.see(ben, group))).isEqualTo("no chat");
    assertThat(codeOf(() -> tintype.send(ben, new JoinGroup(code)))).isEqualTo("removed");
    assertThat(codeOf(() -> tintype.send(ann, new RemoveMember(group.id(), ben.id()))))
        .isEqualTo("no member");
    tintype.send(ann, new AddMembers(group.id(), List.of(ben.id())));
    assertThat(people.see(ben, group).memberCount()).isEqualTo(2);
  }

  @Test
  void aLinkLetsAnybodyInUntilItEnds() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cleo = people.newPerson();
    var group = people.group(ann, ben);
    var first = tintype.send(ann, new MakeInvite(group.id())).invite();
    assertThat(people.see(ben, group).invite()).isNull();
    assertThat(tintype.ask(cleo, new InviteByCode(first)).name()).isEqualTo("boats");
    tintype.send(cleo, new JoinGroup(first));
    tintype.send(cleo, new JoinGroup(first));
    assertThat(notices(ann, group)).containsExactly(Notice.Kind.CREATED, Notice.Kind.JOINED);

    var second = tintype.send(ann, new MakeInvite(group.id())).invite();
    assertThat(second).isNotEqualTo(first);
    var dan = people.newPerson();
    assertThat(codeOf(() -> tintype.send(dan, new JoinGroup(first)))).isEqualTo("no invite");
    tintype.send(ann, new EndInvite(group.id()));
    assertThat(codeOf(() -> tintype.ask(dan, new InviteByCode(second)))).isEqualTo("no invite");
  }

  @Test
  void aGroupIsNeverWithoutAnAdmin() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cleo = people.newPerson();
    var group = people.group(ann, ben, cleo);
    assertThat(codeOf(() -> tintype.send(ann, new SetAdmin(group.id(), ann.id(), false))))
        .isEqualTo("last_admin");
    tintype.send(ann, new SetAdmin(group.id(), cleo.id(), true));
    tintype.send(ann, new SetAdmin(group.id(), ann.id(), false));
    assertThat(admins(ben, group)).containsExactly(cleo.id());
    tintype.send(cleo, new LeaveGroup(group.id()));
    assertThat(admins(ben, group)).hasSize(1);
  }

  @Test
  void aGroupHoldsTwoHundredAndFifty() {
    var ann = people.newPerson();
    var others = Stream.generate(people::newPerson).limit(249).map(Caller.Member::id).toList();
    var group = tintype.send(ann, new CreateGroup("all", others, null, ""));
    assertThat(group.memberCount()).isEqualTo(250);
    assertThat(group.members()).hasSize(250);
    var one = List.of(people.newPerson().id());
    assertThat(codeOf(() -> tintype.send(ann, new AddMembers(group.id(), one))))
        .isEqualTo("group_full");
    var code = tintype.send(ann, new MakeInvite(group.id())).invite();
    assertThat(codeOf(() -> tintype.send(people.newPerson(), new JoinGroup(code))))
        .isEqualTo("group_full");
    people.say(ann, group, "welcome");
  }

  @Test
  void whoHasLeftIsAskedBeforeTheyAreInAgain() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var group = people.group(ann, ben);
    tintype.send(ben, new LeaveGroup(group.id()));
    tintype.send(ann, new AddMembers(group.id(), List.of(ben.id())));
    assertThat(people.see(ben, group).standing()).isEqualTo(Conversation.Standing.REQUESTED);
  }

  @Test
  void groupsAreRefusedWhatOnlyTwoHaveAndTheOtherWayRound() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var chat = people.friends(ann, ben);
    assertThat(codeOf(() -> tintype.send(ann, new LeaveGroup(chat.id())))).isEqualTo("not_group");
    assertThat(codeOf(() -> tintype.send(ann, new MakeInvite(chat.id())))).isEqualTo("not_group");
    assertThat(codeOf(() -> tintype.send(ann, new CreateGroup("", List.of(), null, ""))))
        .isEqualTo("members");
    var nobody = List.of(tintype.newMember().id());
    assertThat(codeOf(() -> tintype.send(ann, new CreateGroup("", nobody, null, ""))))
        .isEqualTo("no account");
  }

  private static List<AccountId> admins(Caller who, Conversation group) {
    return people.see((Caller.Member) who, group).members().stream()
        .filter(Member::admin)
        .map(Member::account)
        .toList();
  }

  private static List<Notice.Kind> notices(Caller.Member who, Conversation group) {
    return people.history(who, group).stream()
        .map(Message::notice)
        .filter(Objects::nonNull)
        .map(Notice::kind)
        .toList();
  }
}
