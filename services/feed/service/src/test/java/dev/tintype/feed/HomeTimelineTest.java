package dev.tintype.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.feed.api.FeedCommand.ShowOwnPost;
import dev.tintype.feed.api.FeedCommand.Visit;
import dev.tintype.feed.api.FeedCommand.VisitHome;
import dev.tintype.feed.api.FeedEvent.FanOutChunk;
import dev.tintype.feed.api.FeedEvent.FeedErased;
import dev.tintype.feed.api.Home;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HomeTimelineTest {
  private static final FeedConfiguration SMALL =
      new FeedConfiguration(10, 8, 3, 5, Duration.ofDays(30));

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running("feed", platform -> new FeedService(platform, SMALL));

  private final FeedTesting feed = new FeedTesting(tintype);

  @Test
  void aPostReachesItsFollowersAndItsAuthor() {
    var author = feed.reader();
    var follower = feed.reader();
    var stranger = feed.reader();
    feed.follow(follower, author);
    tintype.settle();

    var post = feed.publish(author);
    tintype.settle();

    assertThat(feed.home(follower)).containsExactly(post);
    assertThat(feed.home(author)).containsExactly(post);
    assertThat(feed.home(stranger)).isEmpty();
  }

  @Test
  void followersBeyondOneChunkAreServedByTheNextChunks() {
    var author = feed.reader();
    var followers = new ArrayList<Caller.Member>();
    for (int i = 0; i < 7; i++) {
      followers.add(feed.reader());
      feed.follow(followers.getLast(), author);
    }
    tintype.settle();

    var post = feed.publish(author);
    tintype.settle();

    assertThat(followers).allSatisfy(one -> assertThat(feed.home(one)).containsExactly(post));
    assertThat(tintype.emitted(FanOutChunk.class))
        .filteredOn(chunk -> chunk.post().equals(post))
        .hasSize(3);

    feed.delete(post, author);
    tintype.settle();
    assertThat(followers).allSatisfy(one -> assertThat(feed.home(one)).isEmpty());
    assertThat(feed.home(author)).isEmpty();
  }

  @Test
  void followingBringsInRecentPostsAndUnfollowingTakesThemAway() {
    var author = tintype.newMember();
    var reader = feed.reader();
    var first = feed.publish(author);
    var second = feed.publish(author);
    tintype.settle();

    feed.follow(reader, author);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(second, first);

    feed.unfollow(reader, author);
    tintype.settle();
    assertThat(feed.home(reader)).isEmpty();
  }

  @Test
  void closeFriendsAloneGetWhatIsForThem() {
    var author = feed.reader();
    var friend = feed.reader();
    var follower = feed.reader();
    feed.follow(friend, author);
    feed.follow(follower, author);
    feed.befriend(author, friend);
    tintype.settle();

    var post = feed.publish(author, Audience.CLOSE_FRIENDS);
    tintype.settle();
    assertThat(feed.home(friend)).containsExactly(post);
    assertThat(feed.home(author)).containsExactly(post);
    assertThat(feed.home(follower)).isEmpty();

    feed.befriend(author, follower);
    feed.unfriend(author, friend);
    tintype.settle();
    assertThat(feed.home(follower)).containsExactly(post);
    assertThat(feed.home(friend)).isEmpty();
  }

  @Test
  void archivingHidesAndUnarchivingShowsAgainInTheOldPlace() {
    var author = tintype.newMember();
    var reader = feed.reader();
    feed.follow(reader, author);
    var first = feed.publish(author);
    var second = feed.publish(author);
    feed.archive(first, author);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(second);

    feed.unarchive(first, author, Audience.PUBLIC);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(second, first);
  }

  @Test
  void largeAuthorsAreMergedInWhenRead() {
    var large = tintype.newMember();
    var small = tintype.newMember();
    var reader = feed.reader();
    feed.follow(reader, large);
    feed.follow(reader, small);
    var pushed = feed.publish(large);
    tintype.settle();
    feed.followers(large, 11, 1);
    tintype.settle();
    var pulled = feed.publish(large);
    var between = feed.publish(small);
    var newest = feed.publish(large);
    tintype.settle();

    assertThat(feed.home(reader)).containsExactly(newest, between, pulled, pushed);
    assertThat(rowsOf(reader)).isEqualTo(2);
    assertThat(feed.home(reader, new PageRequest(newest.value(), null, null, 2)).page().items())
        .containsExactly(between, pulled);
    assertThat(feed.home(reader, new PageRequest(null, null, pushed.value(), 2)).page().items())
        .containsExactly(between, pulled);

    feed.followers(large, 9, 2);
    tintype.settle();
    feed.publish(large);
    tintype.settle();
    assertThat(rowsOf(reader)).as("still merged: nine are not few enough").isEqualTo(2);
    feed.followers(large, 7, 3);
    tintype.settle();
    feed.publish(large);
    tintype.settle();
    assertThat(rowsOf(reader)).isEqualTo(3);
    assertThat(feed.home(reader)).hasSize(6);

    feed.unfollow(reader, large);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(between);
  }

  @Test
  void anOlderNumberOfFollowersDoesNotReplaceANewerOne() {
    var author = tintype.newMember();
    var reader = feed.reader();
    feed.follow(reader, author);
    feed.followers(author, 20, 5);
    feed.followers(author, 1, 4);
    tintype.settle();
    feed.publish(author);
    tintype.settle();
    assertThat(rowsOf(reader)).isZero();
    assertThat(feed.home(reader)).hasSize(1);
  }

  @Test
  void ownPostsAreThereAtOnceAndOnce() {
    var author = tintype.newMember();
    var post = tintype.ids().nextPost();
    tintype.send(author, new ShowOwnPost(post));
    tintype.send(author, new ShowOwnPost(post));
    assertThat(feed.home(author)).containsExactly(post);
  }

  @Test
  void aListThatNobodyReadsIsDroppedAndBuiltAnewOnReturn() {
    var author = tintype.newMember();
    var reader = feed.reader();
    feed.follow(reader, author);
    var before = feed.publish(author);
    tintype.settle();
    tintype.clock().advance(Duration.ofDays(31));
    tintype.runJob("feed", "drop-unread-timelines");
    assertThat(rowsOf(reader)).isZero();

    var meanwhile = feed.publish(author);
    tintype.settle();
    assertThat(rowsOf(reader)).isZero();
    assertThat(feed.home(reader, PageRequest.first(5))).isEqualTo(new Home(Page.empty(), true));

    assertThat(tintype.send(reader, new VisitHome())).isEqualTo(new Visit(true));
    assertThat(feed.home(reader)).containsExactly(meanwhile, before);
    assertThat(tintype.send(reader, new VisitHome())).isEqualTo(new Visit(false));
  }

  @Test
  void aVisitIsDueOnceADay() {
    var reader = feed.reader();
    assertThat(feed.home(reader, PageRequest.first(5)).visitDue()).isFalse();
    tintype.clock().advance(Duration.ofHours(25));
    assertThat(feed.home(reader, PageRequest.first(5)).visitDue()).isTrue();
    tintype.send(reader, new VisitHome());
    assertThat(feed.home(reader, PageRequest.first(5)).visitDue()).isFalse();
  }

  @Test
  void listsAreCutToLength() {
    var author = tintype.newMember();
    var reader = feed.reader();
    feed.follow(reader, author);
    var posts = new ArrayList<PostId>();
    for (int i = 0; i < 11; i++) {
      posts.add(feed.publish(author));
    }
    tintype.settle();
    tintype.runJob("feed", "trim-timelines");

    Collections.reverse(posts);
    assertThat(feed.home(reader)).isEqualTo(posts.subList(0, 8));
  }

  @Test
  void pagesFollowEachOtherWithoutGaps() {
    var author = tintype.newMember();
    var reader = feed.reader();
    feed.follow(reader, author);
    var posts = new ArrayList<PostId>();
    for (int i = 0; i < 7; i++) {
      posts.add(feed.publish(author));
    }
    tintype.settle();
    Collections.reverse(posts);

    var seen = new ArrayList<PostId>();
    Long older = null;
    do {
      var page = feed.home(reader, new PageRequest(older, null, null, 3)).page();
      seen.addAll(page.items());
      older = page.older();
    } while (older != null);
    assertThat(seen).isEqualTo(posts);

    var newer = feed.home(reader, new PageRequest(null, null, posts.get(6).value(), 3)).page();
    assertThat(newer.items()).isEqualTo(posts.subList(3, 6));
  }

  @Test
  void deletingAnAccountLeavesNothingOfIt() {
    var leaving = feed.reader();
    var other = feed.reader();
    feed.follow(other, leaving);
    feed.follow(leaving, other);
    feed.publish(leaving);
    var kept = feed.publish(other);
    tintype.settle();

    var request = new AccountDeletionRequested(leaving.id(), "leaving", Instant.EPOCH);
    tintype.publish(request);
    tintype.publish(request);
    tintype.settle();

    assertThat(feed.home(other)).containsExactly(kept);
    assertThat(rowsOf(leaving)).isZero();
    assertThat(tintype.emitted(FeedErased.class)).contains(new FeedErased(leaving.id()));

    feed.publish(leaving);
    feed.follow(other, leaving);
    tintype.settle();
    assertThat(feed.home(other)).containsExactly(kept);
    assertThat(tintype.deadLetters().count("feed")).isZero();
  }

  private static long rowsOf(Caller.Member reader) {
    return tintype
        .database("feed")
        .read(handle ->
            handle
                .createQuery("select count(*) from home_entry where account = :account")
                .bind("account", reader.id())
                .mapTo(Long.class)
                .one());
  }
}
