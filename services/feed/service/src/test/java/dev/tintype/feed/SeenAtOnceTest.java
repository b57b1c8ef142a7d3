package dev.tintype.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.feed.api.FeedCommand.ShowOwnPost;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each change of a home that has been read before is there in the next reading. */
class SeenAtOnceTest {
  private static final long MERGE_ABOVE = 10;
  private static final FeedConfiguration CONFIGURATION =
      new FeedConfiguration(MERGE_ABOVE, 50, 3, 5, Duration.ofDays(30));

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running("feed", platform -> new FeedService(platform, CONFIGURATION));

  private final FeedTesting feed = new FeedTesting(tintype);

  @Test
  void postsThatComeAndGo() {
    var reader = feed.reader();
    var author = tintype.newMember();
    feed.follow(reader, author);
    tintype.settle();
    assertThat(feed.home(reader)).isEmpty();
    var post = feed.publish(author);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(post);
    feed.archive(post, author);
    tintype.settle();
    assertThat(feed.home(reader)).isEmpty();
    feed.unarchive(post, author, Audience.PUBLIC);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(post);
    feed.delete(post, author);
    tintype.settle();
    assertThat(feed.home(reader)).isEmpty();
  }

  @Test
  void followsThatBeginAndEnd() {
    var reader = feed.reader();
    var author = tintype.newMember();
    var post = feed.publish(author);
    tintype.settle();
    assertThat(feed.home(reader)).isEmpty();
    feed.follow(reader, author);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(post);
    feed.unfollow(reader, author);
    tintype.settle();
    assertThat(feed.home(reader)).isEmpty();
  }

  @Test
  void onesOwnPost() {
    var reader = feed.reader();
    assertThat(feed.home(reader)).isEmpty();
    var post = tintype.ids().nextPost();
    tintype.send(reader, new ShowOwnPost(post));
    assertThat(feed.home(reader)).containsExactly(post);
  }

  @Test
  void postsOfAnAuthorWhoHasBecomeVeryLarge() {
    var reader = feed.reader();
    var author = tintype.newMember();
    feed.follow(reader, author);
    var small = feed.publish(author);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(small);
    feed.followers(author, MERGE_ABOVE + 1, 1);
    tintype.settle();
    var large = feed.publish(author);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(large, small);
    var larger = feed.publish(author);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(larger, large, small);
    feed.delete(large, author);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(larger, small);
  }

  @Test
  void anAuthorsErasure() {
    var reader = feed.reader();
    var author = tintype.newMember();
    feed.follow(reader, author);
    feed.publish(author);
    tintype.settle();
    assertThat(feed.home(reader)).hasSize(1);
    tintype.publish(new AccountDeletionRequested(author.id(), "gone", tintype.clock().instant()));
    tintype.settle();
    assertThat(feed.home(reader)).isEmpty();
  }
}
