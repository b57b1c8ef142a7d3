package dev.tintype.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentEvent.PostEdited;
import dev.tintype.feed.api.FeedCommand.Position;
import dev.tintype.feed.api.FeedCommand.SetMarkers;
import dev.tintype.feed.api.FeedCommand.ShowOwnPost;
import dev.tintype.feed.api.FeedQuery.LargeAuthors;
import dev.tintype.feed.api.FeedSignal.HomeAltered;
import dev.tintype.feed.api.FeedSignal.HomeGrew;
import dev.tintype.feed.api.FeedSignal.HomeLost;
import dev.tintype.feed.api.FeedSignal.MarkerMoved;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedSignalsTest {
  private static final FeedConfiguration SMALL =
      new FeedConfiguration(10, 8, 3, 5, Duration.ofDays(30));

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running("feed", platform -> new FeedService(platform, SMALL));

  private final FeedTesting feed = new FeedTesting(tintype);

  private static List<Signal> heardBy(Caller.Member reader) {
    var heard = new CopyOnWriteArrayList<Signal>();
    tintype.live().listen(reader.id(), heard::add);
    return heard;
  }

  private static void edit(PostId post, Caller.Member author, Audience audience) {
    tintype.publish(
        new PostEdited(
            post,
            author.id(),
            audience,
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            false,
            false,
            false,
            Instant.EPOCH));
    tintype.settle();
  }

  @Test
  void whoReadsIsToldOnAllTheirDevices() {
    var reader = feed.reader();
    var heard = heardBy(reader);
    var strange = heardBy(feed.reader());
    tintype.send(reader, new SetMarkers(List.of(new Position("notifications", 17))));
    assertThat(heard).containsExactly(new MarkerMoved("notifications", 17));
    assertThat(strange).isEmpty();
  }

  @Test
  void followersWhoLookHearThatTheirHomeHasGrownAndShrunk() {
    var author = feed.reader();
    var follower = feed.reader();
    feed.follow(follower, author);
    tintype.settle();
    var heard = heardBy(follower);
    var strange = heardBy(feed.reader());

    var post = feed.publish(author);
    tintype.settle();
    edit(post, author, Audience.PUBLIC);
    feed.delete(post, author);
    tintype.settle();

    assertThat(heard)
        .containsExactly(
            new HomeGrew(post, author.id()),
            new HomeAltered(post, author.id()),
            new HomeLost(post, author.id()));
    assertThat(strange).isEmpty();
  }

  @Test
  void authorsHearOfTheirOwnPostOnce() {
    var author = feed.reader();
    var heard = heardBy(author);
    var post = feed.publish(author);
    tintype.send(author, new ShowOwnPost(post));
    tintype.settle();
    assertThat(heard).containsExactly(new HomeGrew(post, author.id()));
  }

  @Test
  void whatIsForCloseFriendsIsToldToThemAlone() {
    var author = feed.reader();
    var friend = feed.reader();
    var follower = feed.reader();
    feed.follow(friend, author);
    feed.follow(follower, author);
    feed.befriend(author, friend);
    tintype.settle();
    var heard = heardBy(friend);
    var unheard = heardBy(follower);

    var post = feed.publish(author, Audience.CLOSE_FRIENDS);
    tintype.settle();
    edit(post, author, Audience.CLOSE_FRIENDS);

    assertThat(heard)
        .containsExactly(new HomeGrew(post, author.id()), new HomeAltered(post, author.id()));
    assertThat(unheard).isEmpty();
  }

  @Test
  void anAuthorWithVeryManyFollowersIsToldOfOnATopicOfTheirOwn() {
    var author = feed.reader();
    var follower = feed.reader();
    feed.follow(follower, author);
    feed.followers(author, 1_000_000, 1);
    tintype.settle();
    assertThat(tintype.ask(follower, new LargeAuthors())).containsExactly(author.id());
    var unheard = heardBy(follower);
    var heard = new CopyOnWriteArrayList<Signal>();
    tintype.live().listen("author." + author.id(), heard::add);

    var post = feed.publish(author);
    tintype.settle();
    edit(post, author, Audience.PUBLIC);
    feed.delete(post, author);
    tintype.settle();

    assertThat(heard)
        .containsExactly(
            new HomeGrew(post, author.id()),
            new HomeAltered(post, author.id()),
            new HomeLost(post, author.id()));
    assertThat(unheard).isEmpty();
  }
}
