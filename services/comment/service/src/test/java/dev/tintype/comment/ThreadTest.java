package dev.tintype.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand.DeleteComment;
import dev.tintype.comment.api.CommentCommand.EditComment;
import dev.tintype.comment.api.CommentCommand.MuteThread;
import dev.tintype.comment.api.CommentCommand.UnmuteThread;
import dev.tintype.comment.api.CommentEvent.CommentDeleted;
import dev.tintype.comment.api.CommentEvent.CommentEdited;
import dev.tintype.comment.api.CommentEvent.ThreadMuted;
import dev.tintype.comment.api.CommentEvent.ThreadUnmuted;
import dev.tintype.comment.api.CommentOrder;
import dev.tintype.comment.api.CommentQuery.CommentHistory;
import dev.tintype.comment.api.CommentQuery.CommentsByAuthor;
import dev.tintype.comment.api.CommentQuery.CommentsOfPost;
import dev.tintype.comment.api.CommentQuery.RepliesTo;
import dev.tintype.comment.api.CommentQuery.ThreadOf;
import dev.tintype.comment.api.CommentQuery.ThreadsOf;
import dev.tintype.comment.api.CommentVersion;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThreadTest {
  private static final CommentTesting comments = new CommentTesting();

  @RegisterExtension static final TestServices tintype = comments.services();

  private final Caller.Member mira = tintype.newMember();
  private final Caller.Member ann = tintype.newMember();
  private final PostId post = comments.post(mira);

  @Test
  void aThreadIsReadDepthFirst() {
    var one = comments.write(mira, post, "1");
    var two = comments.write(ann, post, "2");
    var twoOne = comments.reply(mira, two, "2.1");
    var oneOne = comments.reply(ann, one, "1.1");
    comments.reply(mira, two, "2.2");
    comments.reply(mira, oneOne, "1.1.1");
    comments.reply(ann, twoOne, "2.1.1");
    comments.reply(mira, one, "1.2");

    assertThat(comments.thread(post))
        .containsExactly("1", "1.1", "1.1.1", "1.2", "2", "2.1", "2.1.1", "2.2");
    var around = tintype.ask(Caller.VISITOR, new ThreadOf(post, twoOne.id()));
    assertThat(CommentTesting.texts(around.ancestors())).containsExactly("2");
    assertThat(CommentTesting.texts(around.descendants())).containsExactly("2.1.1");
  }

  @Test
  void aThreadMayBeFiveHundredDeep() {
    Comment deepest = comments.write(mira, post, "0");
    for (int depth = 1; depth <= 500; depth++) {
      deepest = comments.reply(depth % 2 == 0 ? mira : ann, deepest, Integer.toString(depth));
    }
    assertThat(comments.thread(post)).hasSize(501).endsWith("499", "500");
    var around = tintype.ask(Caller.VISITOR, new ThreadOf(post, deepest.id()));
    assertThat(CommentTesting.texts(around.ancestors())).hasSize(500).startsWith("0", "1");
  }

  @Test
  void pagesStayAsTheyAreWhileNewCommentsArrive() {
    for (int i = 1; i <= 5; i++) {
      comments.write(ann, post, "c" + i);
    }
    var first = page(CommentOrder.NEWEST_FIRST, null);
    comments.write(ann, post, "c6");
    var second = page(CommentOrder.NEWEST_FIRST, first.getLast().id());
    assertThat(CommentTesting.texts(first)).containsExactly("c5", "c4");
    assertThat(CommentTesting.texts(second)).containsExactly("c3", "c2");

    var read = new ArrayList<Comment>();
    for (@Nullable CommentId after = null; ; after = read.getLast().id()) {
      var next = page(CommentOrder.OLDEST_FIRST, after);
      read.addAll(next);
      if (next.size() < 2) {
        break;
      }
      comments.reply(mira, next.getFirst(), "a reply is on no page");
    }
    assertThat(CommentTesting.texts(read)).containsExactly("c1", "c2", "c3", "c4", "c5", "c6");
    var replies = tintype.ask(ann, new RepliesTo(read.getFirst().id(), null, 10));
    assertThat(replies.comments()).hasSize(1);
    assertThat(replies.next()).isNull();
  }

  @Test
  void aDeletedCommentKeepsItsPlaceForItsReplies() {
    var top = comments.write(ann, post, "top");
    var middle = comments.reply(ann, top, "middle");
    var leaf = comments.reply(mira, middle, "leaf");
    tintype.send(ann, new EditComment(top.id(), "top, edited", null));

    assertThat(tintype.send(ann, new DeleteComment(middle.id())).text()).isEqualTo("middle");
    tintype.send(ann, new DeleteComment(top.id()));
    assertThat(comments.thread(post)).containsExactly("-", "-", "leaf");
    assertThat(comments.find(leaf.id()).orElseThrow().parentAuthor()).isNull();
    assertThat(comments.count(post)).isEqualTo(1);
    assertThat(comments.find(top.id()).orElseThrow())
        .returns("", Comment::text)
        .doesNotReturn(ann.id(), Comment::author);
    assertRefused(new CommentHistory(top.id()));

    tintype.send(mira, new DeleteComment(leaf.id()));
    assertThat(comments.thread(post)).isEmpty();
    assertThat(comments.find(top.id())).isEmpty();
    assertThat(comments.count(post)).isZero();
    assertThat(tintype.emitted(CommentDeleted.class))
        .filteredOn(event -> event.post().equals(post))
        .extracting(CommentDeleted::commentsOfPost)
        .containsExactly(2L, 1L, 0L);
  }

  @Test
  void whoeverWroteACommentOrThePostDeletesIt() {
    var anns = comments.write(ann, post, "by ann");
    var stranger = tintype.newMember();
    assertThatThrownBy(() -> tintype.send(stranger, new DeleteComment(anns.id())))
        .isInstanceOf(RefusedException.class);
    tintype.send(mira, new DeleteComment(anns.id()));
    assertThat(comments.find(anns.id())).isEmpty();
    assertThatThrownBy(() -> tintype.send(ann, new DeleteComment(anns.id())))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aReplyIsNeverLostWhileWhatItAnswersIsDeleted() throws Exception {
    for (int round = 0; round < 20; round++) {
      var top = comments.write(ann, post, "top");
      Callable<Boolean> reply = () -> attempt(() -> comments.reply(mira, top, "reply"));
      Callable<Boolean> delete =
          () -> attempt(() -> tintype.send(ann, new DeleteComment(top.id())));
      List<Boolean> done = new ArrayList<>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Boolean> future : threads.invokeAll(List.of(reply, delete))) {
          done.add(future.get());
        }
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      }
      boolean replied = done.getFirst();
      assertThat(comments.find(top.id()).isPresent()).isEqualTo(replied);
    }
    tintype.settle();
    long replies = Collections.frequency(comments.thread(post), "reply");
    assertThat(comments.count(post)).isEqualTo(replies);
  }

  @Test
  void whatACommentSaidBeforeStaysInItsHistory() {
    var comment = comments.write(ann, post, "frist");
    tintype.clock().advance(Duration.ofMinutes(1));
    var edited = tintype.send(ann, new EditComment(comment.id(), "first", "en"));
    assertThat(edited.editedAt()).isAfter(comment.createdAt());
    assertThat(tintype.ask(ann, new CommentHistory(comment.id())))
        .extracting(CommentVersion::text)
        .containsExactly("frist", "first");
    tintype.send(ann, new EditComment(comment.id(), "first", null));
    assertThat(tintype.emitted(CommentEdited.class))
        .filteredOn(event -> event.comment().equals(comment.id()))
        .hasSize(1);
    assertThatThrownBy(() -> tintype.send(mira, new EditComment(comment.id(), "mine", null)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void anAccountsCommentsAreReadNewestFirst() {
    var writer = tintype.newMember();
    comments.write(writer, post, "older");
    var newer = comments.write(writer, post, "newer");
    var page = tintype.ask(mira, new CommentsByAuthor(writer.id(), PageRequest.first(1)));
    assertThat(page.items()).containsExactly(newer);
    assertThat(page.older()).isEqualTo(newer.id().value());
  }

  @Test
  void aMutedThreadIsMutedForOneOnlyAndOnce() {
    tintype.send(ann, new MuteThread(post));
    tintype.send(ann, new MuteThread(post));
    assertThat(muted(ann)).isTrue();
    assertThat(muted(mira)).isFalse();
    assertThat(muted(Caller.VISITOR)).isFalse();
    tintype.send(ann, new UnmuteThread(post));
    tintype.send(ann, new UnmuteThread(post));
    assertThat(muted(ann)).isFalse();
    assertThat(tintype.emitted(ThreadMuted.class)).filteredOn("post", post).hasSize(1);
    assertThat(tintype.emitted(ThreadUnmuted.class)).filteredOn("post", post).hasSize(1);
  }

  private boolean muted(Caller viewer) {
    return tintype.ask(viewer, new ThreadsOf(List.of(post.value()))).getFirst().muted();
  }

  private List<Comment> page(CommentOrder order, @Nullable CommentId after) {
    return tintype.ask(Caller.VISITOR, new CommentsOfPost(post, order, after, 2)).comments();
  }

  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  private static void assertRefused(CommentHistory query) {
    assertThatThrownBy(() -> tintype.ask(Caller.VISITOR, query))
        .isInstanceOf(RefusedException.class);
  }
}
