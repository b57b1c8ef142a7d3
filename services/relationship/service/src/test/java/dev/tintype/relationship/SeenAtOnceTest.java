package dev.tintype.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand;
import dev.tintype.relationship.api.RelationshipCommand.AddCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.Mute;
import dev.tintype.relationship.api.RelationshipCommand.RemoveCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.RemoveFollower;
import dev.tintype.relationship.api.RelationshipCommand.Unblock;
import dev.tintype.relationship.api.RelationshipCommand.Unfollow;
import dev.tintype.relationship.api.RelationshipCommand.Unmute;
import dev.tintype.relationship.api.RelationshipCommand.WriteNote;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both who does something and whom it is done to see it in their next reading. */
class SeenAtOnceTest {
  private static final Neighbourhood people = new Neighbourhood();

  @RegisterExtension static final TestServices tintype = people.services();

  private final Caller.Member ann = people.newPerson();
  private final Caller.Member bo = people.newPerson();

  @Test
  void followsBothWaysOfEndingThem() {
    look();
    send(ann, new Follow(bo.id()));
    assertThat(people.relation(ann, bo).following()).isTrue();
    assertThat(people.relation(bo, ann).followedBy()).isTrue();
    send(ann, new Unfollow(bo.id()));
    assertThat(people.relation(ann, bo).following()).isFalse();
    assertThat(people.relation(bo, ann).followedBy()).isFalse();
    send(ann, new Follow(bo.id()));
    look();
    send(bo, new RemoveFollower(ann.id()));
    assertThat(people.relation(ann, bo).following()).isFalse();
  }

  @Test
  void aBlock() {
    send(ann, new Follow(bo.id()));
    look();
    send(bo, new Block(ann.id()));
    assertThat(people.relation(ann, bo).blockedBy()).isTrue();
    assertThat(people.relation(ann, bo).following()).isFalse();
    assertThat(people.relation(bo, ann).blocking()).isTrue();
    send(bo, new Unblock(ann.id()));
    assertThat(people.relation(ann, bo).blockedBy()).isFalse();
  }

  @Test
  void aMuteAndItsEndByTime() {
    look();
    send(ann, new Mute(bo.id(), true, 60));
    assertThat(people.relation(ann, bo).muting()).isTrue();
    tintype.clock().advance(Duration.ofSeconds(61));
    assertThat(people.relation(ann, bo)).isEqualTo(Relation.none(bo.id()));
    send(ann, new Mute(bo.id(), false, 0));
    assertThat(people.relation(ann, bo).muting()).isTrue();
    send(ann, new Unmute(bo.id()));
    assertThat(people.relation(ann, bo).muting()).isFalse();
  }

  @Test
  void closeFriendsAndNotes() {
    look();
    send(ann, new AddCloseFriend(bo.id()));
    assertThat(people.relation(bo, ann).closeFriendOf()).isTrue();
    send(ann, new RemoveCloseFriend(bo.id()));
    assertThat(people.relation(bo, ann).closeFriendOf()).isFalse();
    send(ann, new WriteNote(bo.id(), "from school"));
    assertThat(people.relation(ann, bo).note()).isEqualTo("from school");
  }

  @Test
  void aRequestAndItsBeingLetIn() {
    var shy = people.newPrivatePerson();
    people.relation(ann, shy);
    people.relation(shy, ann);
    send(ann, new Follow(shy.id()));
    assertThat(people.relation(ann, shy).requested()).isTrue();
    assertThat(people.relation(shy, ann).requestedBy()).isTrue();
    send(shy, new RelationshipCommand.AcceptFollowRequest(ann.id()));
    assertThat(people.relation(ann, shy).following()).isTrue();
    assertThat(people.relation(ann, shy).requested()).isFalse();
  }

  @Test
  void anErasure() {
    send(ann, new Follow(bo.id()));
    send(ann, new Mute(bo.id(), false, 0));
    look();
    tintype.publish(new AccountDeletionRequested(bo.id(), "bo", tintype.clock().instant()));
    tintype.settle();
    assertThat(people.relation(ann, bo)).isEqualTo(Relation.none(bo.id()));
  }

  private List<Relation> look() {
    return List.of(people.relation(ann, bo), people.relation(bo, ann));
  }

  private static void send(Caller.Member caller, RelationshipCommand<?> command) {
    tintype.send(caller, command);
  }
}
