package dev.tintype.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.AccountId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelTest {
  private static final String[] PERSON = {"Authorization", "Bearer person"};
  private static final Duration LONG = Duration.ofMinutes(1);

  private final BlockingQueue<Channel> channels = new LinkedBlockingQueue<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Consumer<Routes> routes =
      routes ->
          routes
              .get(
                  "/api/talk",
                  Access.member("read").forChannels(),
                  _ -> Response.channel(Channel.Kind.WEBSOCKET, this::echo))
              .get(
                  "/api/news",
                  Access.member("read").forChannels(),
                  _ -> Response.channel(Channel.Kind.EVENTS, this::echo))
              .get("/api/plain", Access.member("read"), _ -> Response.json("plain"));
  private TestServer server = new TestServer(routes);

  private Channel.Receiver echo(Channel channel) {
    channels.add(channel);
    return new Channel.Receiver() {
      @Override
      public void heard(String text) {
        if (text.equals("stumble")) {
          throw new IllegalStateException("over a stone");
        }
        heard.add(text);
        channel.send(Telling.text("you said " + text, false));
      }

      @Override
      public void closed() {
        closed.countDown();
      }
    };
  }

  private void limited(
      int perPerson, int line, Duration beat, Duration silence, Duration patience, Duration again) {
    server.close();
    var limits =
        new ChannelLimits(perPerson, 1024, line, 256 * 1024, beat, silence, patience, again);
    server = new TestServer(limits, routes);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void bothSidesAreHeardInOrderAndWhole() throws Exception {
    var talk = Talk.open(server, "/api/talk", PERSON);
    talk.say("안녕");
    talk.sayInTwo("good ", "morning");
    assertThat(talk.next()).isEqualTo("you said 안녕");
    assertThat(talk.next()).isEqualTo("you said good morning");
    talk.bye();
    assertThat(talk.closeCode()).isEqualTo(1000);
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void tokensComeInTheHeaderTheAddressOrAsProtocol() throws Exception {
    for (var talk :
        List.of(
            Talk.open(server, "/api/talk", PERSON),
            Talk.open(server, "/api/talk?access_token=person&stream=user"),
            Talk.open(server, "/api/talk", "protocol", "person"))) {
      talk.say("hello");
      assertThat(talk.next()).isEqualTo("you said hello");
    }
    assertThat(Talk.open(server, "/api/talk", "protocol", "person").protocol()).isEqualTo("person");
  }

  @Test
  void nobodyComesInWithoutAGoodToken() {
    assertThat(Talk.refused(server, "/api/talk")).isEqualTo(401);
    assertThat(Talk.refused(server, "/api/talk?access_token=stolen")).isEqualTo(401);
    assertThat(Talk.refused(server, "/api/talk", "protocol", "stolen")).isEqualTo(401);
    assertThat(Talk.refused(server, "/api/talk", "Authorization", "Bearer follower"))
        .isEqualTo(403);
    assertThat(server.get("/api/plain?access_token=person").statusCode()).isEqualTo(401);
  }

  @Test
  void cookiesAreGoodForOurOwnPagesOnly() throws Exception {
    String cookie = "tintype_session=good";
    String ours = "http://127.0.0.1:" + server.port();
    var talk = Talk.open(server, "/api/talk", "Cookie", cookie, "Origin", ours);
    talk.say("hello");
    assertThat(talk.next()).isEqualTo("you said hello");
    assertThat(Talk.refused(server, "/api/talk", "Cookie", cookie)).isEqualTo(403);
    assertThat(
            Talk.refused(server, "/api/talk", "Cookie", cookie, "Origin", "https://evil.example"))
        .isEqualTo(403);
    assertThat(
            Talk.refused(
                server,
                "/api/talk",
                "Cookie",
                cookie,
                "Origin",
                ours,
                "Sec-Fetch-Site",
                "cross-site"))
        .isEqualTo(403);
  }

  @Test
  void aPlainRequestForAWebsocketIsToldSo() {
    assertThat(server.get("/api/talk", PERSON).statusCode()).isEqualTo(400);
  }

  @Test
  void aTextTooLargeEndsIt() throws Exception {
    var talk = Talk.open(server, "/api/talk", PERSON);
    talk.say("a".repeat(20_000));
    assertThat(talk.closeCode()).isEqualTo(1009);
    var pieces = Talk.open(server, "/api/talk", PERSON);
    pieces.sayInTwo("a".repeat(10_000), "b".repeat(10_000));
    assertThat(pieces.closeCode()).isEqualTo(1009);
    assertThat(heard).isEmpty();
  }

  @Test
  void whatCanNotBeHandledEndsItAsAFaultOfOurs() throws Exception {
    var talk = Talk.open(server, "/api/talk", PERSON);
    talk.say("stumble");
    assertThat(talk.closeCode()).isEqualTo(1011);
  }

  @Test
  void onePersonHasSoManyAndNoMoreUntilOneIsClosed() throws Exception {
    limited(2, 64, LONG, LONG, LONG, LONG);
    var first = Talk.open(server, "/api/talk", PERSON);
    Talk.open(server, "/api/talk", PERSON);
    assertThat(Talk.refused(server, "/api/talk", PERSON)).isEqualTo(429);
    assertThat(server.get("/api/news", PERSON).statusCode()).isEqualTo(429);
    first.bye();
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    Talk.open(server, "/api/talk", PERSON);
  }

  @Test
  void aSlowReaderIsClosedSoThatItComesAgain() throws Exception {
    limited(2, 64, LONG, LONG, LONG, LONG);
    var talk = Talk.open(server, false, "/api/talk", PERSON);
    var channel = channels.take();
    var news = Telling.text("n".repeat(50_000), false);
    for (int i = 0; i < 2_000; i++) {
      channel.send(news);
    }
    talk.read();
    assertThat(talk.closeCode()).isEqualTo(1013);
  }

  @Test
  void whoReadsNothingAtAllIsCutOff() throws Exception {
    var moment = Duration.ofMillis(300);
    limited(2, 64, LONG, LONG, moment, LONG);
    Talk.open(server, false, "/api/talk", PERSON);
    var channel = channels.take();
    var news = Telling.text("n".repeat(50_000), false);
    for (int i = 0; i < 2_000; i++) {
      channel.send(news);
    }
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void clientsThatAnswerPingsStayAndOthersAreCutOff() throws Exception {
    limited(2, 64, Duration.ofMillis(100), Duration.ofMillis(600), LONG, LONG);
    var alive = Talk.open(server, "/api/talk", PERSON);
    Talk.open(server, false, "/api/talk", PERSON);
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    alive.say("still there");
    assertThat(alive.next()).isEqualTo("you said still there");
  }

  @Test
  void clientsThatAreToldMuchAndSayNothingStay() throws Exception {
    limited(2, 256, Duration.ofMillis(100), Duration.ofMillis(600), LONG, LONG);
    var listener = Talk.open(server, "/api/talk", PERSON);
    var channel = channels.take();
    Talk.open(server, false, "/api/talk", PERSON);
    while (!closed.await(10, TimeUnit.MILLISECONDS)) { // until the other one is cut off
      channel.send(Telling.text("news", false));
    }
    assertThat(listener.next()).isEqualTo("news");
    listener.say("still there");
    assertThat(listener.nextBut("news")).isEqualTo("you said still there");
  }

  @Test
  void whoIsNoLongerSignedInIsClosed() throws Exception {
    limited(2, 64, Duration.ofMillis(100), LONG, LONG, Duration.ofMillis(100));
    var talk = Talk.open(server, "/api/talk", PERSON);
    talk.say("hello");
    talk.next();
    try {
      TestServer.REVOKED.add("person");
      assertThat(talk.closeCode()).isEqualTo(1008);
    } finally {
      TestServer.REVOKED.clear();
    }
  }

  @Test
  void whoseSessionIsOverIsClosedAtOnceAndOthersStay() throws Exception {
    limited(3, 64, LONG, LONG, LONG, LONG);
    var over = Talk.open(server, "/api/talk", PERSON);
    String ours = "http://127.0.0.1:" + server.port();
    var other = Talk.open(server, "/api/talk", "Cookie", "tintype_session=good", "Origin", ours);
    try {
      TestServer.REVOKED.add("person");
      TestServer.DOUBTS.forEach(doubt -> doubt.accept(new AccountId(8)));
      over.say("still there");
      assertThat(over.next()).isEqualTo("you said still there");
      TestServer.DOUBTS.forEach(doubt -> doubt.accept(new AccountId(7)));
      assertThat(over.closeCode()).isEqualTo(1008);
      other.say("so am I");
      assertThat(other.next()).isEqualTo("you said so am I");
    } finally {
      TestServer.REVOKED.clear();
    }
  }

  @Test
  void aServerThatStopsSaysGoodBye() throws Exception {
    var talk = Talk.open(server, "/api/talk", PERSON);
    channels.take();
    server.close();
    assertThat(talk.closeCode()).isEqualTo(1001);
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void eventsComeOneAfterTheOtherAndEndWithTheServer() throws Exception {
    limited(2, 64, Duration.ofMillis(100), LONG, LONG, LONG);
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              server.to("/api/news").headers(PERSON).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
      assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
      var channel = channels.take();
      channel.send(Telling.event("update", "{\"id\":1}", false));
      channel.send(Telling.event("delete", "1", false));
      var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
      var read = new CopyOnWriteArrayList<String>();
      while (!read.contains(":thump")) {
        read.add(lines.readLine());
      }
      assertThat(read)
          .containsSubsequence(
              "event: update", "data: {\"id\":1}", "", "event: delete", "data: 1", "", ":thump");
      server.close();
      while (lines.readLine() != null) {
        // what was in line
      }
      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aClientOfEventsThatLeavesIsNoticed() throws Exception {
    limited(2, 64, Duration.ofMillis(50), LONG, LONG, LONG);
    var client = HttpClient.newHttpClient();
    var answer =
        client.send(
            server.to("/api/news").headers(PERSON).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    channels.take();
    answer.body().close();
    client.shutdownNow();
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void nothingIsSentOverAClosedChannel() throws Exception {
    var talk = Talk.open(server, "/api/talk", PERSON);
    var channel = channels.take();
    channel.close(Closing.DONE);
    channel.send(Telling.text("too late", false));
    assertThat(talk.closeCode()).isEqualTo(1000);
    channel.close(Closing.FAULT);
    channel.send(Telling.text("much too late", false));
    assertThat(talk.hasHeardNothing()).isTrue();
  }
}
