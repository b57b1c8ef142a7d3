package dev.tintype.relationship;

import static dev.tintype.relationship.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller.Member;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.AccountList;
import dev.tintype.relationship.api.AccountList.Replies;
import dev.tintype.relationship.api.RelationshipCommand.AddToList;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.ChangeList;
import dev.tintype.relationship.api.RelationshipCommand.CreateList;
import dev.tintype.relationship.api.RelationshipCommand.DeleteList;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.RemoveFromList;
import dev.tintype.relationship.api.RelationshipCommand.Unfollow;
import dev.tintype.relationship.api.RelationshipQuery.AllListMembers;
import dev.tintype.relationship.api.RelationshipQuery.ListById;
import dev.tintype.relationship.api.RelationshipQuery.ListMembers;
import dev.tintype.relationship.api.RelationshipQuery.ListsWith;
import dev.tintype.relationship.api.RelationshipQuery.OwnLists;
import dev.tintype.relationship.api.RelationshipSignal.ListChanged;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists of people, which only their owner knows of. */
class OwnListsTest {
  static final Neighbourhood people = new Neighbourhood();
  @RegisterExtension static final TestServices tintype = people.services();

  private final Member ann = people.newPerson();
  private final Member bo = people.newPerson();

  @Test
  void listsAreMadeChangedAndThrownAway() {
    var zoo = create("Zoo");
    var art = create(" art ");
    assertThat(art.title()).isEqualTo("art");
    assertThat(tintype.ask(ann, new OwnLists())).containsExactly(art, zoo);
    var changed = tintype.send(ann, new ChangeList(zoo.id(), "Animals", Replies.NONE, true));
    assertThat(changed).isEqualTo(new AccountList(zoo.id(), "Animals", Replies.NONE, true));
    assertThat(tintype.send(ann, new ChangeList(zoo.id(), null, null, null))).isEqualTo(changed);
    assertThat(tintype.ask(ann, new ListById(zoo.id()))).isEqualTo(changed);
    tintype.send(ann, new DeleteList(zoo.id()));
    assertThat(tintype.ask(ann, new OwnLists())).containsExactly(art);
    assertThat(refusalOf(() -> tintype.send(ann, new DeleteList(zoo.id()))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(refusalOf(() -> create("  "))).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void onlyPeopleWhomOneFollowsComeIn() {
    var list = create("friends");
    assertThat(refusalOf(() -> add(list, bo))).isInstanceOf(Refusal.NotFound.class);
    tintype.send(ann, new Follow(bo.id()));
    add(list, bo);
    add(list, bo);
    var cho = people.newPerson();
    tintype.send(ann, new Follow(cho.id()));
    add(list, cho);
    assertThat(tintype.ask(ann, new ListMembers(list.id(), PageRequest.first(10))).items())
        .containsExactly(cho.id(), bo.id());
    assertThat(members(list)).containsExactlyInAnyOrder(bo.id(), cho.id());
    assertThat(tintype.ask(ann, new ListsWith(bo.id()))).containsExactly(list);
    tintype.send(ann, new RemoveFromList(list.id(), List.of(bo.id())));
    assertThat(members(list)).containsExactly(cho.id());
    assertThat(tintype.ask(ann, new ListsWith(bo.id()))).isEmpty();
  }

  @Test
  void whoLooksIsToldThatAListHasChanged() {
    var list = create("friends");
    tintype.send(ann, new Follow(bo.id()));
    var heard = new CopyOnWriteArrayList<Signal>();
    try (var listening = tintype.live().listen(ann.id(), heard::add)) {
      add(list, bo);
      tintype.send(ann, new RemoveFromList(list.id(), List.of(bo.id())));
      add(list, bo);
      tintype.send(ann, new Unfollow(bo.id()));
      tintype.send(ann, new DeleteList(list.id()));
      assertThat(heard).hasSize(5).containsOnly(new ListChanged(list.id()));
    }
  }

  @Test
  void whoIsNoLongerFollowedIsInNoList() {
    var list = create("friends");
    tintype.send(ann, new Follow(bo.id()));
    add(list, bo);
    tintype.send(ann, new Unfollow(bo.id()));
    assertThat(members(list)).isEmpty();
    tintype.send(ann, new Follow(bo.id()));
    add(list, bo);
    tintype.send(bo, new Block(ann.id()));
    assertThat(members(list)).isEmpty();
  }

  @Test
  void nobodyElseKnowsOfAList() {
    var list = create("secret");
    tintype.send(ann, new Follow(bo.id()));
    add(list, bo);
    assertThat(tintype.ask(bo, new OwnLists())).isEmpty();
    assertThat(refusalOf(() -> tintype.ask(bo, new ListById(list.id()))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(refusalOf(() -> tintype.ask(bo, new AllListMembers(list.id()))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(refusalOf(() -> tintype.send(bo, new RemoveFromList(list.id(), List.of(bo.id())))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(members(list)).containsExactly(bo.id());
  }

  @Test
  void anErasedAccountIsInNoListAndHasNone() {
    var list = create("friends");
    tintype.send(ann, new Follow(bo.id()));
    add(list, bo);
    tintype.publish(new AccountDeletionRequested(bo.id(), "bo", tintype.clock().instant()));
    tintype.settle();
    assertThat(members(list)).isEmpty();
    tintype.publish(new AccountDeletionRequested(ann.id(), "ann", tintype.clock().instant()));
    tintype.settle();
    assertThat(tintype.ask(ann, new OwnLists())).isEmpty();
  }

  private AccountList create(String title) {
    return tintype.send(ann, new CreateList(title, Replies.LIST, false));
  }

  private void add(AccountList list, Member member) {
    tintype.send(ann, new AddToList(list.id(), List.of(member.id())));
  }

  private List<AccountId> members(AccountList list) {
    return tintype.ask(ann, new AllListMembers(list.id()));
  }
}
