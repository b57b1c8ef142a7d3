package dev.tintype.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.reaction.Gallery.Shown;
import dev.tintype.reaction.api.ReactionEvent.Liked;
import dev.tintype.reaction.api.ReactionEvent.LikesCounted;
import dev.tintype.reaction.api.ReactionEvent.Unliked;
import dev.tintype.reaction.api.ReactionQuery.Likers;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LikeCountsTest {
  private static final Gallery gallery = new Gallery();
  @RegisterExtension static final TestServices tintype = gallery.services();

  private final Caller.Member ann = tintype.newMember();
  private final Shown post = gallery.newPost();

  @Test
  void countsEqualRowsWhenAHundredPeopleLikeAndUnlikeAtOnce() {
    atOnce(
        100,
        i -> {
          var fan = tintype.newMember();
          gallery.like(fan, post);
          if (i % 3 == 0) {
            gallery.unlike(fan, post);
          }
        });
    tintype.settle();

    assertThat(gallery.seen(ann, post).likes()).isEqualTo(66); // one in three took it back
    assertThat(rows(post)).isEqualTo(66);
    assertThat(lastCounted(post).likes()).isEqualTo(66);
    assertThat(tintype.deadLetters().list("reaction", Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void theSameLikeSentManyTimesAtOnceCountsOnce() {
    atOnce(30, _ -> gallery.like(ann, post));
    tintype.settle();

    assertThat(gallery.seen(ann, post).likes()).isEqualTo(1);
    assertThat(likesTold(post)).isEqualTo(1);
    assertThat(lastCounted(post).likes()).isEqualTo(1);
  }

  @Test
  void likesAndTheirWithdrawalsInAMuddleLeaveCountEqualToRow() {
    atOnce(
        40,
        i -> {
          if (i % 2 == 0) {
            gallery.like(ann, post);
          } else {
            gallery.unlike(ann, post);
          }
        });
    tintype.settle();

    var seen = gallery.seen(ann, post);
    assertThat(seen.likes()).isEqualTo(rows(post)).isEqualTo(seen.liked() ? 1 : 0);
    assertThat(likesTold(post) - unlikesTold(post)).isEqualTo(seen.likes());
  }

  @Test
  void manyTargetsAtOnceAreCountedInAnyOrder() {
    var posts = IntStream.range(0, 8).mapToObj(_ -> gallery.newPost()).toList();
    atOnce(
        24,
        i -> {
          var fan = tintype.newMember();
          (i % 2 == 0 ? posts : posts.reversed()).forEach(one -> gallery.like(fan, one));
        });
    tintype.settle();

    assertThat(posts).allSatisfy(one -> assertThat(lastCounted(one).likes()).isEqualTo(24));
    assertThat(tintype.deadLetters().list("reaction", Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void aWrongCountIsCorrectedToldAndReported() {
    var right = gallery.newPost();
    var lost = gallery.newPost();
    List.of(post, right, lost).forEach(one -> gallery.like(ann, one));
    tintype.settle();
    meddle("UPDATE like_count SET likes = 7 WHERE target = " + post.target());
    meddle("DELETE FROM like_count WHERE target = " + lost.target());
    double before = tintype.meters().counter("tintype_reaction_counts_corrected").count();

    tintype.runJob("reaction", "reconcile-counts");
    tintype.settle();

    assertThat(gallery.seen(ann, post).likes()).isEqualTo(1);
    assertThat(gallery.seen(ann, lost).likes()).isEqualTo(1);
    assertThat(lastCounted(post).likes()).isEqualTo(1);
    assertThat(tintype.meters().counter("tintype_reaction_counts_corrected").count() - before)
        .isEqualTo(2);
    assertThat(tintype.emitted(LikesCounted.class))
        .filteredOn(event -> event.target().equals(right.target()))
        .hasSize(1);
  }

  @Test
  void likesThatAreNotFoldedYetAreNoMistake() {
    double before = tintype.meters().counter("tintype_reaction_counts_corrected").count();
    var fans = IntStream.range(0, 20).mapToObj(_ -> tintype.newMember()).toList();
    fans.forEach(fan -> gallery.like(fan, post));
    tintype.runJob("reaction", "reconcile-counts");
    tintype.settle();

    assertThat(gallery.seen(ann, post).likes()).isEqualTo(20);
    assertThat(tintype.meters().counter("tintype_reaction_counts_corrected").count())
        .isEqualTo(before);
  }

  private static void meddle(String sql) {
    tintype.database("reaction").transact(tx -> tx.handle().execute(sql));
  }

  private long rows(Shown what) {
    return tintype.ask(ann, new Likers(what.target(), PageRequest.first(500))).items().size();
  }

  private static long likesTold(Shown what) {
    return tintype.emitted(Liked.class).stream()
        .filter(event -> event.target().equals(what.target()))
        .count();
  }

  private static long unlikesTold(Shown what) {
    return tintype.emitted(Unliked.class).stream()
        .filter(event -> event.target().equals(what.target()))
        .count();
  }

  private static LikesCounted lastCounted(Shown what) {
    return tintype.emitted(LikesCounted.class).stream()
        .filter(event -> event.target().equals(what.target()))
        .max(Comparator.comparingLong(LikesCounted::revision))
        .orElseThrow();
  }

  private static void atOnce(int times, IntConsumer work) {
    Parallel.all(
        IntStream.range(0, times)
            .<Callable<Integer>>mapToObj(i ->
                () -> {
                  work.accept(i);
                  return i;
                })
            .toList());
  }
}
