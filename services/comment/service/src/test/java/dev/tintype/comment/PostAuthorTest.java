package dev.tintype.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand.ChangeCommentSettings;
import dev.tintype.comment.api.CommentCommand.EditComment;
import dev.tintype.comment.api.CommentCommand.HideComment;
import dev.tintype.comment.api.CommentCommand.PinComment;
import dev.tintype.comment.api.CommentCommand.ShowComment;
import dev.tintype.comment.api.CommentCommand.UnpinComment;
import dev.tintype.comment.api.CommentEvent.CommentHidden;
import dev.tintype.comment.api.CommentEvent.CommentShown;
import dev.tintype.comment.api.CommentEvent.CommentWritten;
import dev.tintype.comment.api.CommentQuery.HiddenComments;
import dev.tintype.comment.api.CommentQuery.OwnCommentSettings;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostAuthorTest {
  private static final CommentTesting comments = new CommentTesting();

  @RegisterExtension static final TestServices tintype = comments.services();

  private final Caller.Member mira = tintype.newMember();
  private final Caller.Member ann = tintype.newMember();
  private final PostId post = comments.post(mira);

  @Test
  void pinnedCommentsComeFirstAndOnce() {
    var one = comments.write(ann, post, "one");
    comments.write(ann, post, "two");
    var three = comments.write(ann, post, "three");
    tintype.send(mira, new PinComment(three.id()));
    tintype.clock().advance(Duration.ofSeconds(1));
    assertThat(tintype.send(mira, new PinComment(one.id())).pinned()).isTrue();
    assertThat(comments.page(ann, post)).containsExactly("one", "three", "two");
    tintype.send(mira, new UnpinComment(one.id()));
    assertThat(comments.page(ann, post)).containsExactly("three", "one", "two");
  }

  @Test
  void threeCommentsArePinnedAtTheMostAlsoAtOnce() throws Exception {
    List<Callable<Boolean>> pins = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      var comment = comments.write(ann, post, "comment " + i);
      pins.add(() -> attempt(() -> tintype.send(mira, new PinComment(comment.id()))));
    }
    List<Boolean> pinned = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> future : threads.invokeAll(pins)) {
        pinned.add(future.get());
      }
    }
    assertThat(Collections.frequency(pinned, true)).isEqualTo(3);
  }

  @Test
  void onlyCommentsOnThePostArePinnedAndOnlyByItsAuthor() {
    var top = comments.write(ann, post, "top");
    var reply = comments.reply(mira, top, "reply");
    assertRefused(() -> tintype.send(mira, new PinComment(reply.id())));
    assertRefused(() -> tintype.send(ann, new PinComment(top.id())));
    assertRefused(() -> tintype.send(ann, new HideComment(reply.id())));
  }

  @Test
  void aHiddenCommentIsForItsWriterAndThePostsAuthor() {
    var comment = comments.write(ann, post, "rude");
    comments.write(ann, post, "kind");
    tintype.send(mira, new PinComment(comment.id()));
    tintype.send(mira, new HideComment(comment.id()));
    assertThat(tintype.send(mira, new HideComment(comment.id())))
        .returns(true, Comment::hidden)
        .returns(false, Comment::pinned);
    assertThat(comments.page(ann, post)).containsExactly("rude", "kind");
    assertThat(comments.page(tintype.newMember(), post)).containsExactly("kind");
    assertThat(comments.page(Caller.VISITOR, post)).containsExactly("kind");
    assertThat(comments.page(mira, post)).containsExactly("kind");
    assertThat(hidden(mira)).containsExactly("rude");
    assertThat(hidden(ann)).isEmpty();
    assertThat(comments.count(post)).isEqualTo(1);
    assertRefused(() -> comments.reply(tintype.newMember(), comment, "hello"));

    tintype.send(mira, new ShowComment(comment.id()));
    tintype.send(mira, new ShowComment(comment.id()));
    assertThat(comments.page(Caller.VISITOR, post)).containsExactly("rude", "kind");
    assertThat(comments.count(post)).isEqualTo(2);
    assertThat(tintype.emitted(CommentHidden.class)).filteredOn("post", post).hasSize(1);
    assertThat(tintype.emitted(CommentShown.class))
        .filteredOn("post", post)
        .singleElement()
        .returns(true, CommentShown::approved);
  }

  @Test
  void whatAnAuthorDoesNotWantToReadIsHiddenFromTheStart() {
    tintype.send(mira, new ChangeCommentSettings(null, List.of("  Spam ", "spam", "광고", "")));
    assertThat(tintype.ask(mira, new OwnCommentSettings()).hiddenWords())
        .containsExactly("Spam", "spam", "광고");
    var comment = comments.write(ann, post, "buy SPAM!");
    comments.write(ann, post, "여기 광고입니다");
    comments.write(ann, post, "spammers are another word");
    comments.write(mira, post, "I may say spam");
    assertThat(comments.page(Caller.VISITOR, post))
        .containsExactly("spammers are another word", "I may say spam");
    assertThat(comments.page(ann, post)).hasSize(4);
    assertThat(comments.count(post)).isEqualTo(2);
    assertThat(tintype.emitted(CommentWritten.class))
        .filteredOn(event -> event.comment().equals(comment.id()))
        .singleElement()
        .returns(true, CommentWritten::hidden);
  }

  @Test
  void theFilterLooksAtEditsButLeavesAloneWhatTheAuthorHasHidden() {
    tintype.send(mira, new ChangeCommentSettings(null, List.of("spam")));
    var comment = comments.write(ann, post, "good");
    tintype.send(ann, new EditComment(comment.id(), "spam", null));
    assertThat(comments.count(post)).isZero();
    tintype.send(ann, new EditComment(comment.id(), "good again", null));
    assertThat(comments.count(post)).isEqualTo(1);
    tintype.send(mira, new HideComment(comment.id()));
    tintype.send(ann, new EditComment(comment.id(), "very good", null));
    assertThat(comments.find(comment.id()).orElseThrow().hidden()).isTrue();
    assertThat(comments.count(post)).isZero();
  }

  @Test
  void wordsWithoutEndAreRefused() {
    assertRefused(() -> words(Collections.nCopies(1, "a".repeat(61))));
    var many = new ArrayList<String>();
    for (int i = 0; i <= 200; i++) {
      many.add("word" + i);
    }
    assertRefused(() -> words(many));
  }

  private void words(List<String> words) {
    tintype.send(mira, new ChangeCommentSettings(null, words));
  }

  private List<String> hidden(Caller.Member viewer) {
    return CommentTesting.texts(tintype.ask(viewer, new HiddenComments(post, null, 10)).comments());
  }

  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  private static void assertRefused(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(RefusedException.class);
  }
}
