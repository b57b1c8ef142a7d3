package dev.tintype.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.comment.api.CommentCommand.DeleteComment;
import dev.tintype.comment.api.CommentCommand.MuteThread;
import dev.tintype.comment.api.CommentCommand.UnmuteThread;
import dev.tintype.comment.api.CommentQuery.ThreadsOf;
import dev.tintype.comment.api.CommentSignal;
import dev.tintype.comment.api.ThreadSummary;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.testing.TestServices;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each change of what has been read before is there in the next reading. */
class SeenAtOnceTest {
  private static final CommentTesting comments = new CommentTesting();

  @RegisterExtension static final TestServices tintype = comments.services();

  private final Caller.Member reader = tintype.newMember();
  private final PostId post = comments.post(tintype.newMember());

  @Test
  void aCount() {
    assertThat(comments.count(post)).isZero();
    var comment = comments.write(reader, post, "one");
    assertThat(comments.count(post)).isEqualTo(1);
    tintype.send(reader, new DeleteComment(comment.id()));
    assertThat(comments.count(post)).isZero();
  }

  @Test
  void aMute() {
    assertThat(muted(post)).isFalse();
    tintype.send(reader, new MuteThread(post));
    assertThat(muted(post)).isTrue();
    tintype.send(reader, new UnmuteThread(post));
    assertThat(muted(post)).isFalse();
  }

  @Test
  void oneOfVeryManyMutes() {
    tintype
        .database("comment")
        .transact(tx ->
            tx.handle()
                .execute(
                    "insert into thread_mute (account, post) select ?, generate_series(1, 600)",
                    reader.id().value()));
    var other = comments.post(reader);
    tintype.send(reader, new MuteThread(post));
    var both = new ThreadsOf(List.of(other.value(), post.value()));
    assertThat(tintype.ask(reader, both))
        .extracting(ThreadSummary::muted)
        .containsExactly(false, true);
  }

  @Test
  void thoseWhoLookAreToldOfWhatTheyMaySee() {
    var heard = new CopyOnWriteArrayList<Signal>();
    var live = tintype.platform("comment").live();
    try (var listening = live.listen("post." + post, heard::add)) {
      var comment = comments.write(reader, post, "hello");
      tintype.send(reader, new DeleteComment(comment.id()));
      assertThat(heard)
          .containsExactly(
              new CommentSignal.Written(comment.id(), post, 1),
              new CommentSignal.Deleted(comment.id(), post, 0));
    }
  }

  private boolean muted(PostId post) {
    return tintype.ask(reader, new ThreadsOf(List.of(post.value()))).getFirst().muted();
  }
}
