package dev.tintype.tests.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Streaming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two people talk while the gateway that tells them of it is killed. */
@ExtendWith(OneTrial.class)
class ConversationTest {
  private static final int MESSAGES = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Trial trial;

  ConversationTest(Trial trial) {
    this.trial = trial;
  }

  @Test
  void aKilledGatewayOfWebsocketsLosesAndDoublesNothing() throws Exception {
    var site = trial.site();
    Person anna = site.person("anna");
    Person ben = site.person("ben");
    anna.follows(ben);
    ben.follows(anna);
    site.settle();
    String chat = anna.post("/api/tintype/v1/chats", "account_id", ben.id()).expect(200).text("id");
    String messages = "/api/tintype/v1/chats/" + chat + "/messages";
    var reader = new Reader(ben, messages);
    var reading = Thread.ofVirtual().start(reader);
    reader.awaitConnections(1);

    var said = new ArrayList<String>();
    for (int i = 0; i < MESSAGES; i++) {
      if (i == MESSAGES / 4) {
        reader.await(said.size());
        site.cluster().kill("public-websocket");
      }
      if (i == MESSAGES * 3 / 4) {
        reader.awaitConnections(2);
      }
      said.add("message " + i);
      anna.post(messages, "client_id", "c" + i, "text", said.getLast()).expect(200);
    }
    reader.await(MESSAGES);
    reader.stop();
    reading.join(PATIENCE);

    assertThat(reader.texts()).isEqualTo(said);
    assertThat(reader.seqs()).isEqualTo(LongStream.rangeClosed(1, MESSAGES).boxed().toList());
  }

  /** What our pages do: read what is new whenever something is told, and after each connecting. */
  private static final class Reader implements Runnable {
    private final Person person;
    private final String messages;
    private final List<JsonNode> read = new CopyOnWriteArrayList<>();
    private volatile int connections;
    private volatile boolean stopped;

    Reader(Person person, String messages) {
      this.person = person;
      this.messages = messages;
    }

    @Override
    public void run() {
      while (!stopped) {
        try (var stream = Streaming.open(person, "/api/tintype/v1/stream")) {
          stream.settle();
          readOn();
          connections++;
          listen(stream);
        } catch (CompletionException | AssertionError away) {
          LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
      }
    }

    private void listen(Streaming stream) {
      while (!stopped && !stream.isClosed()) {
        stream
            .next(Duration.ofMillis(100))
            .filter(it -> it.path("type").asString("").equals("chat.message"))
            .ifPresent(_ -> readOn());
      }
    }

    private void readOn() {
      long last = read.isEmpty() ? 0 : read.getLast().path("seq").asLong();
      var page = person.get(messages, "since", Long.toString(last), "limit", "100").expect(200);
      var fresh = new ArrayList<JsonNode>();
      page.json().forEach(fresh::add);
      read.addAll(fresh.reversed());
    }

    void await(int count) {
      until(() -> read.size() >= count, count + " messages");
    }

    void awaitConnections(int count) {
      until(() -> connections >= count, count + " connections");
    }

    private static void until(BooleanSupplier condition, String what) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!condition.getAsBoolean()) {
        assertThat(System.nanoTime() - end).as(what).isNegative();
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }

    List<String> texts() {
      return read.stream().map(it -> it.path("text").asString()).toList();
    }

    List<Long> seqs() {
      return read.stream().map(it -> it.path("seq").asLong()).toList();
    }

    void stop() {
      stopped = true;
    }
  }
}
