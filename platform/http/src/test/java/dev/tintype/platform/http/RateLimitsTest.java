package dev.tintype.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T00:10:00Z"));
  private final TestServer server = server(true);

  private TestServer server(boolean on) {
    var limits =
        new RateLimits(
            new InProcessRateLimiter(clock()),
            Map.of(
                "default", new RateLimits.Limit(3, FIVE_MINUTES),
                "media", new RateLimits.Limit(1, FIVE_MINUTES),
                "paging-unauthenticated", new RateLimits.Limit(1, FIVE_MINUTES)),
            on);
    return new TestServer(
        TestServer.local(),
        limits,
        null,
        routes ->
            routes
                .get("/api/v1/x", Access.anyone(), _ -> Response.json("ok"))
                .add(
                    Set.of("POST"),
                    "/api/v2/media",
                    Access.anyone(),
                    "media",
                    _ -> Response.json("ok")));
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneId.of("UTC");
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyAnswerTellsWhatIsLeft() {
    var headers = server.get("/api/v1/x").headers();
    assertThat(headers.firstValue("X-RateLimit-Limit")).contains("3");
    assertThat(headers.firstValue("X-RateLimit-Remaining")).contains("2");
    assertThat(headers.firstValue("X-RateLimit-Reset")).contains("2026-11-22T00:15:00.000000Z");
  }

  @Test
  void whatIsNotThereCountsToo() {
    var nowhere = server.get("/api/v1/nowhere");
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(nowhere.headers().firstValue("X-RateLimit-Remaining")).contains("2");
    var person = server.get("/api/v1/nowhere", "Authorization", "Bearer person");
    assertThat(person.headers().firstValue("X-RateLimit-Remaining")).contains("2");
    var wrong = server.get("/api/v1/nowhere", "Authorization", "Bearer nobody's");
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.headers().firstValue("X-RateLimit-Remaining")).contains("1");
    var wrongMethod = server.send(server.to("/api/v1/x").POST(BodyPublishers.noBody()));
    assertThat(wrongMethod.statusCode()).isEqualTo(405);
    assertThat(wrongMethod.headers().firstValue("X-RateLimit-Remaining")).contains("0");
    assertThat(server.get("/api/v1/nowhere").statusCode()).isEqualTo(429);
  }

  @Test
  void beyondTheLimitIsRefusedUntilTheWindowEnds() {
    for (int i = 0; i < 3; i++) {
      assertThat(server.get("/api/v1/x").statusCode()).isEqualTo(200);
    }
    var refused = server.get("/api/v1/x");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("X-RateLimit-Remaining")).contains("0");
    now.updateAndGet(it -> it.plus(FIVE_MINUTES));
    assertThat(server.get("/api/v1/x").statusCode()).isEqualTo(200);
  }

  @Test
  void anAccountIsCountedByItselfWhereverItCallsFrom() {
    for (int i = 0; i < 4; i++) {
      server.get("/api/v1/x");
    }
    var person = server.get("/api/v1/x", "Authorization", "Bearer person");
    assertThat(person.headers().firstValue("X-RateLimit-Remaining")).contains("2");
    var elsewhere =
        server.get("/api/v1/x", "Authorization", "Bearer person", "X-Forwarded-For", "203.0.113.9");
    assertThat(elsewhere.headers().firstValue("X-RateLimit-Remaining")).contains("1");
  }

  @Test
  void neighboursInOneIpv6NetworkCountTogether() {
    server.get("/api/v1/x", "X-Forwarded-For", "2001:db8:1:2::1");
    var neighbour = server.get("/api/v1/x", "X-Forwarded-For", "2001:db8:1:2:ffff::9");
    assertThat(neighbour.headers().firstValue("X-RateLimit-Remaining")).contains("1");
    var stranger = server.get("/api/v1/x", "X-Forwarded-For", "2001:db8:1:3::1");
    assertThat(stranger.headers().firstValue("X-RateLimit-Remaining")).contains("2");
  }

  @Test
  void aRouteMayHaveALimitOfItsOwn() {
    var upload = server.to("/api/v2/media").POST(BodyPublishers.noBody());
    assertThat(server.send(upload).statusCode()).isEqualTo(200);
    assertThat(server.send(upload).statusCode()).isEqualTo(429);
    assertThat(server.get("/api/v1/x").statusCode()).isEqualTo(200);
  }

  @Test
  void visitorsPageLess() {
    assertThat(server.get("/api/v1/x?max_id=5").statusCode()).isEqualTo(200);
    assertThat(server.get("/api/v1/x?max_id=4").statusCode()).isEqualTo(429);
    assertThat(server.get("/api/v1/x?max_id=4", "Authorization", "Bearer person").statusCode())
        .isEqualTo(200);
  }

  @Test
  void limitsCanBeSwitchedOff() {
    try (var free = server(false)) {
      for (int i = 0; i < 10; i++) {
        var answer = free.get("/api/v1/x");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-RateLimit-Limit")).isEmpty();
      }
    }
  }
}
