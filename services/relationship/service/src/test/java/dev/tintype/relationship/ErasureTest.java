package dev.tintype.relationship;

import static dev.tintype.relationship.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.FollowCounts;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand.AddCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.Mute;
import dev.tintype.relationship.api.RelationshipCommand.WriteNote;
import dev.tintype.relationship.api.RelationshipEvent.FollowsCounted;
import dev.tintype.relationship.api.RelationshipEvent.RelationshipsErased;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErasureTest {
  static final Neighbourhood people = new Neighbourhood();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void nothingIsLeftOfAnErasedAccountAndOthersCountsComeRight() {
    var gone = people.newPrivatePerson();
    var ann = people.newPerson();
    var ben = people.newPerson();
    tintype.send(gone, new Follow(ann.id()));
    tintype.send(ann, new Follow(ben.id()));
    tintype.send(ben, new Follow(gone.id()));
    tintype.send(ann, new Mute(gone.id(), true, 0));
    tintype.send(ann, new WriteNote(gone.id(), "?"));
    tintype.send(gone, new AddCloseFriend(ann.id()));
    tintype.send(gone, new Block(people.newPerson().id()));
    tintype.settle();

    erase(gone);

    assertThat(rowsAbout(gone)).isZero();
    assertThat(people.counts(gone)).isEqualTo(new FollowCounts(0, 0));
    assertThat(people.counts(ann)).isEqualTo(new FollowCounts(0, 1));
    assertThat(people.counts(ben)).isEqualTo(new FollowCounts(1, 0));
    assertThat(people.relation(ann, gone)).isEqualTo(Relation.none(gone.id()));
    assertThat(tintype.emitted(FollowsCounted.class))
        .filteredOn(event -> event.account().equals(ann.id()))
        .last()
        .extracting(FollowsCounted::followersCount)
        .isEqualTo(0L);
    assertThat(tintype.emitted(RelationshipsErased.class))
        .contains(new RelationshipsErased(gone.id()));
  }

  @Test
  void erasingAgainIsHarmlessAndConfirmedAgain() {
    var gone = people.newPerson();
    var ann = people.newPerson();
    tintype.send(ann, new Follow(gone.id()));

    erase(gone);
    erase(gone);

    assertThat(people.counts(ann)).isEqualTo(new FollowCounts(0, 0));
    assertThat(tintype.emitted(RelationshipsErased.class))
        .filteredOn(event -> event.account().equals(gone.id()))
        .hasSize(2);
  }

  @Test
  void aLateCommandBringsNothingBack() {
    var gone = people.newPerson();
    var ann = people.newPerson();
    erase(gone); // the profile service still knows it

    assertThat(refusalOf(() -> tintype.send(ann, new Follow(gone.id()))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(refusalOf(() -> tintype.send(gone, new Follow(ann.id()))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(rowsAbout(gone)).isZero();
  }

  private static void erase(Caller.Member account) {
    tintype.publish(new AccountDeletionRequested(account.id(), "gone", tintype.clock().instant()));
    tintype.settle();
  }

  private static long rowsAbout(Caller.Member account) {
    return tintype
        .database("relationship")
        .read(handle ->
            handle
                .createQuery(
                    """
                    SELECT (SELECT count(*) FROM follow WHERE :id IN (follower, followee))
                         + (SELECT count(*) FROM follow_request WHERE :id IN (requester, account))
                         + (SELECT count(*) FROM follow_count WHERE account = :id)
                         + (SELECT count(*) FROM follow_count_change WHERE account = :id)
                         + (SELECT count(*) FROM block WHERE :id IN (blocker, blocked))
                         + (SELECT count(*) FROM mute WHERE :id IN (muter, muted))
                         + (SELECT count(*) FROM close_friend WHERE :id IN (owner, friend))
                         + (SELECT count(*) FROM note WHERE :id IN (owner, subject))
                    """)
                .bind("id", account.id().value())
                .mapTo(Long.class)
                .one());
  }
}
