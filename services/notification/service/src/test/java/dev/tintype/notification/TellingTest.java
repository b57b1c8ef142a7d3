package dev.tintype.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatEvent.MessageRequestEnded;
import dev.tintype.chat.api.ChatEvent.MessageRequested;
import dev.tintype.comment.api.CommentEvent.ThreadMuted;
import dev.tintype.comment.api.CommentEvent.ThreadUnmuted;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationEvent.NotificationRaised;
import dev.tintype.notification.api.NotificationEvent.NotificationsWithdrawn;
import dev.tintype.platform.messages.Caller.Member;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.RelationshipEvent.Blocked;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequestRejected;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequestWithdrawn;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequested;
import dev.tintype.relationship.api.RelationshipEvent.Muted;
import dev.tintype.relationship.api.RelationshipEvent.Unblocked;
import dev.tintype.relationship.api.RelationshipEvent.Unmuted;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told of what, once, and no longer when it is undone. */
class TellingTest {
  @RegisterExtension static final TestServices tintype = Newsroom.services();

  private final Newsroom news = new Newsroom(tintype);
  private final Member ann = tintype.newMember();
  private final Member bo = tintype.newMember();
  private final Member cho = tintype.newMember();

  @AfterEach
  void everyEventHadItsEffect() {
    tintype.settle();
    assertThat(tintype.deadLetters().count("notification")).isZero();
  }

