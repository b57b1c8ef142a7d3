package dev.tintype.relationship;

import static dev.tintype.relationship.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.FollowCounts;
import dev.tintype.relationship.api.RelationshipCommand.AddCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.RemoveCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.Unblock;
import dev.tintype.relationship.api.RelationshipEvent.Blocked;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendAdded;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendRemoved;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequestWithdrawn;
import dev.tintype.relationship.api.RelationshipEvent.Unblocked;
import dev.tintype.relationship.api.RelationshipEvent.Unfollowed;
import dev.tintype.relationship.api.RelationshipQuery.BlockedAccounts;
import dev.tintype.relationship.api.RelationshipQuery.CloseFriends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BlockTest {
  static final Neighbourhood people = new Neighbourhood();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void blockingEndsFollowsBothWays() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    tintype.send(ann, new Follow(ben.id()));
    tintype.send(ben, new Follow(ann.id()));

    var relation = tintype.send(ann, new Block(ben.id()));

    assertThat(relation.blocking()).isTrue();
    assertThat(relation.following()).isFalse();
    assertThat(relation.followedBy()).isFalse();
    assertThat(people.relation(ben, ann).blockedBy()).isTrue();
    assertThat(people.counts(ann)).isEqualTo(new FollowCounts(0, 0));
    assertThat(people.counts(ben)).isEqualTo(new FollowCounts(0, 0));
    assertThat(tintype.emitted(Unfollowed.class))
        .filteredOn(event -> event.follower().equals(ann.id()) || event.follower().equals(ben.id()))
        .hasSize(2);
  }

  @Test
  void blockingEndsRequestsAndCloseFriendshipBothWays() {
    var ann = people.newPrivatePerson();
    var ben = people.newPerson();
    tintype.send(ben, new Follow(ann.id()));
    tintype.send(ann, new AddCloseFriend(ben.id()));
    tintype.send(ben, new AddCloseFriend(ann.id()));

    var relation = tintype.send(ann, new Block(ben.id()));

    assertThat(relation.requestedBy()).isFalse();
    assertThat(relation.closeFriend()).isFalse();
    assertThat(relation.closeFriendOf()).isFalse();
    assertThat(tintype.emitted(FollowRequestWithdrawn.class))
        .contains(new FollowRequestWithdrawn(ben.id(), ann.id()));
    assertThat(tintype.emitted(CloseFriendRemoved.class))
        .contains(
            new CloseFriendRemoved(ann.id(), ben.id()), new CloseFriendRemoved(ben.id(), ann.id()));
  }

  @Test
  void whoIsBlockedFindsNobodyToFollow() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    tintype.send(ann, new Block(ben.id()));

    assertThat(refusalOf(() -> tintype.send(ben, new Follow(ann.id()))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(refusalOf(() -> tintype.send(ben, new AddCloseFriend(ann.id()))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(refusalOf(() -> tintype.send(ann, new Follow(ben.id()))))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void unblockingAllowsFollowingAgainButRestoresNothing() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    tintype.send(ben, new Follow(ann.id()));
    tintype.send(ann, new Block(ben.id()));
    tintype.send(ann, new Block(ben.id()));

    var relation = tintype.send(ann, new Unblock(ben.id()));
    tintype.send(ann, new Unblock(ben.id()));

    assertThat(relation.blocking()).isFalse();
    assertThat(relation.followedBy()).isFalse();
    assertThat(tintype.send(ben, new Follow(ann.id())).following()).isTrue();
    assertThat(tintype.emitted(Blocked.class))
        .filteredOn(event -> event.blocker().equals(ann.id()))
        .hasSize(1);
    assertThat(tintype.emitted(Unblocked.class))
        .filteredOn(event -> event.blocker().equals(ann.id()))
        .hasSize(1);
  }

  @Test
  void theBlockedAreListedNewestFirst() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cho = people.newPerson();
    tintype.send(ann, new Block(ben.id()));
    tintype.send(ann, new Block(cho.id()));

    var page = tintype.ask(ann, new BlockedAccounts(ann.id(), PageRequest.first(10)));

    assertThat(page.items()).containsExactly(cho.id(), ben.id());
  }

  @Test
  void closeFriendshipGoesOneWay() {
    var ann = people.newPerson();
    var ben = people.newPerson();

    var relation = tintype.send(ann, new AddCloseFriend(ben.id()));
    tintype.send(ann, new AddCloseFriend(ben.id()));

    assertThat(relation.closeFriend()).isTrue();
    assertThat(relation.closeFriendOf()).isFalse();
    assertThat(people.relation(ben, ann).closeFriend()).isFalse();
    assertThat(people.relation(ben, ann).closeFriendOf()).isTrue();
    assertThat(tintype.ask(ann, new CloseFriends(ann.id(), PageRequest.first(10))).items())
        .containsExactly(ben.id());
    assertThat(tintype.emitted(CloseFriendAdded.class))
        .containsOnlyOnce(new CloseFriendAdded(ann.id(), ben.id()));
    assertThat(tintype.send(ann, new RemoveCloseFriend(ben.id())).closeFriend()).isFalse();
  }
}
