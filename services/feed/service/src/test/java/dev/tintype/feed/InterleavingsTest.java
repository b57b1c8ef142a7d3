package dev.tintype.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Follows and posts that are noted before, after, and at the same time as one another. */
class InterleavingsTest {
  private static final int POSTS = 7;
  private static final int PAIRS = 40;
  private static final FeedConfiguration FIVE_FROM_BEFORE =
      new FeedConfiguration(10, 50, 3, 5, Duration.ofDays(30));

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running("feed", platform -> new FeedService(platform, FIVE_FROM_BEFORE));

  private final FeedTables tables = new FeedTables();
  private final FeedTesting feed = new FeedTesting(tintype);

  private record Pair(Caller.Member author, Caller.Member reader) {}

  @Test
  void postsDeliveredBeforeTheFollowIsNotedAreAllBroughtInWithIt() {
    var author = tintype.newMember();
    var reader = feed.reader();
    var followedAt = tintype.clock().instant();
    var posts = publishMany(author);
    tintype.settle();

    feed.follow(reader, author, followedAt);
    tintype.settle();
    assertThat(feed.home(reader)).isEqualTo(posts);
  }

  @Test
  void ofPostsFromBeforeAFollowOnlyTheNewestAreBroughtIn() {
    var author = tintype.newMember();
    var reader = feed.reader();
    var posts = publishMany(author);
    tintype.settle();
    tintype.clock().advance(Duration.ofHours(1));

    feed.follow(reader, author);
    tintype.settle();
    assertThat(feed.home(reader)).isEqualTo(posts.subList(0, 5));
  }

  @Test
  void closeFriendsGetWhatWasDeliveredBeforeTheFriendshipIsNoted() {
    var author = tintype.newMember();
    var reader = feed.reader();
    feed.follow(reader, author);
    var post = feed.publish(author, Audience.CLOSE_FRIENDS);
    var posts = publishMany(author);
    tintype.settle();

    feed.befriend(author, reader);
    tintype.settle();
    assertThat(feed.home(reader)).startsWith(posts.getFirst()).hasSize(POSTS + 1).endsWith(post);
  }

  @Test
  void nothingIsMissedWhenFollowsAndPostsComeAtTheSameTime() throws Exception {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < PAIRS; i++) {
      pairs.add(new Pair(tintype.newMember(), feed.reader()));
    }
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var follows =
          threads.submit(() -> {
            go.await();
            pairs.forEach(pair -> feed.follow(pair.reader(), pair.author()));
            return null;
          });
      var posts =
          threads.submit(() -> {
            go.await();
            return pairs.reversed().stream().map(pair -> publishMany(pair.author())).toList();
          });
      go.countDown();
      follows.get();
      var expected = posts.get().reversed();
      tintype.settle();
      assertThat(pairs.stream().map(pair -> feed.home(pair.reader())).toList()).isEqualTo(expected);
    }
  }

  @Test
  void aRemovalUnderWayLeavesThePostToThoseWhoHaveItAnew() {
    var author = feed.reader();
    var followers = new ArrayList<Caller.Member>();
    for (int i = 0; i < 8; i++) {
      followers.add(feed.reader());
      feed.follow(followers.getLast(), author);
    }
    var friends = followers.subList(6, 8);
    friends.forEach(friend -> feed.befriend(author, friend));
    var post = feed.publish(author, Audience.CLOSE_FRIENDS);
    tintype.settle();

    feed.archiveAndUnarchive(post, author, Audience.CLOSE_FRIENDS);
    tintype.settle();
    assertThat(friends).allSatisfy(friend -> assertThat(feed.home(friend)).containsExactly(post));
    assertThat(feed.home(author)).containsExactly(post);

    feed.archive(post, author);
    tintype.settle();
    assertThat(friends).allSatisfy(friend -> assertThat(feed.home(friend)).isEmpty());
  }

  @Test
  void aFollowThatWaitedForItsFollowersErasureIsNotKept() throws Exception {
    var author = tintype.newMember();
    var leaving = feed.reader();
    var locked = new CountDownLatch(1);
    var waiting = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var erasure = threads.submit(() -> erase(leaving, locked, waiting));
      locked.await();
      feed.follow(leaving, author);
      awaitSomebodyBlocked();
      waiting.countDown();
      erasure.get();
    }
    tintype.settle();
    assertThat(
            tintype
                .database("feed")
                .<Boolean>read(it -> tables.follows().contains(it, leaving.id(), author.id())))
        .isFalse();
  }

  /** The last transaction of an erasure, which goes on only when the follow waits for it. */
  private Void erase(Caller.Member leaving, CountDownLatch locked, CountDownLatch waiting) {
    return tintype
        .database("feed")
        .transact(transaction -> {
          Handle handle = transaction.handle();
          tables.authors().markErased(handle, leaving.id());
          tables.homes().lock(handle, leaving.id());
          locked.countDown();
          await(waiting);
          tables.follows().deleteOwn(handle, leaving.id());
          tables.homes().delete(handle, leaving.id());
          return null;
        });
  }

  private void awaitSomebodyBlocked() {
    String blocked =
        """
        select exists (select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock')
        """;
    while (!tintype
        .database("feed")
        .<Boolean>read(it -> it.createQuery(blocked).mapTo(Boolean.class).one())) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Newest first. */
  private List<PostId> publishMany(Caller.Member author) {
    var posts = new ArrayList<PostId>();
    for (int i = 0; i < POSTS; i++) {
      posts.add(feed.publish(author));
    }
    Collections.reverse(posts);
    return posts;
  }
}
