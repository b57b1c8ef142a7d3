package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Answer;
import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Streaming;
import dev.tintype.tests.system.TestSystem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffTest {
  private static final String ADMIN = "/api/v1/admin/accounts/";

  private static TestSystem system;
  private static Person olha;
  private static Client staff;

  @BeforeAll
  static void start() {
    system = TestSystem.start();
    olha = system.person("olha");
    system.restart("identity.staff=" + olha.username());
    staff = olha.browser();
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void staffIsKnownByItsRole() {
    var anna = system.person("anna");
    var own = olha.get("/api/v1/accounts/verify_credentials").expect(200).json();
    assertThat(own.path("role").path("name").asString()).isEqualTo("Staff");
    assertThat(own.path("is_admin").asBoolean()).isTrue();
    var seen = anna.get("/api/v1/accounts/" + olha.id()).json();
    assertThat(seen.path("is_admin").asBoolean()).isTrue();
    assertThat(seen.path("roles").findValuesAsString("name")).containsExactly("Staff");

    var others = anna.get("/api/v1/accounts/verify_credentials").json();
    assertThat(others.path("role").path("permissions").asString()).isEqualTo("0");
    assertThat(others.path("is_admin").asBoolean()).isFalse();
    assertThat(others.path("roles")).isEmpty();
  }

  @Test
  void aSuspendedAccountIsGoneForOthersUntilItIsOpenedAgain() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    ben.follows(anna);
    var browser = anna.browser();
    String tag = "harbour" + anna.id();
    var post = anna.says("Boats #" + tag).path("id").asString();
    assertThat(ben.home()).containsExactly(post);

    staff.post(ADMIN + anna.id() + "/action", "type", "suspend").expect(200);
    system.settle();

    anna.get("/api/v1/accounts/verify_credentials").expect(401);
    browser.get("/api/v1/accounts/verify_credentials").expect(401);
    ben.get("/api/v1/accounts/" + anna.id()).expect(404);
    ben.get("/api/v1/accounts/lookup", "acct", anna.username()).expect(404);
    ben.get("/api/v1/accounts/" + anna.id() + "/statuses").expect(404);
    ben.get("/api/v1/statuses/" + post).expect(404);
    assertThat(ben.home()).isEmpty();
    assertThat(ben.get("/api/v1/timelines/tag/" + tag).ids()).isEmpty();
    assertThat(ben.get("/api/v1/timelines/public", "local", "true").ids()).doesNotContain(post);
    assertThat(ben.get("/api/v1/accounts/" + ben.id() + "/following").ids()).isEmpty();
    assertThat(ben.get("/api/v1/accounts/search", "q", anna.username()).ids()).isEmpty();
    assertThat(ben.get("/api/v1/directory", "order", "new").ids()).doesNotContain(anna.id());
    assertThat(signIn(anna).header("location").orElseThrow()).contains("error=suspended");
    assertThat(staff.get(ADMIN + anna.id()).json().path("suspended").asBoolean()).isTrue();
    assertThat(staff.get("/api/v2/admin/accounts", "status", "suspended").ids())
        .contains(anna.id());

    var opened = staff.post(ADMIN + anna.id() + "/unsuspend").expect(200).json();
    system.settle();

    assertThat(opened.path("suspended").asBoolean()).isFalse();
    assertThat(ben.home()).containsExactly(post);
    ben.get("/api/v1/accounts/" + anna.id()).expect(200);
    assertThat(ben.get("/api/v1/timelines/tag/" + tag).ids()).containsExactly(post);
    anna.browser().get("/api/v1/accounts/verify_credentials").expect(200);
  }

  @Test
  void theConnectionsOfASuspendedAccountAreClosedAtOnce() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    try (var app = Streaming.open(anna, "/api/v1/streaming?stream=public");
        var page = Streaming.ofPage(anna.browser(), "/api/tintype/v1/stream");
        var others = Streaming.open(ben, "/api/v1/streaming?stream=public")) {
      List.of(app, page, others).forEach(Streaming::settle);
      long began = System.nanoTime();
      staff.post(ADMIN + anna.id() + "/action", "type", "suspend").expect(200);
      assertThat(app.closeCode()).isEqualTo(1008);
      assertThat(page.closeCode()).isEqualTo(1008);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(EndedSessionTest.AT_ONCE);
      others.settle();
      assertThat(others.isClosed()).isFalse();
    }
  }

  @Test
  void accountsAreListedAndFound() {
    var anna = system.person("anna");
    var listed =
        staff
            .get("/api/v2/admin/accounts", "username", anna.username().toUpperCase())
            .expect(200)
            .json();
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).path("email").asString()).isEqualTo(anna.username() + "@mail.example");
    assertThat(listed.get(0).path("account").path("id").asString()).isEqualTo(anna.id());
    assertThat(staff.get("/api/v2/admin/accounts", "permissions", "staff").ids())
        .containsExactly(olha.id());
    assertThat(staff.get("/api/v2/admin/accounts", "origin", "remote").ids()).isEmpty();
    assertThat(staff.get("/api/v2/admin/accounts", "status", "pending").ids()).isEmpty();
    staff.get("/api/v2/admin/accounts", "status", "odd").expect(422);
  }

  @Test
  void nobodyElseMayDoAnyOfThis() {
    var anna = system.person("anna");
    var browser = anna.browser();
    String other = ADMIN + system.person("ben").id();
    browser.get("/api/v2/admin/accounts").expect(403);
    browser.get(other).expect(403);
    browser.post(other + "/action", "type", "suspend").expect(403);
    browser.post(other + "/action", "type", "none").expect(403);
    browser.post(other + "/unsuspend").expect(403);
    browser.post(other + "/approve").expect(403);
    browser.post(other + "/reject").expect(403);
    olha.get(other).expect(403);
    system.visitor().get(other).expect(401);
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    var anna = system.person("anna");
    staff.post(ADMIN + anna.id() + "/action", "type", "silence").expect(422);
    staff.post(ADMIN + anna.id() + "/action").expect(422);
    staff.post(ADMIN + anna.id() + "/action", "type", "none").expect(200);
    staff.post(ADMIN + olha.id() + "/action", "type", "suspend").expect(403);
    staff.post(ADMIN + "1/action", "type", "suspend").expect(404);
    staff.post(ADMIN + anna.id() + "/reject").expect(422);
    anna.get("/api/v1/accounts/verify_credentials").expect(200);
  }

  @Test
  void whoWaitsForApprovalIsLetInOrTurnedAway() {
    system.restart("identity.sign-up=approval");
    try {
      var withoutReason = Arrays.copyOf(form("petro"), form("petro").length - 2);
      assertThat(system.visitor().post("/sign-up", withoutReason).expect(303).header("location"))
          .hasValueSatisfying(
              page -> assertThat(page).startsWith("/sign-up?error=reason_missing&"));
      system.visitor().post("/sign-up", form("petro")).expect(303);
      system.visitor().post("/sign-up", form("danylo")).expect(303);
      var waiting = staff.get("/api/v2/admin/accounts", "status", "pending").expect(200).json();
      assertThat(waiting.findValuesAsString("invite_request")).containsOnly("I have boats");
      String danylo = waiting.get(0).path("id").asString();
      String petro = waiting.get(1).path("id").asString();

      assertThat(
              staff
                  .post(ADMIN + petro + "/approve")
                  .expect(200)
                  .json()
                  .path("approved")
                  .asBoolean())
          .isTrue();
      staff.post(ADMIN + danylo + "/reject").expect(200);
      system.settle();

      system.visitor().get("/api/v1/accounts/" + petro).expect(200);
      staff.get(ADMIN + danylo).expect(404);
    } finally {
      system.restart("identity.sign-up=open");
    }
  }

  private static String[] form(String username) {
    return new String[] {
      "username",
      username,
      "email",
      username + "@mail.example",
      "password",
      Person.PASSWORD,
      "agreement",
      "true",
      "reason",
      "I have boats"
    };
  }

  private static Answer signIn(Person person) {
    return system
        .visitor()
        .post("/sign-in", "login", person.username(), "password", Person.PASSWORD);
  }
}
