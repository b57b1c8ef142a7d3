package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Pictures;
import dev.tintype.tests.system.TestSystem;
import org.junit.jupiter.api.Test;

class AccountLifeTest {
  private final TestSystem system = TestSystem.shared();

  @Test
  void aProfileIsEditedAndSeenByOthers() {
    var anna = system.person("anna");
    anna.patch(
            "/api/v1/accounts/update_credentials",
            "display_name",
            "Anna <b>Bold</b>",
            "note",
            "Mountains & #figs",
            "fields_attributes[0][name]",
            "Site",
            "fields_attributes[0][value]",
            "https://anna.example",
            "source[privacy]",
            "private")
        .expect(200);
    anna.upload(
            "PATCH", "/api/v1/accounts/update_credentials", "avatar", Pictures.jpeg(500, 400, 3))
        .expect(200);

    var seen = system.person("ben").get("/api/v1/accounts/lookup", "acct", anna.username()).json();

    assertThat(seen.path("display_name").asString()).isEqualTo("Anna <b>Bold</b>");
    assertThat(seen.path("note").asString()).contains("Mountains &amp; ").contains("figs");
    assertThat(seen.path("note").asString()).doesNotContain("<b>");
    assertThat(seen.path("avatar").asString()).contains("/media/").doesNotContain("default");
    assertThat(anna.get("/api/v1/preferences").json().path("posting:default:visibility").asString())
        .isEqualTo("private");
  }

  @Test
  void aPrivateAccountAcceptsAndRejects() {
    var clara = system.person("clara");
    var ben = system.person("ben");
    var dora = system.person("dora");
    clara.turnsPrivate();

    assertThat(ben.follows(clara).path("requested").asBoolean()).isTrue();
    assertThat(dora.follows(clara).path("requested").asBoolean()).isTrue();
    assertThat(clara.get("/api/v1/follow_requests").ids()).containsExactly(dora.id(), ben.id());
    clara.post("/api/v1/follow_requests/" + ben.id() + "/authorize").expect(200);
    clara.post("/api/v1/follow_requests/" + dora.id() + "/reject").expect(200);

    assertThat(ben.relationTo(clara).path("following").asBoolean()).isTrue();
    assertThat(dora.relationTo(clara).path("requested").asBoolean()).isFalse();
    system.settle();
    assertThat(clara.account().path("followers_count").asInt()).isEqualTo(1);
  }

  @Test
  void countsFollowFollowsAndPosts() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    ben.follows(anna);
    ben.follows(anna);
    var post = anna.says("one").path("id").asString();
    anna.says("two");
    anna.delete("/api/v1/statuses/" + post).expect(200);
    system.settle();

    assertThat(anna.account().path("followers_count").asInt()).isEqualTo(1);
    assertThat(anna.account().path("statuses_count").asInt()).isEqualTo(1);
    assertThat(ben.account().path("following_count").asInt()).isEqualTo(1);
  }

  @Test
  void aDeletedAccountIsGoneEverywhereAndItsNameStaysTaken() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    ben.follows(anna);
    anna.follows(ben);
    var post = anna.posts("Soon gone", 1);
    var picture =
        java.net
            .URI
            .create(post.path("media_attachments").get(0).path("url").asString())
            .getRawPath();
    system.settle();
    system.visitor().get(picture).expect(200);

    var browser = anna.browser();
    browser.json("DELETE", "/api/tintype/v1/account", "{\"password\":\"wrong\"}").expect(422);
    browser
        .json("DELETE", "/api/tintype/v1/account", "{\"password\":\"" + Person.PASSWORD + "\"}")
        .expect(202);
    system.settle();

    anna.get("/api/v1/accounts/verify_credentials").expect(401);
    ben.get("/api/v1/accounts/" + anna.id()).expect(404);
    ben.get("/api/v1/statuses/" + post.path("id").asString()).expect(404);
    system.visitor().get(picture).expect(404);
    assertThat(ben.home()).isEmpty();
    assertThat(ben.account().path("followers_count").asInt()).isZero();
    assertThat(ben.account().path("following_count").asInt()).isZero();
  }

  @Test
  void sessionsAreListedAndEndedOneByOne() {
    var anna = system.person("anna");
    var laptop = anna.browser();
    var phone = anna.browser();
    var sessions = laptop.get("/api/tintype/v1/sessions").json();
    assertThat(sessions).hasSize(3);
    String app = null;
    for (var session : sessions) {
      if (session.path("kind").asString().equals("app")) {
        app = session.path("id").asString();
        assertThat(session.path("name").asString()).isEqualTo("Test app");
      }
    }
    assertThat(app).isNotNull();
    anna.get("/api/tintype/v1/sessions").expect(403);

    laptop.delete("/api/tintype/v1/sessions/" + app);

    anna.get("/api/v1/accounts/verify_credentials").expect(401);
    phone.get("/api/v1/accounts/verify_credentials").expect(200);
    phone.post("/sign-out").expect(303);
    phone.get("/api/v1/accounts/verify_credentials").expect(401);
    laptop.get("/api/v1/accounts/verify_credentials").expect(200);
  }
}
