package dev.tintype.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.notification.api.Kind;
import dev.tintype.platform.messages.Caller.Member;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendAdded;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendRemoved;
import dev.tintype.relationship.api.RelationshipEvent.FollowAdjusted;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told of posts: those named in them, and those who want to hear of each. */
class PostsTest {
  @RegisterExtension static final TestServices tintype = Newsroom.services();

  private final Newsroom news = new Newsroom(tintype);
  private final Member author = tintype.newMember();
  private final Member bo = tintype.newMember();
  private final Member cho = tintype.newMember();

  @AfterEach
  void everyEventHadItsEffect() {
    tintype.settle();
    assertThat(tintype.deadLetters().count("notification")).isZero();
  }

  @Test
  void allWhoWantToHearOfEachPostAreToldChunkByChunk() {
    var listening = Stream.generate(tintype::newMember).limit(8).toList();
    listening.forEach(follower -> news.follow(follower, author, false, true));
    news.follow(bo, author);
    tintype.settle();
    var post = news.post(author);
    for (Member follower : listening) {
      assertThat(news.told(follower))
          .singleElement()
          .matches(it -> it.kind() == Kind.POST && it.subject() == post.value());
    }
    assertThat(news.told(bo)).isEmpty();
  }

  @Test
  void whoIsNamedInThePostIsToldThatOnly() {
    news.follow(bo, author, false, true);
    tintype.settle();
    news.post(author, bo, bo);
    assertThat(news.kinds(bo)).containsExactly(Kind.MENTION);
  }

  @Test
  void theWishToHearOfPostsCanChange() {
    news.follow(bo, author);
    tintype.publish(new FollowAdjusted(bo.id(), author.id(), true, true));
    tintype.settle();
    news.post(author);
    assertThat(news.told(bo)).hasSize(1);
    tintype.publish(new FollowAdjusted(bo.id(), author.id(), true, false));
    tintype.settle();
    news.post(author);
    assertThat(news.told(bo)).hasSize(1);
  }

  @Test
  void aPostForCloseFriendsIsToldToThemOnly() {
    news.follow(bo, author, false, true);
    news.follow(cho, author, false, true);
    tintype.publish(new CloseFriendAdded(author.id(), cho.id()));
    tintype.settle();
    var post = news.post(author, Audience.CLOSE_FRIENDS, bo);
    assertThat(news.told(bo)).isEmpty();
    assertThat(news.kinds(cho)).containsExactly(Kind.POST);
    news.comment(cho, post, author, bo);
    assertThat(news.told(bo)).as("named under a post that can't be seen").isEmpty();
    tintype.publish(new CloseFriendRemoved(author.id(), cho.id()));
    tintype.settle();
    news.post(author, Audience.CLOSE_FRIENDS);
    assertThat(news.told(cho)).hasSize(1);
  }

  @Test
  void whoIsNamedInAPostForFollowersMaySeeItButNotOthersNamedInComments() {
    var post = news.post(author, Audience.FOLLOWERS, bo);
    assertThat(news.kinds(bo)).containsExactly(Kind.MENTION);
    news.comment(bo, post, author, cho);
    assertThat(news.told(cho)).isEmpty();
    news.follow(cho, author);
    tintype.settle();
    news.comment(bo, post, author, cho);
    assertThat(news.kinds(cho)).containsExactly(Kind.MENTION);
  }

  @Test
  void nobodyButFollowersIsToldOfAPrivateAccountsPosts() {
    news.setPrivate(author);
    news.follow(bo, author);
    tintype.settle();
    news.post(author, bo, cho);
    assertThat(news.kinds(bo)).containsExactly(Kind.MENTION);
    assertThat(news.told(cho)).isEmpty();
  }

  @Test
  void anEditTellsThoseNamedAnewAndTakesBackTheOthers() {
    var post = news.post(author, bo);
    tintype.settle();
    news.edit(post, author, bo, cho);
    assertThat(news.kinds(bo)).containsExactly(Kind.MENTION);
    assertThat(news.kinds(cho)).containsExactly(Kind.MENTION);
    news.edit(post, author, cho);
    assertThat(news.told(bo)).isEmpty();
    assertThat(news.told(cho)).hasSize(1);
  }

  @Test
  void anEditDoesNotTellAnewWhatWasDismissed() {
    var post = news.post(author, bo);
    var told = news.told(bo).getFirst();
    tintype.send(bo, new dev.tintype.notification.api.NotificationCommand.Dismiss(told.id()));
    news.edit(post, author, bo);
    assertThat(news.told(bo)).isEmpty();
  }

  @Test
  void anArchivedPostIsTakenBackFromAllButItsAuthor() {
    news.follow(cho, author, false, true);
    tintype.settle();
    var post = news.post(author, bo);
    news.like(bo, post, author);
    assertThat(news.told(cho)).hasSize(1);
    news.archive(post, author);
    assertThat(news.told(bo)).isEmpty();
    assertThat(news.told(cho)).isEmpty();
    assertThat(news.kinds(author)).containsOnlyOnce(Kind.LIKE);
  }
}
