package dev.tintype.relationship;

import static dev.tintype.relationship.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.FollowCounts;
import dev.tintype.relationship.api.RelationshipCommand.AcceptFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.RejectFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.Unfollow;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequestRejected;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequestWithdrawn;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequested;
import dev.tintype.relationship.api.RelationshipEvent.Followed;
import dev.tintype.relationship.api.RelationshipQuery.FollowRequestCount;
import dev.tintype.relationship.api.RelationshipQuery.FollowRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrivateAccountTest {
  static final Neighbourhood people = new Neighbourhood();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void followingAPrivateAccountAsksToBeLetIn() {
    var ann = people.newPerson();
    var ben = people.newPrivatePerson();

    var relation = tintype.send(ann, new Follow(ben.id()));
    tintype.send(ann, new Follow(ben.id()));

    assertThat(relation.requested()).isTrue();
    assertThat(relation.following()).isFalse();
    assertThat(people.relation(ben, ann).requestedBy()).isTrue();
    assertThat(people.counts(ben)).isEqualTo(new FollowCounts(0, 0));
    assertThat(tintype.ask(ben, new FollowRequests(ben.id(), PageRequest.first(10))).items())
        .containsExactly(ann.id());
    assertThat(tintype.ask(ben, new FollowRequestCount(ben.id()))).isEqualTo(1);
    assertThat(tintype.emitted(FollowRequested.class))
        .filteredOn(event -> event.account().equals(ben.id()))
        .hasSize(1);
  }

  @Test
  void whoIsLetInFollowsOnTheTermsTheyAskedFor() {
    var ann = people.newPerson();
    var ben = people.newPrivatePerson();
    tintype.send(ann, new Follow(ben.id(), false, true));

    var relation = tintype.send(ben, new AcceptFollowRequest(ann.id()));

    assertThat(relation.followedBy()).isTrue();
    assertThat(relation.requestedBy()).isFalse();
    assertThat(people.relation(ann, ben).notifying()).isTrue();
    assertThat(people.relation(ann, ben).showingReblogs()).isFalse();
    assertThat(people.counts(ben)).isEqualTo(new FollowCounts(1, 0));
    assertThat(tintype.emitted(Followed.class))
        .filteredOn(event -> event.followee().equals(ben.id()))
        .singleElement()
        .matches(Followed::requested);
  }

  @Test
  void lettingInTwiceIsHarmlessAndLettingInNobodyIsNotFound() {
    var ann = people.newPerson();
    var ben = people.newPrivatePerson();
    var cho = people.newPerson();
    tintype.send(ann, new Follow(ben.id()));

    tintype.send(ben, new AcceptFollowRequest(ann.id()));
    tintype.send(ben, new AcceptFollowRequest(ann.id()));

    assertThat(people.counts(ben)).isEqualTo(new FollowCounts(1, 0));
    assertThat(refusalOf(() -> tintype.send(ben, new AcceptFollowRequest(cho.id()))))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void whoIsTurnedAwayNeitherFollowsNorWaits() {
    var ann = people.newPerson();
    var ben = people.newPrivatePerson();
    tintype.send(ann, new Follow(ben.id()));

    var relation = tintype.send(ben, new RejectFollowRequest(ann.id()));

    assertThat(relation.requestedBy()).isFalse();
    assertThat(relation.followedBy()).isFalse();
    assertThat(tintype.emitted(FollowRequestRejected.class))
        .contains(new FollowRequestRejected(ann.id(), ben.id()));
    assertThat(refusalOf(() -> tintype.send(ben, new RejectFollowRequest(ann.id()))))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void unfollowingWithdrawsTheRequest() {
    var ann = people.newPerson();
    var ben = people.newPrivatePerson();
    tintype.send(ann, new Follow(ben.id()));

    var relation = tintype.send(ann, new Unfollow(ben.id()));

    assertThat(relation.requested()).isFalse();
    assertThat(tintype.emitted(FollowRequestWithdrawn.class))
        .contains(new FollowRequestWithdrawn(ann.id(), ben.id()));
    assertThat(refusalOf(() -> tintype.send(ben, new AcceptFollowRequest(ann.id()))))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void turningPublicLetsInAllWhoWait() {
    var ben = people.newPrivatePerson();
    for (int i = 0; i < 205; i++) { // more than one chunk
      tintype.send(people.newPerson(), new Follow(ben.id()));
    }

    people.setProfile(ben.id(), false, 2);
    people.tell(ben.id());

    assertThat(people.counts(ben)).isEqualTo(new FollowCounts(205, 0));
    assertThat(tintype.ask(ben, new FollowRequestCount(ben.id()))).isZero();
  }

  @Test
  void anAccountThatTurnedPrivateAMomentAgoCanOnlyBeAsked() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    people.tell(ben.id());

    people.setProfile(ben.id(), true, 2); // its event is still on the way
    var relation = tintype.send(ann, new Follow(ben.id()));

    assertThat(relation.following()).isFalse();
    assertThat(relation.requested()).isTrue();
  }

  @Test
  void anAccountThatTurnedPublicAMomentAgoIsFollowedAtOnce() {
    var ann = people.newPerson();
    var ben = people.newPrivatePerson();
    tintype.send(ann, new Follow(ben.id()));

    people.setProfile(ben.id(), false, 2); // its event is still on the way
    var relation = tintype.send(ann, new Follow(ben.id()));

    assertThat(relation.following()).isTrue();
    assertThat(relation.requested()).isFalse();
  }

  @Test
  void anOldEventDoesNotUndoANewerOne() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    people.setProfile(ben.id(), true, 5);
    people.tell(ben.id());

    people.setProfile(ben.id(), false, 4);
    people.tell(ben.id());
    var relation = tintype.send(ann, new Follow(ben.id()));

    assertThat(relation.requested()).isTrue();
  }

  @Test
  void turningPrivateKeepsFollowers() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    tintype.send(ann, new Follow(ben.id()));

    people.setProfile(ben.id(), true, 2);
    people.tell(ben.id());

    assertThat(tintype.send(ann, new Follow(ben.id())).following()).isTrue();
  }
}
