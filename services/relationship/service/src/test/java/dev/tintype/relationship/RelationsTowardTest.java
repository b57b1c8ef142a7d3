package dev.tintype.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.RelationshipCommand.AddCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipQuery.RelationsToward;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RelationsTowardTest {
  static final Neighbourhood people = new Neighbourhood();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void manyViewersStandToOneAccountAsEachOfThemDoes() {
    var ann = people.newPrivatePerson();
    var follower = people.newPerson();
    var followed = people.newPerson();
    var friend = people.newPerson();
    var blocked = people.newPerson();
    var blocking = people.newPerson();
    var stranger = people.newPerson();
    tintype.send(follower, new Follow(ann.id()));
    tintype.send(ann, new Follow(followed.id()));
    tintype.send(ann, new AddCloseFriend(friend.id()));
    tintype.send(friend, new AddCloseFriend(ann.id()));
    tintype.send(ann, new Block(blocked.id()));
    tintype.send(blocking, new Block(ann.id()));

    var viewers = List.of(stranger, follower, followed, friend, blocked, blocking);
    var relations =
        tintype.ask(
            ann, new RelationsToward(ann.id(), viewers.stream().map(it -> it.id()).toList()));

    assertThat(relations)
        .isEqualTo(viewers.stream().map(viewer -> people.relation(viewer, ann)).toList());
    assertThat(relations.get(1).requested()).isTrue();
    assertThat(relations.get(3).closeFriendOf()).isTrue();
    assertThat(relations.get(4).blockedBy()).isTrue();
    assertThat(tintype.ask(ann, new RelationsToward(ann.id(), List.of()))).isEmpty();
  }
}