  @Test
  void aLikeIsToldOnceHoweverOftenItsEventComes() {
    var post = news.post(ann);
    news.like(bo, post, ann);
    news.like(bo, post, ann);
    var told = news.told(ann);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().kind()).isEqualTo(Kind.LIKE);
    assertThat(told.getFirst().actor()).isEqualTo(bo.id());
    assertThat(told.getFirst().subject()).isEqualTo(post.value());
    assertThat(tintype.emitted(NotificationRaised.class))
        .filteredOn(event -> event.account().equals(ann.id()))
        .containsExactly(new NotificationRaised(ann.id(), told.getFirst()));
  }

  @Test
  void unlikingTakesItBackAndLikingAgainTellsAnew() {
    var post = news.post(ann);
    news.like(bo, post, ann);
    var first = news.told(ann).getFirst();
    news.unlike(bo, post, ann);
    assertThat(news.told(ann)).isEmpty();
    assertThat(news.groups(ann)).isEmpty();
    assertThat(tintype.emitted(NotificationsWithdrawn.class))
        .contains(new NotificationsWithdrawn(ann.id(), java.util.List.of(first.id())));
    news.unlike(bo, post, ann);
    news.like(bo, post, ann);
    assertThat(news.kinds(ann)).containsExactly(Kind.LIKE);
  }

  @Test
  void nobodyIsToldOfWhatTheyDoThemselves() {
    var post = news.post(ann, ann);
    news.like(ann, post, ann);
    var comment = news.comment(ann, post, ann);
    news.reply(ann, post, ann, comment, ann);
    assertThat(news.told(ann)).isEmpty();
  }

  @Test
  void oneCommentTellsEachPersonOnceWhateverTheyAreInIt() {
    var post = news.post(ann);
    var first = news.comment(bo, post, ann, ann);
    news.reply(cho, post, ann, first, bo, ann, bo);
    assertThat(news.kinds(ann)).containsExactly(Kind.COMMENT, Kind.COMMENT);
    assertThat(news.kinds(bo)).containsExactly(Kind.REPLY);
  }

  @Test
  void whoIsNamedInACommentIsTold() {
    var post = news.post(ann);
    var comment = news.comment(bo, post, ann, cho);
    var told = news.told(cho);
    assertThat(told).singleElement().matches(it -> it.kind() == Kind.MENTION);
    assertThat(told.getFirst().subject()).isEqualTo(comment.value());
  }

  @Test
  void aDeletedCommentTakesBackItselfAndItsLikes() {
    var post = news.post(ann);
    var comment = news.comment(bo, post, ann, cho);
    news.like(cho, comment, post, bo);
    assertThat(news.kinds(bo)).containsExactly(Kind.LIKE);
    news.delete(comment, bo, post, ann);
    assertThat(news.told(ann)).isEmpty();
    assertThat(news.told(bo)).isEmpty();
    assertThat(news.told(cho)).isEmpty();
    news.like(cho, comment, post, bo);
    assertThat(news.told(bo)).as("a like whose event came late").isEmpty();
  }

  @Test
  void aHiddenCommentStaysWithThePostsAuthorOnly() {
    var post = news.post(ann);
    var comment = news.comment(bo, post, ann, cho);
    tintype.settle();
    news.hide(comment, bo, post, ann);
    assertThat(news.told(cho)).isEmpty();
    assertThat(news.kinds(ann)).containsExactly(Kind.COMMENT);
  }

  @Test
  void aCommentThatWasHiddenIsToldOnceItIsShown() {
    var post = news.post(ann);
    var comment = tintype.ids().nextComment();
    news.writeHidden(comment, bo, post, ann, cho);
    assertThat(news.told(cho)).isEmpty();
    news.show(comment, bo, post, ann, true, cho);
    news.show(comment, bo, post, ann, true, cho);
    assertThat(news.kinds(cho)).containsExactly(Kind.MENTION);
    assertThat(news.told(ann)).as("who has approved of it").isEmpty();
    tintype.settle();
    news.hide(comment, bo, post, ann);
    assertThat(news.told(cho)).isEmpty();
    news.show(comment, bo, post, ann, false, cho);
    assertThat(news.kinds(cho)).containsExactly(Kind.MENTION);
    assertThat(news.kinds(ann)).containsExactly(Kind.COMMENT);
  }

  @Test
  void editingACommentTellsThoseNamedAnewAndTakesBackTheOthers() {
    var post = news.post(ann);
    var dee = tintype.newMember();
    var comment = news.comment(bo, post, ann, cho);
    tintype.settle();
    news.editComment(comment, bo, post, ann, dee, ann);
    assertThat(news.told(cho)).isEmpty();
    assertThat(news.kinds(dee)).containsExactly(Kind.MENTION);
    assertThat(news.kinds(ann)).containsExactly(Kind.COMMENT);
  }

  @Test
  void aDeletedPostTakesBackAllThatIsAboutIt() {
    var post = news.post(ann, bo);
    for (int i = 0; i < 7; i++) { // more than a chunk
      news.like(tintype.newMember(), post, ann);
    }
    var comment = news.comment(bo, post, ann);
    news.like(cho, comment, post, bo);
    assertThat(news.told(ann)).hasSize(8);
    assertThat(news.told(bo)).hasSize(2);
    news.delete(post, ann);
    assertThat(news.told(ann)).isEmpty();
    assertThat(news.groups(ann)).isEmpty();
    assertThat(news.told(bo)).isEmpty();
    news.like(bo, post, ann);
    assertThat(news.told(ann)).as("a like whose event came late").isEmpty();
  }

  @Test
  void followsAreToldUntilTheyEnd() {
    news.follow(bo, ann);
    assertThat(news.kinds(ann)).containsExactly(Kind.FOLLOW);
    news.unfollow(bo, ann);
    assertThat(news.told(ann)).isEmpty();
  }

  @Test
  void aRequestIsToldUntilItIsAnsweredOrWithdrawn() {
    ask(bo);
    assertThat(news.kinds(ann)).containsExactly(Kind.FOLLOW_REQUEST);
    tintype.publish(new FollowRequestWithdrawn(bo.id(), ann.id()));
    assertThat(news.told(ann)).isEmpty();
    ask(bo);
    tintype.settle();
    tintype.publish(new FollowRequestRejected(bo.id(), ann.id()));
    assertThat(news.told(ann)).isEmpty();
    ask(bo);
    tintype.settle();
    news.follow(bo, ann, true, false);
    assertThat(news.kinds(ann)).containsExactly(Kind.FOLLOW);
    assertThat(news.kinds(bo)).containsExactly(Kind.ACCEPTED);
    news.unfollow(bo, ann);
    assertThat(news.told(bo)).isEmpty();
  }

  @Test
  void aMessageRequestIsToldUntilItIsAnswered() {
    var conversation = tintype.ids().nextConversation();
    var at = tintype.clock().instant();
    tintype.publish(new MessageRequested(conversation, bo.id(), ann.id(), at));
    var told = news.told(ann);
    assertThat(told).singleElement().matches(it -> it.kind() == Kind.MESSAGE_REQUEST);
    assertThat(told.getFirst().subject()).isEqualTo(conversation.value());
    tintype.publish(new MessageRequestEnded(conversation, ann.id(), true, at));
    assertThat(news.told(ann)).isEmpty();
  }

  @Test
  void aBlockTakesBackAllBetweenTheTwoAndNothingComesAfterIt() {
    var post = news.post(ann);
    var other = news.post(bo);
    news.like(bo, post, ann);
    news.like(ann, other, bo);
    tintype.settle();
    tintype.publish(new Blocked(ann.id(), bo.id(), tintype.clock().instant()));
    assertThat(news.told(ann)).isEmpty();
    assertThat(news.told(bo)).isEmpty();
    news.comment(bo, post, ann);
    news.comment(ann, other, bo);
    assertThat(news.told(ann)).isEmpty();
    assertThat(news.told(bo)).isEmpty();
    tintype.publish(new Unblocked(ann.id(), bo.id()));
    tintype.settle();
    news.comment(bo, post, ann);
    assertThat(news.kinds(ann)).containsExactly(Kind.COMMENT);
  }

  @Test
  void aMuteOfNotificationsKeepsThemOutUntilItsTimeIsOver() {
    var post = news.post(ann);
    var until = tintype.clock().instant().plusSeconds(3_600);
    tintype.publish(new Muted(ann.id(), bo.id(), true, until));
    tintype.settle();
    news.like(bo, post, ann);
    assertThat(news.told(ann)).isEmpty();
    tintype.clock().advance(Duration.ofHours(2));
    news.comment(bo, post, ann);
    assertThat(news.kinds(ann)).containsExactly(Kind.COMMENT);
  }

  @Test
  void aMuteThatLetsNotificationsThroughKeepsOutNone() {
    var post = news.post(ann);
    tintype.publish(new Muted(ann.id(), bo.id(), true, null));
    tintype.publish(new Muted(ann.id(), bo.id(), false, null));
    tintype.settle();
    news.like(bo, post, ann);
    assertThat(news.told(ann)).hasSize(1);
    tintype.publish(new Muted(ann.id(), cho.id(), true, null));
    tintype.publish(new Unmuted(ann.id(), cho.id()));
    tintype.settle();
    news.like(cho, post, ann);
    assertThat(news.told(ann)).hasSize(2);
  }

  @Test
  void aMutedThreadIsSilent() {
    var post = news.post(ann);
    tintype.publish(new ThreadMuted(ann.id(), post));
    tintype.settle();
    var comment = news.comment(bo, post, ann);
    news.like(bo, post, ann);
    news.reply(cho, post, ann, comment, bo);
    assertThat(news.told(ann)).isEmpty();
    assertThat(news.kinds(bo)).containsExactly(Kind.REPLY);
    tintype.publish(new ThreadUnmuted(ann.id(), post));
    tintype.settle();
    news.comment(cho, post, ann);
    assertThat(news.kinds(ann)).containsExactly(Kind.COMMENT);
  }

  private void ask(Member requester) {
    tintype.publish(new FollowRequested(requester.id(), ann.id(), tintype.clock().instant()));
  }
}
