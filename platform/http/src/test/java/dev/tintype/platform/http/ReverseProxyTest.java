package dev.tintype.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReverseProxyTest {
  private final AtomicReference<HttpExchange> seen = new AtomicReference<>();
  private com.sun.net.httpserver.HttpServer pages;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    pages =
        com.sun.net.httpserver.HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    pages.createContext("/", this::page);
    pages.start();
    var address = URI.create("http://127.0.0.1:" + pages.getAddress().getPort());
    server =
        new TestServer(
            TestServer.local(),
            new RateLimits((_, _, _) -> null, Map.of(), false),
            new ReverseProxy(() -> address),
            routes ->
                routes
                    .get("/api/v1/x", Access.anyone(), _ -> Response.json("ours"))
                    .post("/sign-in", Access.anyone(), _ -> Response.redirect("/home")));
  }

  @AfterEach
  void stop() {
    server.close();
    pages.stop(0);
  }

  private void page(HttpExchange exchange) throws IOException {
    seen.set(exchange);
    byte[] body =
        (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " ")
            .getBytes(StandardCharsets.UTF_8);
    byte[] sent = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestURI().getPath().equals("/slow")) {
      LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
    }
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().add("Set-Cookie", "a=1");
    exchange.getResponseHeaders().add("Set-Cookie", "b=2");
    exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/none") ? 404 : 200, 0);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
      out.write(sent);
    }
  }

  @Test
  void whatNoRouteTakesIsAPage() {
    assertThat(server.get("/@ann?tab=list").body()).isEqualTo("GET /@ann?tab=list ");
    assertThat(server.get("/sign-in").body()).startsWith("GET /sign-in");
    assertThat(server.get("/oauth/authorize?client_id=1").body())
        .startsWith("GET /oauth/authorize");
    assertThat(server.get("/none").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/v1/x").body()).isEqualTo("\"ours\"");
  }

  @Test
  void theApisPathsAreNeverPages() {
    assertThat(server.get("/api/v1/nothing").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/v1/nothing").body()).startsWith("{\"error\"");
    assertThat(server.get("/oauth/nothing").body()).startsWith("{\"error\"");
    assertThat(server.get("/.well-known/nothing").body()).startsWith("{\"error\"");
  }

  @Test
  void thePagesLearnWhoAsksAndHow() {
    server.get(
        "/",
        "X-Forwarded-For",
        "203.0.113.9",
        "X-Forwarded-Proto",
        "https",
        "X-Forwarded-Host",
        "photos.example",
        "Cookie",
        "tintype_session=x",
        "X-Request-Id",
        "abcdefgh");
    var headers = seen.get().getRequestHeaders();
    assertThat(headers.get("X-Forwarded-For")).containsExactly("203.0.113.9");
    assertThat(headers.get("X-Forwarded-Proto")).containsExactly("https");
    assertThat(headers.get("X-Forwarded-Host")).containsExactly("photos.example");
    assertThat(headers.get("X-Request-Id")).containsExactly("abcdefgh");
    assertThat(headers.get("Cookie")).containsExactly("tintype_session=x");
  }

  @Test
  void answersComeBackWhole() {
    var answer = server.get("/");
    assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    var posted = server.send(server.to("/_actions/x").POST(BodyPublishers.ofString("body")));
    assertThat(posted.body()).isEqualTo("POST /_actions/x body");
  }

  @Test
  void aPageMayTakeLongerThanAnUnusedConnectionIsKept() {
    assertThat(server.get("/slow").body()).isEqualTo("GET /slow ");
  }

  @Test
  void pagesAreCompressed() {
    assertThat(server.get("/", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .contains("gzip");
  }

  @Test
  void whileThePagesAreAwayPeopleAreToldSo() {
    pages.stop(0);
    var answer = server.get("/");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("One moment, please");
    assertThat(server.get("/api/v1/x").statusCode()).isEqualTo(200);
  }
}
