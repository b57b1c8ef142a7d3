package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Answer;
import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.TestSystem;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {
  private final TestSystem system = TestSystem.shared();

  private static Answer form(Client client, String path, String fields, String... headers) {
    return client.send(
        "POST",
        path,
        BodyPublishers.ofString(fields),
        "application/x-www-form-urlencoded",
        headers);
  }

  private static String location(Answer answer) {
    return answer.expect(303).header("location").orElseThrow();
  }

  private static String cookie(Answer answer) {
    return answer.header("set-cookie").orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aFormSignsUpAndInAndLeadsOn() {
    String name = system.person("fred").username() + "x";
    var answer =
        system
            .visitor()
            .post(
                "/sign-up",
                "username",
                name,
                "email",
                name + "@mail.example",
                "password",
                Person.PASSWORD,
                "agreement",
                "true",
                "next",
                "/explore?tag=figs");
    assertThat(location(answer)).isEqualTo("/explore?tag=figs");
    assertThat(cookie(answer))
        .startsWith("tintype_session=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
    var self =
        system
            .visitor()
            .send(
                "GET",
                "/api/v1/accounts/verify_credentials",
                BodyPublishers.noBody(),
                null,
                "Cookie",
                cookie(answer).split(";")[0]);
    assertThat(self.text("username")).isEqualTo(name);
  }

  @Test
  void aFormThatIsWrongComesBackWithAllButThePassword() {
    var anna = system.person("anna");
    var answer =
        system
            .visitor()
            .post(
                "/sign-up",
                "username",
                anna.username(),
                "email",
                "a&b@mail.example",
                "password",
                Person.PASSWORD,
                "agreement",
                "true");
    assertThat(location(answer))
        .startsWith("/sign-up?error=username_taken&")
        .contains("username=" + anna.username(), "email=a%26b%40mail.example")
        .doesNotContain(encoded(Person.PASSWORD), "correct");

    var wrong = system.visitor().post("/sign-in", "login", anna.username(), "password", "wrong");
    assertThat(location(wrong))
        .isEqualTo("/sign-in?error=wrong_credentials&login=" + anna.username());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "evil",
        "/a\\b",
        "/\t/evil"
      })
  void nobodyIsLedToAnotherWebsite(String next) {
    var anna = system.person("anna");
    var answer =
        system
            .visitor()
            .post("/sign-in", "login", anna.username(), "password", Person.PASSWORD, "next", next);
    assertThat(location(answer)).isEqualTo("/");
  }

  @Test
  void formsOfOtherWebsitesAreRefused() {
    var anna = system.person("anna");
    String fields = "login=" + anna.username() + "&password=" + encoded(Person.PASSWORD);
    form(system.visitor(), "/sign-in", fields, "Origin", "https://evil.example").expect(403);
    form(system.visitor(), "/sign-in", fields, "Sec-Fetch-Site", "cross-site").expect(403);
  }

  @Test
  void signingOutEndsTheSessionAndItsCookie() {
    var browser = system.person("anna").browser();
    var answer = browser.post("/sign-out");
    assertThat(location(answer)).isEqualTo("/sign-in?notice=signed_out");
    assertThat(cookie(answer)).startsWith("tintype_session=;").contains("Max-Age=0");
    browser.get("/api/tintype/v1/account").expect(401);
  }

  @Test
  void theSecondFactorStandsBetweenPasswordAndSession() {
    var anna = system.person("anna");
    var browser = anna.browser();
    browser.post("/api/tintype/v1/second-factor/setup").expect(200);
    browser.post("/api/tintype/v1/second-factor/enable", "code", "12").expect(422);
    String code = Totp.now(browser.post("/api/tintype/v1/second-factor/setup").text("secret"));
    var codes =
        browser
            .post("/api/tintype/v1/second-factor/enable", "code", code)
            .json()
            .path("recovery_codes");
    assertThat(codes).hasSize(10);
    assertThat(browser.get("/api/tintype/v1/second-factor").text("recovery_codes_left"))
        .isEqualTo("10");

    var asked =
        system
            .visitor()
            .post(
                "/sign-in",
                "login",
                anna.username(),
                "password",
                Person.PASSWORD,
                "next",
                "/settings");
    assertThat(location(asked)).isEqualTo("/sign-in/second-factor?next=%2Fsettings");
    String challenge = cookie(asked).split(";")[0];
    assertThat(challenge).startsWith("tintype_challenge=");

    var wrong =
        form(system.visitor(), "/sign-in/second-factor", "code=000000", "Cookie", challenge);
    assertThat(location(wrong)).isEqualTo("/sign-in/second-factor?error=wrong_code");
    String fields = "next=%2Fsettings&code=" + codes.get(0).asString();
    var right = form(system.visitor(), "/sign-in/second-factor", fields, "Cookie", challenge);
    assertThat(location(right)).isEqualTo("/settings");
    assertThat(cookie(right)).startsWith("tintype_session=");
    var again = form(system.visitor(), "/sign-in/second-factor", fields, "Cookie", challenge);
    assertThat(location(again)).startsWith("/sign-in?error=challenge_expired");
  }

  @Test
  void aMailedCodeSetsANewPassword() throws IOException {
    var anna = system.person("anna");
    String email = anna.username() + "@mail.example";
    var asked = system.visitor().post("/password-reset", "email", email);
    assertThat(location(asked)).isEqualTo("/password-reset/confirm?email=" + encoded(email));
    system.settle();

    var answer =
        system
            .visitor()
            .post(
                "/password-reset/confirm",
                "email",
                email,
                "code",
                mailedCode(email),
                "password",
                "an even better one");
    assertThat(location(answer)).isEqualTo("/sign-in?notice=password_changed");
    anna.get("/api/v1/accounts/verify_credentials").expect(401);
    location(
        system
            .visitor()
            .post("/sign-in", "login", email, "password", "an even better one", "next", "/"));
  }

  private String mailedCode(String email) throws IOException {
    try (Stream<Path> mails = Files.list(system.data().resolve("mails"))) {
      for (Path mail : mails.toList()) {
        String text = Files.readString(mail);
        var code = Pattern.compile("(?m)^ +(\\d{6})$").matcher(text);
        if (text.startsWith("To: " + email) && code.find()) {
          return code.group(1);
        }
      }
    }
    throw new AssertionError("there is no mail with a code to " + email);
  }

  @Test
  void aNewPasswordEndsOtherSessions() {
    var anna = system.person("anna");
    var laptop = anna.browser();
    laptop
        .post(
            "/api/tintype/v1/account/password",
            "current_password",
            "wrong",
            "new_password",
            "an even better one")
        .expect(422);
    laptop
        .post(
            "/api/tintype/v1/account/password",
            "current_password",
            Person.PASSWORD,
            "new_password",
            "an even better one")
        .expect(200);
    anna.get("/api/v1/accounts/verify_credentials").expect(401);
    assertThat(laptop.get("/api/tintype/v1/account").text("email"))
        .isEqualTo(anna.username() + "@mail.example");
    assertThat(laptop.patch("/api/tintype/v1/account", "locale", "uk").text("locale"))
        .isEqualTo("uk");
  }

  @Test
  void theApiTellsWhatIsWrongWithASignUp() {
    var app =
        system
            .visitor()
            .post(
                "/api/v1/apps",
                "client_name",
                "App",
                "redirect_uris",
                "app://x",
                "scopes",
                "write");
    var token =
        system
            .visitor()
            .post(
                "/oauth/token",
                "grant_type",
                "client_credentials",
                "client_id",
                app.text("client_id"),
                "client_secret",
                app.text("client_secret"),
                "scope",
                "write");
    var answer =
        form(
            system.visitor(),
            "/api/v1/accounts",
            "username=admin&email=x&password=short&agreement=false&locale=en",
            "Authorization",
            "Bearer " + token.text("access_token"));
    var details = answer.expect(422).anyJson().path("details");
    assertThat(details.path("username").get(0).path("error").asString()).isEqualTo("ERR_RESERVED");
    assertThat(details.path("email").get(0).path("error").asString()).isEqualTo("ERR_INVALID");
    assertThat(details.path("password").get(0).path("error").asString()).isEqualTo("ERR_TOO_SHORT");
    assertThat(details.path("agreement").get(0).path("error").asString()).isEqualTo("ERR_ACCEPTED");
    system.visitor().post("/api/v1/accounts", "username", "nobody").expect(401);
  }
}
