package dev.tintype.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {
  record Sample(String displayName, Instant createdAt, String nothing) {}

  private final TestServer server =
      new TestServer(routes ->
          routes
              .get(
                  "/api/v1/sample",
                  Access.anyone(),
                  _ ->
                      Response.json(new Sample("Ann", Instant.parse("2026-11-22T09:30:00Z"), null)))
              .get("/api/v1/large", Access.anyone(), _ -> Response.json("a".repeat(5_000)))
              .get(
                  "/api/v1/broken",
                  Access.anyone(),
                  _ -> {
                    throw new IllegalStateException("x");
                  })
              .get("/api/v1/things/{id}", Access.anyone(), r -> Response.json(r.segment("id")))
              .get("/api/v1/things/new", Access.anyone(), _ -> Response.json("the form"))
              .get("/api/v1/files/{path*}", Access.anyone(), r -> Response.json(r.segment("path")))
              .post("/api/v1/things", Access.anyone(), r -> Response.json(r.id()))
              .get("/api/v1/statuses", Access.anyone("read:statuses"), _ -> Response.json("ok"))
              .get("/api/v1/app", Access.application("read"), _ -> Response.json("ok"))
              .get("/api/v1/follows", Access.member("read:follows"), _ -> Response.json("ok"))
              .post("/api/v1/change", Access.member("write:statuses"), _ -> Response.json("ok"))
              .get(
                  "/api/v1/thread",
                  Access.anyone(),
                  _ -> Response.json(Thread.currentThread().isVirtual()))
              .post("/sign-in", Access.anyone(), _ -> Response.redirect("/"))
              .get("/api/tintype/v1/sessions", Access.browser(), _ -> Response.json("ok"))
              .get(
                  "/api/v1/origin",
                  Access.anyone(),
                  r -> Response.json(r.origin() + " " + r.address())));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void recordsAreWrittenInSnakeCaseWithNullsAndMilliseconds() {
    var answer = server.get("/api/v1/sample");
    assertThat(answer.body())
        .isEqualTo(
            """
            {"display_name":"Ann","created_at":"2026-11-22T09:30:00.000Z","nothing":null}\
            """);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/things/5,200,\"5\"",
    "/api/v1/things/5/,200,\"5\"",
    "/api/v1/things/new,200,\"the form\"",
    "/api/v1/things/a%20b%2Bc+d,200,\"a b+c+d\"",
    "/api/v1/things/%ED%95%9C,200,\"한\"",
    "/api/v1/files/a/b/c,200,\"a/b/c\"",
  })
  void pathsAreMatchedBySegments(String path, int status, String body) {
    var answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void handlersRunOnVirtualThreads() {
    assertThat(server.get("/api/v1/thread").body()).isEqualTo("true");
  }

  @Test
  void unknownPathsAndMethodsAreRefusedAsJson() {
    assertThat(server.get("/api/v1/nothing").statusCode()).isEqualTo(404);
    var wrong = server.send("DELETE", "/api/v1/sample", "text/plain", "");
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(wrong.body()).startsWith("{\"error\"");
  }

  @Test
  void headIsGetWithoutTheBody() {
    var answer = server.send(server.to("/api/v1/sample").HEAD());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Content-Length")).contains("77");
  }

  @Test
  void aFaultShowsNothingOfItself() {
    var answer = server.get("/api/v1/broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("IllegalState");
  }

  @Test
  void everyAnswerHasTheHeadersThatKeepBrowsersSafe() {
    for (String path : Stream.of("/api/v1/sample", "/api/v1/nothing").toList()) {
      var headers = server.get(path).headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).isPresent();
      assertThat(headers.firstValue("Server")).isEmpty();
    }
  }

  @Test
  void aSaneRequestIdIsKeptAndAnyOtherReplaced() {
    assertThat(
            server
                .get("/api/v1/sample", "X-Request-Id", "abc-12345")
                .headers()
                .firstValue("X-Request-Id"))
        .contains("abc-12345");
    assertThat(
            server
                .get("/api/v1/sample", "X-Request-Id", "<script>1")
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow())
        .matches("[0-9a-f]{16}");
  }

  @Test
  void otherWebsitesMayCallTheApiWithoutCookies() {
    var answer = server.get("/api/v1/sample", "Origin", "https://elk.example");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
        .contains("Link", "X-RateLimit-Reset", "Idempotency-Key", "X-Request-Id");
    var ahead = server.send(server.to("/api/v1/things").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(ahead.statusCode()).isEqualTo(204);
    assertThat(ahead.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("Authorization", "Idempotency-Key");
  }

  @Test
  void largeJsonIsCompressedForThoseWhoTakeIt() {
    var plain = server.get("/api/v1/large");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    var packed = server.get("/api/v1/large", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).isPresent();
    var small = server.get("/api/v1/sample", "Accept-Encoding", "gzip");
    assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/statuses,,200",
    "/api/v1/statuses,Bearer person,200",
    "/api/v1/statuses,Bearer reader,200",
    "/api/v1/statuses,Bearer follower,403",
    "/api/v1/statuses,Bearer stranger,401",
    "/api/v1/sample,Bearer stranger,401",
    "/api/v1/app,,401",
    "/api/v1/app,Bearer app,200",
    "/api/v1/app,Bearer reader,403",
    "/api/v1/follows,,401",
    "/api/v1/follows,Bearer app,422",
    "/api/v1/follows,Bearer follower,200",
    "/api/v1/follows,bearer person,200",
    "/api/tintype/v1/sessions,Bearer person,403",
  })
  void routesAreForThoseTheyName(String path, String authorization, int status) {
    var answer =
        authorization == null ? server.get(path) : server.get(path, "Authorization", authorization);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void aSessionCookieIsGoodForEveryScope() {
    for (String path :
        new String[] {"/api/v1/statuses", "/api/v1/follows", "/api/tintype/v1/sessions"}) {
      assertThat(server.get(path, "Cookie", "tintype_session=good").statusCode()).isEqualTo(200);
    }
    assertThat(server.get("/api/v1/follows", "Cookie", "tintype_session=bad").statusCode())
        .isEqualTo(401);
  }

  @Test
  void aSessionCookieChangesNothingOnAnotherWebsitesWord() {
    var own = "http://127.0.0.1:" + server.port();
    var cases =
        Map.of(
            "Sec-Fetch-Site: same-origin",
            200,
            "Sec-Fetch-Site: none",
            200,
            "Sec-Fetch-Site: same-site",
            403,
            "Sec-Fetch-Site: cross-site",
            403,
            "Origin: " + own,
            200,
            "Origin: https://evil.example",
            403,
            "X-Nothing: 1",
            403);
    cases.forEach((header, status) -> {
      var parts = header.split(": ");
      var request =
          server.to("/api/v1/change").headers("Cookie", "tintype_session=good", parts[0], parts[1]);
      assertThat(server.send(request.POST(BodyPublishers.noBody())).statusCode())
          .as(header)
          .isEqualTo(status);
    });
  }

  @Test
  void anAppNeedsNoOrigin() {
    var request =
        server
            .to("/api/v1/change")
            .headers("Authorization", "Bearer person", "Origin", "https://elk.example");
    assertThat(server.send(request.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherWebsitesFormSignsNobodyIn() {
    var cross = server.to("/sign-in").header("Origin", "https://evil.example");
    assertThat(server.send(cross.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
    var silent = server.to("/sign-in");
    assertThat(server.send(silent.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(303);
  }

  @Test
  void twoRoutesForOnePathAreAMistake() {
    var routes =
        new Routes()
            .get("/api/v1/things/{id}", Access.anyone(), _ -> Response.json(1))
            .get("/api/v1/things/{name}/", Access.anyone(), _ -> Response.json(2));
    assertThatThrownBy(() -> new Router(routes.all())).hasMessageContaining("two routes for GET");
  }

  @Test
  void aRouteWithALimitThatThereIsNotIsAMistake() {
    assertThatThrownBy(() ->
            new TestServer(routes ->
                routes.add(Set.of("GET"), "/x", Access.anyone(), "none", _ -> Response.json(1))))
        .hasMessageContaining("no rate limit called none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tintype_session=good; x=\"unfinished",
        "{}=1; tintype_session=good",
        "a b=c d; tintype_session=good",
        "x=a,b; =; ;; tintype_session=good",
        "x=%ED%95%9C\"; tintype_session=\"good\"",
      })
  void oddCookiesOfOthersLockNobodyOut(String cookies) {
    assertThat(server.get("/api/v1/follows", "Cookie", cookies).statusCode()).isEqualTo(200);
  }

  @Test
  void aHostThatIsNoneIsNotRepeated() {
    var answer = server.get("/api/v1/origin", "X-Forwarded-Host", "evil/<x> y");
    assertThat(answer.body()).startsWith("\"http://localhost ");
  }

  @Test
  void aProxyOnThisMachineIsBelieved() {
    var answer =
        server.get(
            "/api/v1/origin",
            "X-Forwarded-For",
            "6.6.6.6, 203.0.113.9, 127.0.0.2",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "photos.example");
    assertThat(answer.body()).isEqualTo("\"https://photos.example 203.0.113.9\"");
  }
}
