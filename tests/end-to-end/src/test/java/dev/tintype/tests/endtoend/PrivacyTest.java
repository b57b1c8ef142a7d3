package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.TestSystem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who sees what: every viewer times every audience, of a public and of a private author. */
class PrivacyTest {
  private static final List<String> AUDIENCES =
      List.of("public", "unlisted", "followers", "close_friends");
  private static final TestSystem SYSTEM = TestSystem.shared();
  private static final Map<String, Client> VIEWERS = new TreeMap<>();
  private static final Map<String, Person> AUTHORS = new TreeMap<>();
  private static final Map<String, String> POSTS = new TreeMap<>();

  @BeforeAll
  static void setTheScene() {
    var follower = SYSTEM.person("follower");
    var friend = SYSTEM.person("friend");
    var blocked = SYSTEM.person("blocked");
    var blocking = SYSTEM.person("blocking");
    VIEWERS.put("follower", follower);
    VIEWERS.put("friend", friend);
    VIEWERS.put("blocked", blocked);
    VIEWERS.put("blocking", blocking);
    VIEWERS.put("stranger", SYSTEM.person("stranger"));
    VIEWERS.put("visitor", SYSTEM.visitor());
    for (String kind : List.of("open", "private")) {
      var author = SYSTEM.person(kind + "_author");
      follower.follows(author);
      friend.follows(author);
      author.post("/api/tintype/v1/close-friends/" + friend.id()).expect(200);
      for (String audience : AUDIENCES) {
        POSTS.put(
            kind + " " + audience,
            author.posts(audience, 1, "audience", audience).path("id").asString());
      }
      author.blocks(blocked);
      blocking.blocks(author);
      if (kind.equals("private")) {
        author.turnsPrivate();
      }
      AUTHORS.put(kind, author);
    }
    SYSTEM.settle();
  }

  @TestFactory
  List<DynamicTest> everyViewerTimesEveryAudience() {
    var tests = new ArrayList<DynamicTest>();
    for (String kind : AUTHORS.keySet()) {
      for (String viewer : VIEWERS.keySet()) {
        for (String audience : AUDIENCES) {
          boolean expected = seen(kind, viewer, audience);
          tests.add(
              DynamicTest.dynamicTest(
                  viewer + (expected ? " sees " : " never sees ") + audience + " of " + kind,
                  () -> check(kind, viewer, audience, expected)));
        }
      }
    }
    return tests;
  }

  private static boolean seen(String kind, String viewer, String audience) {
    return switch (viewer) {
      case "blocked", "blocking" -> false;
      case "friend" -> true;
      case "follower" -> !audience.equals("close_friends");
      default -> kind.equals("open") && (audience.equals("public") || audience.equals("unlisted"));
    };
  }

  private static void check(String kind, String viewer, String audience, boolean expected) {
    String id = POSTS.get(kind + " " + audience);
    String author = AUTHORS.get(kind).id();
    Client client = VIEWERS.get(viewer);
    client.get("/api/v1/statuses/" + id).expect(expected ? 200 : 404);
    var profile = client.get("/api/v1/accounts/" + author + "/statuses", "limit", "40");
    if (profile.status() == 200) {
      assertThat(profile.ids().contains(id)).as("on the profile").isEqualTo(expected);
    } else {
      assertThat(expected).as("on the profile, which answered %s", profile.status()).isFalse();
    }
    var listed = client.get("/api/v1/timelines/public", "limit", "40");
    if (listed.status() == 200 && !audience.equals("public")) {
      assertThat(listed.ids()).as("in the public timeline").doesNotContain(id);
    }
    if (viewer.equals("follower") || viewer.equals("friend")) {
      var home = client.get("/api/v1/timelines/home", "limit", "40").ids();
      assertThat(home.contains(id)).as("at home").isEqualTo(expected);
    }
  }

  @Test
  void theAuthorSeesAllOfTheirOwn() {
    POSTS.forEach(
        (name, id) -> AUTHORS.get(name.split(" ")[0]).get("/api/v1/statuses/" + id).expect(200));
  }

  @Test
  void aPrivateAccountsPictureNeedsTheLinkThatOnlyFollowersGet() {
    String id = POSTS.get("private followers");
    var media =
        VIEWERS
            .get("follower")
            .get("/api/v1/statuses/" + id)
            .json()
            .path("media_attachments")
            .get(0);
    var path = URI.create(media.path("url").asString()).getRawPath();

    SYSTEM.visitor().get(path).expect(200);
    assertThat(path).doesNotContain("/0-");
    var forged = path.replaceFirst("/\\d+-", "/0-");
    assertThat(SYSTEM.visitor().get(forged).status()).isIn(403, 404);
  }
}
