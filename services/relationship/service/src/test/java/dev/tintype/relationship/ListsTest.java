package dev.tintype.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.Familiar;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipQuery.FamiliarFollowers;
import dev.tintype.relationship.api.RelationshipQuery.Followers;
import dev.tintype.relationship.api.RelationshipQuery.FollowersAfter;
import dev.tintype.relationship.api.RelationshipQuery.Following;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListsTest {
  static final Neighbourhood people = new Neighbourhood();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void followersArePagedNewestFirstWithoutGapsOrRepeats() {
    var star = people.newPerson();
    var fans = newFansOf(star, 7);

    List<AccountId> read = new ArrayList<>();
    var page = tintype.ask(star, new Followers(star.id(), PageRequest.first(3)));
    read.addAll(page.items());
    while (page.older() != null) {
      page =
          tintype.ask(star, new Followers(star.id(), new PageRequest(page.older(), null, null, 3)));
      read.addAll(page.items());
    }

    assertThat(read).containsExactlyElementsOf(fans.reversed());
  }

  @Test
  void newerFollowersAreReadFromTheCursorOn() {
    var star = people.newPerson();
    newFansOf(star, 2);
    var first = tintype.ask(star, new Followers(star.id(), PageRequest.first(10)));
    var later = newFansOf(star, 3);

    var rightAfter =
        tintype.ask(star, new Followers(star.id(), new PageRequest(null, null, first.newer(), 2)));
    var newest =
        tintype.ask(star, new Followers(star.id(), new PageRequest(null, first.newer(), null, 2)));

    assertThat(rightAfter.items()).containsExactly(later.get(1), later.get(0));
    assertThat(newest.items()).containsExactly(later.get(2), later.get(1));
  }

  @Test
  void theFollowedAreListedToo() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cho = people.newPerson();
    tintype.send(ann, new Follow(ben.id()));
    tintype.send(ann, new Follow(cho.id()));

    var page = tintype.ask(ann, new Following(ann.id(), PageRequest.first(10)));

    assertThat(page.items()).containsExactly(cho.id(), ben.id());
    assertThat(page.older()).isNull();
  }

  @Test
  void chunksOfFollowersCoverThemAll() {
    var star = people.newPerson();
    var fans = newFansOf(star, 5);

    var first = tintype.ask(star, new FollowersAfter(star.id(), null, 3));
    var second = tintype.ask(star, new FollowersAfter(star.id(), first.next(), 3));

    assertThat(first.followers()).containsExactlyElementsOf(fans.subList(0, 3));
    assertThat(second.followers()).containsExactlyElementsOf(fans.subList(3, 5));
    assertThat(second.next()).isNull();
  }

  @Test
  void relationsAreAnsweredForEachInTheOrderAsked() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cho = people.newPerson();
    var nobody = tintype.ids().nextAccount();
    tintype.send(ann, new Follow(cho.id()));

    var relations =
        tintype.ask(ann, new RelationsOf(ann.id(), List.of(ben.id(), cho.id(), nobody)));

    assertThat(relations).extracting(Relation::account).containsExactly(ben.id(), cho.id(), nobody);
    assertThat(relations).extracting(Relation::following).containsExactly(false, true, false);
    assertThat(relations.getFirst()).isEqualTo(Relation.none(ben.id()));
    assertThat(tintype.ask(ann, new RelationsOf(ann.id(), List.of()))).isEmpty();
  }

  @Test
  void familiarFollowersAreThoseWhomTheViewerFollows() {
    var ann = people.newPerson();
    var friend = people.newPerson();
    var stranger = people.newPerson();
    var star = people.newPerson();
    var unknown = people.newPerson();
    tintype.send(ann, new Follow(friend.id()));
    tintype.send(friend, new Follow(star.id()));
    tintype.send(stranger, new Follow(star.id()));

    var familiar =
        tintype.ask(ann, new FamiliarFollowers(ann.id(), List.of(star.id(), unknown.id()), 10));

    assertThat(familiar)
        .containsExactly(
            new Familiar(star.id(), List.of(friend.id())), new Familiar(unknown.id(), List.of()));
  }

  private static List<AccountId> newFansOf(Caller.Member star, int count) {
    List<AccountId> fans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var fan = people.newPerson();
      tintype.send(fan, new Follow(star.id()));
      fans.add(fan.id());
    }
    return fans;
  }
}
