package dev.tintype.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which real clients send their parameters. */
class RequestParsingTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        new TestServer(
            TestServer.local().taking(20_000, 100_000),
            new RateLimits((_, _, _) -> null, Map.of(), false),
            null,
            routes ->
                routes
                    .add(
                        java.util.Set.of("GET", "POST", "PUT", "PATCH", "DELETE"),
                        "/api/echo",
                        Access.anyone(),
                        "default",
                        RequestParsingTest::echo)
                    .get(
                        "/api/page", Access.anyone(), r -> Response.json(r.page(20, 40).toString()))
                    .get(
                        "/api/flag",
                        Access.anyone(),
                        r -> Response.json(r.flag("f").map(Object::toString).orElse("absent")))
                    .get("/api/language", Access.anyone(), r -> Response.json(r.language()))
                    .get("/api/thing/{id}", Access.anyone(), r -> Response.json(r.id("id"))));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Response echo(Request request) {
    Map<String, Object> seen = new LinkedHashMap<>();
    for (String name :
        List.of("status", "limit", "source[privacy]", "poll[options]", "data[alerts][like]")) {
      request.text(name).ifPresent(value -> seen.put(name, value));
    }
    List<String> media = request.list("media_ids");
    if (request.has("media_ids")) {
      seen.put("media_ids", media);
    }
    List<String> fields =
        request.objects("fields_attributes").stream()
            .map(it -> it.text("name").orElse("-") + "=" + it.text("value").orElse("-"))
            .toList();
    if (!fields.isEmpty()) {
      seen.put("fields", fields);
    }
    if (!request.list("poll[options]").isEmpty()) {
      seen.put("options", request.list("poll[options]"));
    }
    return Response.json(seen);
  }

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "POST~" + FORM + "~status=a+b%21~{\"status\":\"a b!\"}",
        "POST~" + FORM + "~status=a&status=b~{\"status\":\"b\"}",
        "POST~" + FORM + "~media_ids[]=1&media_ids[]=2~{\"media_ids\":[\"1\",\"2\"]}",
        "POST~" + FORM + "~media_ids%5B%5D=1&media_ids%5B%5D=2~{\"media_ids\":[\"1\",\"2\"]}",
        "POST~" + FORM + "~media_ids[1]=2&media_ids[0]=1~{\"media_ids\":[\"1\",\"2\"]}",
        "POST~" + FORM + "~media_ids=7~{\"media_ids\":[\"7\"]}",
        "POST~" + JSON + "~{\"media_ids\":[\"1\",2]}~{\"media_ids\":[\"1\",\"2\"]}",
        "POST~" + JSON + "~{\"media_ids\":[]}~{\"media_ids\":[]}",
        "POST~" + JSON + "~{\"status\":null}~{}",
        "POST~" + JSON + "~``~{}",
        "POST~" + JSON + "; charset=utf-8~{\"status\":\"한\"}~{\"status\":\"한\"}",
        "PATCH~" + JSON + "~{\"source\":{\"privacy\":\"public\"}}~{\"source[privacy]\":\"public\"}",
        "PATCH~" + FORM + "~source[privacy]=public~{\"source[privacy]\":\"public\"}",
        "PUT~" + FORM + "~data[alerts][like]=true~{\"data[alerts][like]\":\"true\"}",
        "PUT~" + FORM + "~poll[options][]=a&poll[options][]=b~{\"options\":[\"a\",\"b\"]}",
        "DELETE~" + JSON + "~{\"status\":\"x\"}~{\"status\":\"x\"}",
        "DELETE~" + FORM + "~status=x~{\"status\":\"x\"}",
        "PATCH~"
            + FORM
            + "~fields_attributes[0][name]=a&fields_attributes[0][value]=b&fields_attributes[1][name]=c"
            + "~{\"fields\":[\"a=b\",\"c=-\"]}",
        "PATCH~"
            + FORM
            + "~fields_attributes[][name]=a&fields_attributes[][value]=b&fields_attributes[][name]=c"
            + "~{\"fields\":[\"a=b\",\"c=-\"]}",
        "PATCH~"
            + JSON
            + "~{\"fields_attributes\":[{\"name\":\"a\",\"value\":\"b\"}]}~{\"fields\":[\"a=b\"]}",
        "PATCH~"
            + JSON
            + "~{\"fields_attributes\":{\"0\":{\"name\":\"a\",\"value\":\"b\"}}}~{\"fields\":[\"a=b\"]}",
      })
  void bodiesOfEveryKindAreParameters(String method, String type, String body, String expected) {
    var answer = server.send(method, "/api/echo", type, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(expected);
  }

  @Test
  void theQueryAndTheBodyAreMergedAndTheBodyWins() {
    var answer = server.send("POST", "/api/echo?status=q&limit=5", FORM, "status=b");
    assertThat(answer.body()).isEqualTo("{\"status\":\"b\",\"limit\":\"5\"}");
  }

  @Test
  void aJsonTypeWithoutABodyIsFine() {
    var post =
        server
            .to("/api/echo?status=hello")
            .header("Content-Type", JSON)
            .POST(BodyPublishers.noBody());
    assertThat(server.send(post).body()).isEqualTo("{\"status\":\"hello\"}");
    assertThat(server.get("/api/echo?limit=3", "Content-Type", JSON).body())
        .isEqualTo("{\"limit\":\"3\"}");
  }

  @Test
  void theCharacterThatNoDatabaseKeepsIsLeftOut() {
    assertThat(server.get("/api/echo?status=%00a%00b").body()).isEqualTo("{\"status\":\"ab\"}");
    var json = server.send("POST", "/api/echo", JSON, "{\"status\":\"a\\u0000b\"}");
    assertThat(json.body()).isEqualTo("{\"status\":\"ab\"}");
  }

  @Test
  void theLastOfARepeatedNameWins() {
    assertThat(server.get("/api/echo?limit=20&limit=40").body()).isEqualTo("{\"limit\":\"40\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1,2]", "\"text\"", "{\"a\":}", "{\"a\":1} trailing", "nonsense"})
  void badJsonIsRefusedClearly(String body) {
    var answer = server.send("POST", "/api/echo", JSON, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("JSON");
  }

  @Test
  void aBrokenPercentIsRefusedClearly() {
    assertThat(server.send("POST", "/api/echo", FORM, "status=%zz").statusCode()).isEqualTo(400);
    assertThat(server.send("POST", "/api/echo", FORM, "status=100%").statusCode()).isEqualTo(400);
  }

  @Test
  void deepAndWideParametersAreRefused() {
    String deep = "a" + "[b]".repeat(50) + "=1";
    assertThat(server.send("POST", "/api/echo", FORM, deep).statusCode()).isEqualTo(400);
    String json = "{\"a\":".repeat(50) + "1" + "}".repeat(50);
    assertThat(server.send("POST", "/api/echo", JSON, json).statusCode()).isEqualTo(400);
    String wide = "a[]=1&".repeat(3_000);
    assertThat(server.send("POST", "/api/echo", FORM, wide).statusCode()).isEqualTo(400);
  }

  @Test
  void aLargeIndexCostsNothing() {
    String sparse = "media_ids[2147483647]=a&media_ids[999999]=b&media_ids[]=c";
    assertThat(server.send("POST", "/api/echo", FORM, sparse).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'',null",
    "max_id=0,null",
    "max_id=,null",
    "max_id=undefined,null",
    "max_id=false,null",
    "max_id=null,null",
    "max_id=123,123",
    "max_id=1&max_id=5,5",
  })
  void aCursorThatIsNoIdCountsAsAbsent(String query, String expected) {
    assertThat(server.get("/api/page?" + query).body())
        .contains("maxId=" + expected + ",")
        .contains("limit=20");
  }

  @ParameterizedTest
  @CsvSource({"limit=100,40", "limit=0,1", "limit=-5,1", "limit=,20", "limit=7,7"})
  void limitsAreKeptInTheirRange(String query, int expected) {
    assertThat(server.get("/api/page?" + query).body()).contains("limit=" + expected + "]");
  }

  @Test
  void aCursorThatIsNoNumberIsRefused() {
    assertThat(server.get("/api/page?max_id=abc").statusCode()).isEqualTo(422);
    assertThat(server.get("/api/page?max_id=99999999999999999999").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "1,true",
    "on,true",
    "t,true",
    "TRUE,true",
    "yes,true",
    "false,false",
    "0,false",
    "off,false",
    "f,false",
    "'',absent",
    "undefined,absent"
  })
  void switchesComeInManyForms(String value, String expected) {
    assertThat(server.get("/api/flag?f=" + value).body()).isEqualTo("\"" + expected + "\"");
  }

  @Test
  void aSwitchThatIsNeitherIsRefused() {
    assertThat(server.get("/api/flag?f=perhaps").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "'',en",
    "'ko-KR,ko;q=0.9,en;q=0.8',ko",
    "uk,uk",
    "'fr,uk;q=0.4',uk",
    "fr,en",
    "';;;',en"
  })
  void theLanguageIsTheBestThatWeSpeak(String header, String expected) {
    assertThat(server.get("/api/language", "Accept-Language", header).body())
        .isEqualTo("\"" + expected + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "0", "1.5", "99999999999999999999"})
  void anIdThatIsNoNumberNamesNothing(String id) {
    assertThat(server.get("/api/thing/" + id).body()).contains("NotFound");
  }

  @Test
  void aBodyBeyondTheLimitIsRefused() {
    String large = "status=" + "a".repeat(30_000);
    assertThat(server.send("POST", "/api/echo", FORM, large).statusCode()).isEqualTo(413);
    var unannounced =
        server
            .to("/api/echo")
            .header("Content-Type", FORM)
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofByteArrays(List.of(large.getBytes(), large.getBytes()))));
    assertThat(server.send(unannounced).statusCode()).isEqualTo(413);
  }

  @Test
  void aHeaderBeyondTheLimitIsRefusedAsJson() {
    var answer = server.get("/api/echo", "X-Long", "a".repeat(40_000));
    assertThat(answer.statusCode()).isEqualTo(431);
    assertThat(answer.body()).startsWith("{\"error\"");
  }

  @Test
  void anAddressThatMeansTwoThingsIsRefused() {
    assertThat(
            server
                .send(
                    java.net.http.HttpRequest.newBuilder(
                        URI.create(server.uri("/api/thing/") + "%2e%2e/x")))
                .statusCode())
        .isIn(400, 404);
  }
}
