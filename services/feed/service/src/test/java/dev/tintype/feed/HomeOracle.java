package dev.tintype.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.feed.api.FeedCommand.VisitHome;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Does what people do, at random and without waiting in between, and compares every home timeline
 * with a list that is worked out from scratch.
 */
abstract class HomeOracle {
  private static final int PEOPLE = 9;
  private static final int STEPS = 300;
  static final FeedConfiguration TINY =
      new FeedConfiguration(4, 1_000, 2, 1_000, Duration.ofDays(30));

  private final TestServices tintype = tintype();
  private final FeedTesting feed = new FeedTesting(tintype);
  private final List<Caller.Member> people = new ArrayList<>();
  private final Set<Pair> follows = new HashSet<>();
  private final Set<Pair> closeFriends = new HashSet<>();
  private final List<Told> posts = new ArrayList<>();
  private long revision;

  /** {@code one} follows, or counts among the close friends, {@code other}. */
  private record Pair(Caller.Member one, Caller.Member other) {}

  private static final class Told {
    final PostId id;
    final Caller.Member author;
    final Audience audience;
    boolean onShow = true;

    Told(PostId id, Caller.Member author, Audience audience) {
      this.id = id;
      this.author = author;
      this.audience = audience;
    }
  }

  /** A feed with {@link #TINY} lists. */
  abstract TestServices tintype();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void homeIsWhatItOughtToBeWhateverHappens(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < PEOPLE; i++) {
      people.add(i % 3 == 0 ? tintype.newMember() : feed.reader());
    }
    for (int step = 0; step < STEPS; step++) {
      act(random);
      if (step % 60 == 59) {
        compare();
      }
    }
  }

  private void act(Random random) {
    var one = any(people, random);
    var other = any(people, random);
    switch (random.nextInt(14)) {
      case 0, 1, 2 -> follow(one, other);
      case 3 -> unfollow(one, other);
      case 4 -> block(one, other);
      case 5 -> befriend(one, other);
      case 6 -> unfriend(one, other);
      case 7, 8, 9 -> publish(one, Audience.PUBLIC);
      case 10 -> publish(one, Audience.CLOSE_FRIENDS);
      case 11 -> publish(one, Audience.FOLLOWERS);
      case 12 -> hide(random);
      case 13 -> showAgainOrLeave(one, random);
      default -> throw new IllegalStateException();
    }
  }

  private void follow(Caller.Member follower, Caller.Member followee) {
    if (follower != followee && follows.add(new Pair(follower, followee))) {
      feed.follow(follower, followee);
      count(followee);
    }
  }

  private void unfollow(Caller.Member follower, Caller.Member followee) {
    if (follows.remove(new Pair(follower, followee))) {
      feed.unfollow(follower, followee);
      count(followee);
    }
  }

  /** As the relationship service does: a block ends follows and friendships both ways. */
  private void block(Caller.Member blocker, Caller.Member blocked) {
    unfollow(blocker, blocked);
    unfollow(blocked, blocker);
    unfriend(blocker, blocked);
    unfriend(blocked, blocker);
  }

  private void befriend(Caller.Member owner, Caller.Member friend) {
    if (owner != friend && closeFriends.add(new Pair(owner, friend))) {
      feed.befriend(owner, friend);
    }
  }

  private void unfriend(Caller.Member owner, Caller.Member friend) {
    if (closeFriends.remove(new Pair(owner, friend))) {
      feed.unfriend(owner, friend);
    }
  }

  private void publish(Caller.Member author, Audience audience) {
    posts.add(new Told(feed.publish(author, audience), author, audience));
  }

  private void hide(Random random) {
    if (posts.isEmpty()) {
      return;
    }
    var post = any(posts, random);
    if (!post.onShow) {
      return;
    }
    if (random.nextBoolean()) {
      feed.delete(post.id, post.author);
      posts.remove(post);
    } else {
      feed.archive(post.id, post.author);
      post.onShow = false;
    }
  }

  private void showAgainOrLeave(Caller.Member one, Random random) {
    if (random.nextInt(4) == 0) {
      tintype.clock().advance(Duration.ofDays(31));
      tintype.send(one, new VisitHome());
      tintype.runJob("feed", "drop-unread-timelines");
      return;
    }
    posts.stream()
        .filter(post -> !post.onShow)
        .findFirst()
        .ifPresent(post -> {
          feed.unarchive(post.id, post.author, post.audience);
          post.onShow = true;
        });
  }

  private void count(Caller.Member account) {
    long followers = follows.stream().filter(pair -> pair.other().equals(account)).count();
    feed.followers(account, followers, ++revision);
  }

  private void compare() {
    tintype.settle();
    for (Caller.Member reader : people) {
      tintype.send(reader, new VisitHome());
      assertThat(feed.home(reader, PageRequest.first(1_000)).page().items())
          .isEqualTo(expected(reader));
    }
    assertThat(tintype.deadLetters().count("feed")).isZero();
  }

  private List<PostId> expected(Caller.Member reader) {
    return posts.stream()
        .filter(post -> post.onShow)
        .filter(post -> belongs(post, reader))
        .map(post -> post.id)
        .sorted((a, b) -> b.compareTo(a))
        .toList();
  }

  private boolean belongs(Told post, Caller.Member reader) {
    if (post.author.equals(reader)) {
      return true;
    }
    return follows.contains(new Pair(reader, post.author))
        && (post.audience != Audience.CLOSE_FRIENDS
            || closeFriends.contains(new Pair(post.author, reader)));
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
