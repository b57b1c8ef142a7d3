package dev.tintype.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand.ChangeCommentSettings;
import dev.tintype.comment.api.CommentCommand.LimitComments;
import dev.tintype.comment.api.CommentCommand.WriteComment;
import dev.tintype.comment.api.CommentEvent.CommentWritten;
import dev.tintype.comment.api.CommentLimits;
import dev.tintype.comment.api.CommentQuery.CommentersOf;
import dev.tintype.comment.api.CommentQuery.OwnCommentSettings;
import dev.tintype.comment.api.Commenters;
import dev.tintype.comment.api.Facet;
import dev.tintype.comment.api.Mention;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WriteCommentTest {
  private static final CommentTesting comments = new CommentTesting();

  @RegisterExtension static final TestServices tintype = comments.services();

  @Test
  void aCommentSaysWhomItNamesAndWhatItAnswers() {
    var mira = tintype.newMember();
    var ann = comments.named("ann");
    var post = comments.post(mira);
    var first = comments.write(ann, post, "lovely");
    var reply = comments.reply(mira, first, "  thanks @Ann, see #hills\r\n");

    assertThat(reply.text()).isEqualTo("thanks @Ann, see #hills");
    assertThat(reply.parent()).isEqualTo(first.id());
    assertThat(reply.parentAuthor()).isEqualTo(ann.id());
    assertThat(reply.postAuthor()).isEqualTo(mira.id());
    assertThat(reply.mentions()).containsExactly(new Mention(ann.id(), "ann"));
    assertThat(reply.facets()).extracting(Facet::value).containsExactly("ann", "hills");
    assertThat(comments.find(reply.id())).contains(reply);
    assertThat(written(reply))
        .returns(first.id(), CommentWritten::parent)
        .returns(ann.id(), CommentWritten::parentAuthor)
        .returns(List.of(ann.id()), CommentWritten::mentions)
        .returns(2L, CommentWritten::commentsOfPost)
        .returns(false, CommentWritten::hidden);
  }

  @Test
  void nobodyIsToldOfNamingThemselves() {
    var ivan = comments.named("ivan");
    var comment = comments.write(ivan, comments.post(tintype.newMember()), "it's me, @ivan");
    assertThat(comment.mentions()).hasSize(1);
    assertThat(written(comment).mentions()).isEmpty();
  }

  @Test
  void emptyAndEndlessCommentsAreRefused() {
    var mira = tintype.newMember();
    var post = comments.post(mira);
    assertInvalid(() -> comments.write(mira, post, " \n "));
    assertInvalid(() -> comments.write(mira, post, "a".repeat(CommentLimits.TEXT + 1)));
    assertThat(comments.write(mira, post, "🌅".repeat(CommentLimits.TEXT)).text()).isNotEmpty();
  }

  @Test
  void thereIsNothingToAnswerWhereThereIsNothing() {
    var mira = tintype.newMember();
    var post = comments.post(mira);
    var elsewhere = comments.write(mira, comments.post(mira), "elsewhere");
    assertNotFound(() -> comments.write(mira, tintype.ids().nextPost(), "hello"));
    assertNotFound(() -> answer(mira, post, tintype.ids().nextComment()));
    assertNotFound(() -> answer(mira, post, elsewhere.id()));
    assertNotFound(() -> comments.write(tintype.newMember(), archived(mira), "hello"));
    assertThat(comments.write(mira, archived(mira), "mine").text()).isEqualTo("mine");
  }

  @Test
  void aRepeatedRequestGetsTheFirstOnesComment() throws Exception {
    var mira = tintype.newMember();
    var post = comments.post(tintype.newMember());
    Set<CommentId> made = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Comment> once =
          () -> tintype.send(mira, new WriteComment(post, null, "once", null, "key"));
      for (Future<Comment> future : threads.invokeAll(List.of(once, once, once, once))) {
        made.add(future.get().id());
      }
    }
    assertThat(made).hasSize(1);
    assertThat(comments.count(post)).isEqualTo(1);
    var other = tintype.send(tintype.newMember(), new WriteComment(post, null, "b", null, "key"));
    assertThat(made).doesNotContain(other.id());
  }

  @Test
  void nobodyCommentsWhereCommentsAreOff() {
    var mira = tintype.newMember();
    var off = comments.post(mira, true, false);
    assertRefused("comments_off", () -> comments.write(tintype.newMember(), off, "hello"));
    assertRefused("comments_off", () -> comments.write(mira, off, "hello"));
  }

  @Test
  void anAuthorSaysWhoMayComment() {
    var mira = tintype.newMember();
    var follower = tintype.newMember();
    var followed = tintype.newMember();
    comments.follow(follower, mira);
    comments.follow(mira, followed);
    var post = comments.post(mira);

    tintype.send(mira, new ChangeCommentSettings(Commenters.FOLLOWERS, null));
    comments.write(follower, post, "I follow you");
    assertRefused("comments_followers_only", () -> comments.write(followed, post, "hello"));

    tintype.send(mira, new ChangeCommentSettings(Commenters.FOLLOWED, null));
    comments.write(followed, post, "you follow me");
    assertRefused("comments_followed_only", () -> comments.write(follower, post, "hello"));

    tintype.send(mira, new ChangeCommentSettings(Commenters.NOBODY, null));
    assertRefused("comments_off", () -> comments.write(follower, post, "hello"));
    assertThat(comments.write(mira, post, "but me").text()).isEqualTo("but me");
    assertThat(tintype.ask(mira, new OwnCommentSettings()).commenters())
        .isEqualTo(Commenters.NOBODY);
  }

  @Test
  void whatIsSaidOfAPostComesBeforeWhatIsSaidOfAll() {
    var mira = tintype.newMember();
    var stranger = tintype.newMember();
    var post = comments.post(mira);
    tintype.send(mira, new ChangeCommentSettings(Commenters.NOBODY, null));
    tintype.send(mira, new LimitComments(post, Commenters.EVERYONE));
    comments.write(stranger, post, "here one may");
    assertThat(commenters(post)).isEqualTo(Commenters.EVERYONE);

    tintype.send(mira, new LimitComments(post, null));
    assertRefused("comments_off", () -> comments.write(stranger, post, "hello"));
    assertThat(commenters(post)).isNull();
    assertNotFound(() -> tintype.send(stranger, new LimitComments(post, Commenters.EVERYONE)));
  }

  @Test
  void theBlockedCommentNowhereNearEachOther() {
    var mira = tintype.newMember();
    var ann = tintype.newMember();
    var ivan = tintype.newMember();
    comments.block(mira, ann);
    assertNotFound(() -> comments.write(ann, comments.post(mira), "hello"));
    assertNotFound(() -> comments.write(mira, comments.post(ann), "hello"));
    var anns = comments.write(ann, comments.post(ivan), "hello ivan");
    assertNotFound(() -> comments.reply(mira, anns, "hello"));
    comments.write(mira, anns.post(), "hello, ivan");
  }

  @Test
  void aHundredCommentsAtOnceAreAllCounted() throws Exception {
    var post = comments.post(tintype.newMember());
    var top = comments.write(tintype.newMember(), post, "top");
    Callable<Comment> one = () -> comments.reply(tintype.newMember(), top, "me too");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Comment> future : threads.invokeAll(java.util.Collections.nCopies(100, one))) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
    assertThat(comments.count(post)).isEqualTo(101);
    assertThat(comments.count(top.id())).isEqualTo(100);
    tintype.settle();
    assertThat(comments.count(post)).isEqualTo(101);
    assertThat(comments.count(top.id())).isEqualTo(100);
    assertThat(comments.thread(post)).hasSize(101);
  }

  private static PostId archived(Caller.Member author) {
    return comments.post(author, false, true);
  }

  private static Comment answer(Caller.Member author, PostId post, CommentId parent) {
    return tintype.send(author, new WriteComment(post, parent, "hello", null, null));
  }

  private static @Nullable Commenters commenters(PostId post) {
    return tintype.ask(Caller.VISITOR, new CommentersOf(post)).commenters();
  }

  private static CommentWritten written(Comment comment) {
    return tintype.emitted(CommentWritten.class).stream()
        .filter(event -> event.comment().equals(comment.id()))
        .findFirst()
        .orElseThrow();
  }

  private static void assertInvalid(ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Invalid.class));
  }

  private static void assertNotFound(ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.NotFound.class));
  }

  private static void assertRefused(String code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refusal())
                    .isInstanceOfSatisfying(
                        Refusal.NotAllowed.class, no -> assertThat(no.code()).isEqualTo(code)));
  }
}
