package dev.tintype.relationship;

import static dev.tintype.relationship.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.FollowCounts;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.RemoveFollower;
import dev.tintype.relationship.api.RelationshipCommand.Unfollow;
import dev.tintype.relationship.api.RelationshipCommand.WriteNote;
import dev.tintype.relationship.api.RelationshipEvent.FollowAdjusted;
import dev.tintype.relationship.api.RelationshipEvent.Followed;
import dev.tintype.relationship.api.RelationshipEvent.FollowsCounted;
import dev.tintype.relationship.api.RelationshipEvent.Unfollowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowTest {
  static final Neighbourhood people = new Neighbourhood();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void followingIsAnsweredWithHowTheTwoStand() {
    var ann = people.newPerson();
    var ben = people.newPerson();

    var relation = tintype.send(ann, new Follow(ben.id()));

    assertThat(relation.following()).isTrue();
    assertThat(relation.followingSince()).isEqualTo(tintype.clock().instant());
    assertThat(relation.showingReblogs()).isTrue();
    assertThat(relation.notifying()).isFalse();
    assertThat(relation.followedBy()).isFalse();
    assertThat(people.relation(ben, ann).followedBy()).isTrue();
  }

  @Test
  void followingTwiceCountsAndIsToldOnce() {
    var ann = people.newPerson();
    var ben = people.newPerson();

    tintype.send(ann, new Follow(ben.id()));
    tintype.send(ann, new Follow(ben.id()));

    assertThat(people.counts(ben)).isEqualTo(new FollowCounts(1, 0));
    assertThat(people.counts(ann)).isEqualTo(new FollowCounts(0, 1));
    assertThat(tintype.emitted(Followed.class))
        .filteredOn(event -> event.followee().equals(ben.id()))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.follower()).isEqualTo(ann.id());
          assertThat(event.followersCount()).isEqualTo(1);
          assertThat(event.followingCount()).isEqualTo(1);
          assertThat(event.requested()).isFalse();
        });
  }

  @Test
  void unfollowingTwiceCountsAndIsToldOnce() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    tintype.send(ann, new Follow(ben.id()));

    tintype.send(ann, new Unfollow(ben.id()));
    var relation = tintype.send(ann, new Unfollow(ben.id()));

    assertThat(relation.following()).isFalse();
    assertThat(people.counts(ben)).isEqualTo(new FollowCounts(0, 0));
    assertThat(tintype.emitted(Unfollowed.class))
        .filteredOn(event -> event.followee().equals(ben.id()))
        .hasSize(1);
  }

  @Test
  void theExactCountsAreToldAfterwards() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cho = people.newPerson();
    tintype.send(ann, new Follow(cho.id()));
    tintype.settle();
    tintype.send(ben, new Follow(cho.id()));
    tintype.settle();

    var told =
        tintype.emitted(FollowsCounted.class).stream()
            .filter(event -> event.account().equals(cho.id()))
            .toList();

    assertThat(told).extracting(FollowsCounted::followersCount).containsExactly(1L, 2L);
    assertThat(told).extracting(FollowsCounted::revision).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void followingAgainChangesTheTerms() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    tintype.send(ann, new Follow(ben.id()));

    var relation = tintype.send(ann, new Follow(ben.id(), false, true));
    var kept = tintype.send(ann, new Follow(ben.id()));

    assertThat(relation.showingReblogs()).isFalse();
    assertThat(relation.notifying()).isTrue();
    assertThat(kept).isEqualTo(relation);
    assertThat(tintype.emitted(FollowAdjusted.class))
        .filteredOn(event -> event.follower().equals(ann.id()))
        .containsExactly(new FollowAdjusted(ann.id(), ben.id(), false, true));
  }

  @Test
  void aFollowerCanBeRemoved() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    tintype.send(ann, new Follow(ben.id()));

    var relation = tintype.send(ben, new RemoveFollower(ann.id()));

    assertThat(relation.followedBy()).isFalse();
    assertThat(people.relation(ann, ben).following()).isFalse();
    assertThat(people.counts(ben)).isEqualTo(new FollowCounts(0, 0));
  }

  @Test
  void nobodyFollowsThemselves() {
    var ann = people.newPerson();

    assertThat(refusalOf(() -> tintype.send(ann, new Follow(ann.id()))))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void anAccountThatDoesNotExistIsNotFound() {
    var ann = people.newPerson();
    var nobody = tintype.ids().nextAccount();

    assertThat(refusalOf(() -> tintype.send(ann, new Follow(nobody))))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void nobodyFollowsMoreThanTheLimit() {
    var ann = people.newPerson();
    for (int i = 0; i < Neighbourhood.FOLLOW_LIMIT; i++) {
      tintype.send(ann, new Follow(people.newPerson().id()));
    }
    var oneMore = people.newPerson();

    assertThat(refusalOf(() -> tintype.send(ann, new Follow(oneMore.id()))))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(people.counts(oneMore)).isEqualTo(new FollowCounts(0, 0));
  }

  @Test
  void aNoteIsSeenByItsWriterAlone() {
    var ann = people.newPerson();
    var ben = people.newPerson();

    var relation = tintype.send(ann, new WriteNote(ben.id(), " met in Lviv "));

    assertThat(relation.note()).isEqualTo("met in Lviv");
    assertThat(people.relation(ben, ann).note()).isEmpty();
    assertThat(tintype.send(ann, new WriteNote(ben.id(), "")).note()).isEmpty();
    assertThat(refusalOf(() -> tintype.send(ann, new WriteNote(ben.id(), "x".repeat(2001)))))
        .isInstanceOf(Refusal.Invalid.class);
  }
}
