package dev.tintype.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.comment.api.CommentCommand.ChangeCommentSettings;
import dev.tintype.comment.api.CommentCommand.MuteThread;
import dev.tintype.comment.api.CommentEvent.CommentDeleted;
import dev.tintype.comment.api.CommentEvent.CommentsErased;
import dev.tintype.comment.api.CommentQuery.OwnCommentSettings;
import dev.tintype.comment.api.CommentQuery.ThreadsOf;
import dev.tintype.comment.api.CommentSettings;
import dev.tintype.comment.api.Commenters;
import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErasureTest {
  private static final CommentTesting comments = new CommentTesting();

  @RegisterExtension static final TestServices tintype = comments.services();

  @Test
  void nothingIsLeftOfADeletedAccountAndEachRequestIsConfirmed() {
    var leaving = tintype.newMember();
    var other = tintype.newMember();
    var post = comments.post(other);
    for (int i = 0; i < 203; i++) {
      comments.write(leaving, post, "goes " + i);
    }
    var answered = comments.write(leaving, post, "goes, but was answered");
    comments.reply(other, answered, "stays");
    tintype.send(leaving, new MuteThread(post));
    tintype.send(leaving, new ChangeCommentSettings(Commenters.NOBODY, List.of("no")));
    var request = new AccountDeletionRequested(leaving.id(), "leaving", Instant.EPOCH);
    tintype.publish(request);
    tintype.settle();

    assertThat(comments.thread(post)).containsExactly("-", "stays");
    assertThat(comments.count(post)).isEqualTo(1);
    assertThat(tintype.emitted(CommentDeleted.class))
        .filteredOn(event -> event.author().equals(leaving.id()))
        .hasSize(204);
    assertThat(tintype.ask(leaving, new OwnCommentSettings())).isEqualTo(CommentSettings.INITIAL);
    assertThat(tintype.ask(leaving, new ThreadsOf(List.of(post.value()))).getFirst().muted())
        .isFalse();
    assertThat(confirmations(leaving.id())).isEqualTo(1);

    tintype.publish(request);
    tintype.settle();
    assertThat(confirmations(leaving.id())).isEqualTo(2);
    assertThatThrownBy(() -> comments.write(leaving, post, "one more"))
        .isInstanceOf(RefusedException.class);
    assertThat(tintype.deadLetters().count("comment")).isZero();
  }

  @Test
  void theCommentsOnADeletedPostGoWithIt() {
    var mira = tintype.newMember();
    var post = comments.post(mira);
    var top = comments.write(mira, post, "top");
    for (int i = 0; i < 250; i++) {
      comments.reply(mira, top, "reply " + i);
    }
    tintype.publish(new PostDeleted(post, mira.id(), Audience.PUBLIC, List.of(), Instant.EPOCH, 0));
    tintype.settle();

    assertThat(comments.thread(post)).isEmpty();
    assertThat(comments.count(post)).isZero();
    assertThat(comments.count(top.id())).isZero();
    assertThat(tintype.emitted(CommentDeleted.class)).filteredOn("post", post).hasSize(251);
    assertThatThrownBy(() -> comments.write(mira, post, "too late"))
        .isInstanceOf(RefusedException.class);

    tintype.clock().advance(Duration.ofDays(2));
    tintype.runJob("comment", "forget-old-keys");
    assertThat(tintype.deadLetters().count("comment")).isZero();
  }

  private static long confirmations(AccountId account) {
    return tintype.emitted(CommentsErased.class).stream()
        .filter(event -> event.account().equals(account))
        .count();
  }
}
