package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Answer;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.TestSystem;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthTest {
  private static final String REDIRECT = "com.example.App.10217:/request_token";
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private final TestSystem system = TestSystem.shared();
  private String clientId;
  private String clientSecret;

  @BeforeEach
  void registerApplication() {
    var app =
        system
            .visitor()
            .json(
                "POST",
                "/api/v1/apps",
                """
                {"client_name": "Reader", "website": "https://reader.example",
                 "redirect_uris": ["%s", "urn:ietf:wg:oauth:2.0:oob"],
                 "scopes": "read write follow push"}
                """
                    .formatted(REDIRECT));
    clientId = app.text("client_id");
    clientSecret = app.text("client_secret");
  }

  private static String challenge() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private String[] request(String redirect, String... more) throws Exception {
    String[] fields = {
      "response_type",
      "code",
      "client_id",
      clientId,
      "redirect_uri",
      redirect,
      "scope",
      "read write:statuses",
      "state",
      "a b&c",
      "code_challenge",
      challenge(),
      "code_challenge_method",
      "S256"
    };
    String[] all = Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return all;
  }

  private static String location(Answer answer) {
    return answer.expect(303).header("location").orElseThrow();
  }

  private static String codeIn(String location) {
    var code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
    assertThat(code.find()).as(location).isTrue();
    return code.group(1);
  }

  private Answer token(String code, String path, String... more) {
    String[] fields = {
      "grant_type",
      "authorization_code",
      "client_id",
      clientId,
      "client_secret",
      clientSecret,
      "redirect_uri",
      REDIRECT,
      "code",
      code,
      "code_verifier",
      VERIFIER
    };
    String[] all = Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return system.visitor().post(path, all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void anAppGetsAsFarAsAPersonLetsIt(String slash) throws Exception {
    var anna = system.person("anna");
    var browser = anna.browser();
    var details =
        browser.get("/api/tintype/v1/oauth/authorization" + slash, request(REDIRECT)).json();
    assertThat(details.path("application").path("name").asString()).isEqualTo("Reader");
    assertThat(details.path("scopes")).hasSize(2);
    assertThat(details.path("signed_in").asBoolean()).isTrue();
    assertThat(details.path("account").path("username").asString()).isEqualTo(anna.username());

    String sentBack =
        location(browser.post("/oauth/authorize" + slash, request(REDIRECT, "decision", "allow")));
    assertThat(sentBack).startsWith(REDIRECT + "?code=").endsWith("&state=a%20b%26c");
    var granted =
        token(codeIn(sentBack), "/oauth/token" + slash, "scope", "read admin:read nonsense").json();
    assertThat(granted.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(granted.path("scope").asString()).isEqualTo("read write:statuses");
    assertThat(granted.path("created_at").isNumber()).isTrue();

    String token = granted.path("access_token").asString();
    assertThat(withToken("GET", "/api/v1/accounts/verify_credentials", token).text("username"))
        .isEqualTo(anna.username());
    assertThat(withToken("GET", "/api/v1/apps/verify_credentials", token).text("name"))
        .isEqualTo("Reader");
    assertThat(withToken("GET", "/oauth/userinfo", token).text("preferred_username"))
        .isEqualTo(anna.username());
    withToken("POST", "/api/v1/accounts/" + anna.id() + "/block", token).expect(403);
    withToken("GET", "/api/tintype/v1/sessions", token).expect(403);

    system
        .visitor()
        .post(
            "/oauth/revoke" + slash,
            "client_id",
            clientId,
            "client_secret",
            clientSecret,
            "token",
            token)
        .expect(200);
    withToken("GET", "/api/v1/accounts/verify_credentials", token).expect(401);
  }

  private Answer withToken(String method, String path, String token) {
    return system
        .visitor()
        .send(method, path, BodyPublishers.noBody(), null, "Authorization", "Bearer " + token);
  }

  @Test
  void anAppWithoutABrowserIsShownTheCode() throws Exception {
    var browser = system.person("anna").browser();
    String page =
        location(
            browser.post(
                "/oauth/authorize", request("urn:ietf:wg:oauth:2.0:oob", "decision", "allow")));
    assertThat(page).startsWith("/oauth/authorize/native?code=");
  }

  @Test
  void whoSaysNoSendsTheAppAwayWithoutACode() throws Exception {
    var browser = system.person("anna").browser();
    String sentBack =
        location(browser.post("/oauth/authorize", request(REDIRECT, "decision", "deny")));
    assertThat(sentBack)
        .startsWith(REDIRECT + "?error=access_denied")
        .contains("state=")
        .doesNotContain("code=");
  }

  @Test
  void nobodyConsentsWithoutASession() throws Exception {
    var visitor = system.visitor();
    assertThat(
            visitor
                .get("/api/tintype/v1/oauth/authorization", request(REDIRECT))
                .json()
                .path("signed_in")
                .asBoolean())
        .isFalse();
    assertThat(location(visitor.post("/oauth/authorize", request(REDIRECT, "decision", "allow"))))
        .startsWith("/sign-in?next=%2Foauth%2Fauthorize%3Fresponse_type%3Dcode");
    // An app's token is no browser's session either.
    assertThat(
            location(
                system
                    .person("anna")
                    .post("/oauth/authorize", request(REDIRECT, "decision", "allow"))))
        .startsWith("/sign-in?next=");
  }

  @Test
  void anAppMayHaveThePasswordAskedForAgainOnce() throws Exception {
    var anna = system.person("anna");
    var browser = anna.browser();
    String[] consent = request(REDIRECT, "decision", "allow", "force_login", "true");
    String page = location(browser.post("/oauth/authorize", consent));
    assertThat(page)
        .startsWith("/sign-in?again=true&next=%2Foauth%2Fauthorize%3F")
        .doesNotContain("force_login");

    String next = URI.create(page).getQuery().replaceFirst(".*&next=", "");
    String[] form = {"again", "true", "login", anna.username(), "password", "wrong", "next", next};
    assertThat(location(browser.post("/sign-in", form)))
        .contains("error=wrong_credentials", "again=true");
    form[5] = Person.PASSWORD;
    assertThat(location(browser.post("/sign-in", form))).startsWith("/oauth/authorize?");
  }

  @Test
  void signingInAgainEndsTheSessionThatTheBrowserHad() {
    var anna = system.person("anna");
    var browser = anna.browser();
    browser.get("/api/tintype/v1/sessions").expect(200);
    browser.post("/sign-in", "login", anna.username(), "password", Person.PASSWORD).expect(303);
    browser.get("/api/tintype/v1/sessions").expect(401);
  }

  @Test
  void anotherWebsiteCanNotConsentForAnybody() {
    var anna = system.person("anna");
    var signedIn =
        system
            .visitor()
            .post("/sign-in", "login", anna.username(), "password", Person.PASSWORD)
            .expect(303);
    String cookie = signedIn.header("set-cookie").orElseThrow().split(";")[0];
    String[][] origins = {
      {"Cookie", cookie, "Sec-Fetch-Site", "cross-site"},
      {"Cookie", cookie, "Origin", "https://evil.example"},
      {"Cookie", cookie}
    };
    for (String[] headers : origins) {
      system
          .visitor()
          .send(
              "POST",
              "/oauth/authorize",
              BodyPublishers.ofString("client_id=" + clientId + "&decision=allow"),
              "application/x-www-form-urlencoded",
              headers)
          .expect(403);
    }
  }

  @Test
  void addressesThatWereNotRegisteredAreNeverSentTo() throws Exception {
    var browser = system.person("anna").browser();
    String elsewhere = "https://evil.example/";
    var answer = browser.get("/api/tintype/v1/oauth/authorization", request(elsewhere));
    assertThat(answer.expect(400).anyJson().path("error").asString()).isEqualTo("invalid_request");
    for (String decision : new String[] {"allow", "deny"}) {
      assertThat(
              location(browser.post("/oauth/authorize", request(elsewhere, "decision", decision))))
          .startsWith("/oauth/authorize?response_type=code");
    }
  }

  @Test
  void errorsAreThoseOfOAuth() {
    var visitor = system.visitor();
    var unknown = token("nothing", "/oauth/token").expect(400).anyJson();
    assertThat(unknown.path("error").asString()).isEqualTo("invalid_grant");
    assertThat(unknown.path("error_description").asString()).isNotBlank();
    assertThat(visitor.post("/oauth/token").expect(400).anyJson().path("error").asString())
        .isEqualTo("invalid_request");
    assertThat(
            visitor
                .post("/oauth/token", "grant_type", "magic")
                .expect(400)
                .anyJson()
                .path("error")
                .asString())
        .isEqualTo("unsupported_grant_type");
    var client =
        visitor.post("/oauth/token", "grant_type", "client_credentials", "client_id", clientId);
    assertThat(client.expect(401).anyJson().path("error").asString()).isEqualTo("invalid_client");
    assertThat(client.header("www-authenticate")).isPresent();
    var scope =
        visitor.post(
            "/oauth/token",
            "grant_type",
            "client_credentials",
            "client_id",
            clientId,
            "client_secret",
            clientSecret,
            "scope",
            "admin:read");
    assertThat(scope.expect(400).anyJson().path("error").asString()).isEqualTo("invalid_scope");
  }

  @Test
  void credentialsMayComeInTheHeaderAndFieldsAsJson() {
    String basic =
        Base64.getEncoder()
            .encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
    var answer =
        system
            .visitor()
            .send(
                "POST",
                "/oauth/token",
                BodyPublishers.ofString("{\"grant_type\":\"client_credentials\"}"),
                "application/json",
                "Authorization",
                "Basic " + basic);
    assertThat(answer.text("scope")).isEqualTo("read");
    assertThat(answer.header("cache-control")).contains("no-store");
  }

  @Test
  void passwordsGiveTokensAndWrongOnesDoNot() {
    var anna = system.person("anna");
    String[] fields = {
      "grant_type",
      "password",
      "client_id",
      clientId,
      "client_secret",
      clientSecret,
      "username",
      anna.username() + "@mail.example",
      "password",
      Person.PASSWORD,
      "scope",
      "read write"
    };
    assertThat(system.visitor().post("/oauth/token", fields).text("scope")).isEqualTo("read write");
    fields[9] = "wrong password";
    var refused = system.visitor().post("/oauth/token", fields).expect(400).anyJson();
    assertThat(refused.path("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void appsFindTheirWayByTheMetadata() {
    var metadata = system.visitor().get("/.well-known/oauth-authorization-server").json();
    assertThat(metadata.path("token_endpoint").asString()).endsWith("/oauth/token");
    assertThat(metadata.path("code_challenge_methods_supported").get(0).asString())
        .isEqualTo("S256");
    assertThat(metadata.path("scopes_supported")).hasSizeGreaterThan(30);
  }
}
