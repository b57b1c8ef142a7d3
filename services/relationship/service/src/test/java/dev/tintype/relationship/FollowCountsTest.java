package dev.tintype.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.FollowCounts;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.Unfollow;
import dev.tintype.relationship.api.RelationshipEvent.FollowsCounted;
import dev.tintype.relationship.api.RelationshipQuery.Followers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowCountsTest {
  static final Neighbourhood people = new Neighbourhood();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void countsEqualRowsWhenAHundredPeopleFollowAndUnfollowAtOnce() throws Exception {
    var star = people.newPerson();
    var fans = IntStream.range(0, 100).mapToObj(_ -> people.newPerson()).toList();

    atOnce(
        IntStream.range(0, fans.size())
            .<Runnable>mapToObj(i -> () -> followAndPerhapsUnfollow(fans.get(i), star, i))
            .toList());
    tintype.settle();

    // one in three has left again
    assertThat(people.counts(star)).isEqualTo(new FollowCounts(66, 0));
    assertThat(followersOf(star)).isEqualTo(66);
    assertThat(lastCounted(star).followersCount()).isEqualTo(66);
    assertThat(fans).allSatisfy(fan -> assertThat(people.counts(fan).following()).isLessThan(2));
    assertThat(fans.stream().mapToLong(fan -> people.counts(fan).following()).sum()).isEqualTo(66);
    assertThat(tintype.deadLetters().list("relationship", Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void twoWhoFollowEachOtherAtOnceBothSucceed() throws Exception {
    for (int i = 0; i < 20; i++) {
      var ann = people.newPerson();
      var ben = people.newPerson();

      atOnce(
          List.of(
              () -> tintype.send(ann, new Follow(ben.id())),
              () -> tintype.send(ben, new Follow(ann.id()))));

      assertThat(people.counts(ann)).isEqualTo(new FollowCounts(1, 1));
      assertThat(people.counts(ben)).isEqualTo(new FollowCounts(1, 1));
    }
  }

  @Test
  void theSameFollowSentManyTimesAtOnceCountsOnce() throws Exception {
    var ann = people.newPerson();
    var ben = people.newPerson();

    atOnce(
        IntStream.range(0, 30)
            .<Runnable>mapToObj(_ -> () -> tintype.send(ann, new Follow(ben.id())))
            .toList());

    assertThat(people.counts(ben)).isEqualTo(new FollowCounts(1, 0));
  }

  @Test
  void aBlockAtTheSameMomentLeavesNoFollowBehind() throws Exception {
    for (int i = 0; i < 20; i++) {
      var ann = people.newPerson();
      var ben = people.newPerson();

      atOnce(
          List.of(
              () -> ignoringRefusal(() -> tintype.send(ann, new Follow(ben.id()))),
              () -> tintype.send(ben, new Block(ann.id()))));

      assertThat(people.relation(ben, ann).blocking()).isTrue();
      assertThat(people.relation(ann, ben).following()).isFalse();
      assertThat(people.counts(ben)).isEqualTo(new FollowCounts(0, 0));
    }
  }

  private static void followAndPerhapsUnfollow(Caller.Member fan, Caller.Member star, int number) {
    tintype.send(fan, new Follow(star.id()));
    if (number % 3 == 0) {
      tintype.send(fan, new Unfollow(star.id()));
    }
  }

  private static long followersOf(Caller.Member account) {
    return tintype.ask(account, new Followers(account.id(), PageRequest.first(500))).items().size();
  }

  private static FollowsCounted lastCounted(Caller.Member account) {
    return tintype.emitted(FollowsCounted.class).stream()
        .filter(event -> event.account().equals(account.id()))
        .max(Comparator.comparingLong(FollowsCounted::revision))
        .orElseThrow();
  }

  private static void ignoringRefusal(Runnable work) {
    try {
      work.run();
    } catch (dev.tintype.platform.messages.RefusedException e) {
      // the block came first
    }
  }

  private static void atOnce(List<Runnable> work) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      work.forEach(one -> running.add(executor.submit(one)));
      for (Future<?> one : running) {
        one.get();
      }
    }
  }
}
