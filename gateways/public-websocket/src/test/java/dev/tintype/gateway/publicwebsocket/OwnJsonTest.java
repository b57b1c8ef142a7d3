package dev.tintype.gateway.publicwebsocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatSignal;
import dev.tintype.comment.api.CommentSignal;
import dev.tintype.content.api.ContentSignal;
import dev.tintype.feed.api.FeedSignal;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Signal;
import dev.tintype.relationship.api.RelationshipSignal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words that our pages read. */
class OwnJsonTest {
  private static final AccountId ANN = new AccountId(7);
  private static final PostId POST = new PostId(8);

  private static List<String> told(Signal signal) {
    return OwnJson.of(signal).stream()
        .map(it -> new String(it.told().bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void postsAreNamed() {
    assertThat(told(new FeedSignal.HomeGrew(POST, ANN)))
        .containsExactly("{\"type\":\"post\",\"post\":\"8\"}");
    assertThat(told(new ContentSignal.PostGone(POST, ANN)))
        .containsExactly("{\"type\":\"post.gone\",\"post\":\"8\"}");
    assertThat(told(new ContentSignal.PostShown(POST, ANN))).isEmpty();
  }

  @Test
  void whatWasReadElsewhereIsToldWithItsPlace() {
    assertThat(told(new FeedSignal.MarkerMoved("notifications", 17)))
        .containsExactly(
            "{\"type\":\"marker\",\"timeline\":\"notifications\",\"last_read_id\":\"17\"}");
    assertThat(told(new RelationshipSignal.FiltersChanged()))
        .containsExactly("{\"type\":\"filters.changed\"}");
    assertThat(told(new RelationshipSignal.ListChanged(5))).isEmpty();
  }

  @Test
  void aCommentAlsoCounts() {
    assertThat(told(new CommentSignal.Written(new CommentId(9), POST, 3)))
        .containsExactly(
            "{\"type\":\"comment\",\"post\":\"8\",\"comment\":\"9\"}",
            "{\"type\":\"counts\",\"post\":\"8\",\"comments\":3}");
  }

  @Test
  void typingIsFleetingAndMessagesAreNot() {
    var conversation = new ConversationId(5);
    var typing = OwnJson.of(new ChatSignal.Typing(conversation, ANN)).getFirst().told();
    assertThat(typing.fleeting()).isTrue();
    var arrived =
        OwnJson.of(new ChatSignal.MessageArrived(conversation, new MessageId(6), 2, null))
            .getFirst()
            .told();
    assertThat(arrived.fleeting()).isFalse();
    assertThat(new String(arrived.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"type\":\"chat.message\",\"conversation\":\"5\",\"message\":\"6\",\"seq\":2}");
  }
}
