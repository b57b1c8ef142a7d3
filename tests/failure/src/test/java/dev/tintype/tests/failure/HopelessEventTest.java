package dev.tintype.tests.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.application.Provisioning;
import dev.tintype.platform.messaging.DeadLetters.DeadLetter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One event can't be handled, ever. */
@ExtendWith(OneTrial.class)
class HopelessEventTest {
  /** Some of those who hear of posts, as {@code service/consumer}. */
  private static final List<String> LISTENERS =
      List.of(
          "identity/content-erasures",
          "profile/post-counts",
          "media/note-uses-by-posts",
          "content/account-erasure-continued",
          "feed/posts");

  private static final long EVENT = 987_654_321;
  private static final String NOBODY = "1234567";

  private final Trial trial;
  private final Administrator administrator;

  HopelessEventTest(Trial trial) {
    this.trial = trial;
    this.administrator = new Administrator(trial.site());
  }

  @Test
  void itIsPutAsideByThoseThatListenAndHoldsNobodyElseUp() throws Exception {
    trial.begin();
    plant();
    trial.goOn();
    var letters = letters();
    assertThat(letters).extracting(DeadLetter::eventId).containsOnly(EVENT);
    assertThat(letters)
        .extracting(it -> it.service() + "/" + it.consumer())
        .doesNotHaveDuplicates()
        .containsAll(LISTENERS);
    try (var streams = new EventStreams(trial.site())) {
      assertThat(streams.deadLetters()).isEqualTo(letters.size());
      operate();
      letters.forEach(this::discard);
      assertThat(streams.deadLetters()).isZero();
      uproot(streams);
    }
    trial.site().settle();
    trial.assertNoDeadLetters();
  }

  private void plant() {
    try (var content = administrator.open("content")) {
      content.execute(
          """
          INSERT INTO platform.outbox (event_id, root, type, key, payload, occurred_at)
          VALUES (?, 'ContentEvent', 'PostPublished', ?, '{"post": "not at all"}', now())
          """,
          EVENT,
          NOBODY);
    }
  }

  /** Takes the event away, so that no consumer that is rebuilt later meets it again. */
  private void uproot(EventStreams streams) throws Exception {
    streams.remove("EVENTS_content", EVENT);
    try (var content = administrator.open("content")) {
      content.execute("DELETE FROM platform.outbox WHERE event_id = ?", EVENT);
    }
  }

  /** Has one tried again, now that its cause is gone, and drops another. */
  private void operate() throws Exception {
    var event = Long.toString(EVENT);
    assertThat(administrator.runs("dead-letters", "list", "feed").text())
        .contains("\"consumer\":\"posts\"", event, "not at all");
    mend();
    assertThat(administrator.runs("dead-letters", "replay", "feed", "posts", event).text())
        .isEqualTo("done");
    assertThat(
            administrator.runs("dead-letters", "discard", "profile", "post-counts", event).text())
        .isEqualTo("done");
    assertThat(administrator.runs("dead-letters", "discard", "feed", "posts", event))
        .satisfies(said -> assertThat(said.status()).isOne())
        .satisfies(said -> assertThat(said.text()).contains("dead letter"));
  }

  private void discard(DeadLetter letter) {
    trial.site().deadLetters().discard(letter.service(), letter.consumer(), letter.eventId());
  }

  private void mend() {
    String sound;
    try (var content = administrator.open("content")) {
      sound =
          content
              .createQuery(
                  """
                  SELECT payload::text FROM platform.outbox
                  WHERE type = 'PostPublished' AND event_id <> :event LIMIT 1
                  """)
              .bind("event", EVENT)
              .mapTo(String.class)
              .one();
    }
    try (var feed = administrator.open("feed")) {
      feed.execute(
          "UPDATE platform.pending_event SET payload = ?::json WHERE event_id = ?", sound, EVENT);
    }
  }

  private List<DeadLetter> letters() {
    return Provisioning.services().stream()
        .flatMap(service -> trial.site().deadLetters().list(service, 0, 10).stream())
        .toList();
  }
}
