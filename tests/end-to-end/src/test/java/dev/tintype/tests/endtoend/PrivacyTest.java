package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.TestSystem;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may do what with which post: every viewer times every audience times every action, of a
 * public and of a private author.
 */
class PrivacyTest {

  /** For whom a post is, as the API has it. */
  enum Audience {
    PUBLIC,
    UNLISTED,
    FOLLOWERS,
    CLOSE_FRIENDS;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  enum Author {
    OPEN,
    PRIVATE
  }

  /** How the one who looks stands to the author. */
  enum Viewer {
    AUTHOR,
    FRIEND,
    FOLLOWER,
    /** Follows, but has muted the author. */
    MUTING,
    STRANGER,
    BLOCKED,
    BLOCKING,
    VISITOR
  }

  private enum Action {
    SEE,
    LIKE,
    SAVE,
    COMMENT,
    SHARE,
    FIND
  }

  private record Shown(Author author, Audience audience) {
    String tag() {
      return "matrix" + author.ordinal() + audience.ordinal();
    }
  }

  private static final TestSystem SYSTEM = TestSystem.shared();
  private static final Map<Author, Person> AUTHORS = new EnumMap<>(Author.class);
  private static final Map<Author, Map<Viewer, Client>> VIEWERS = new EnumMap<>(Author.class);
  private static final Map<Shown, String> POSTS = new LinkedHashMap<>();
  private static final Map<Shown, String> COMMENTS = new LinkedHashMap<>();
  private static Person confidant;

  @BeforeAll
  static void setTheScene() {
    confidant = SYSTEM.person("confidant");
    Map<Viewer, Person> people = new EnumMap<>(Viewer.class);
    for (Viewer viewer : Viewer.values()) {
      if (viewer != Viewer.AUTHOR && viewer != Viewer.VISITOR) {
        people.put(viewer, SYSTEM.person(viewer.name().toLowerCase(java.util.Locale.ROOT)));
      }
    }
    for (Author kind : Author.values()) {
      var author = SYSTEM.person(kind.name().toLowerCase(java.util.Locale.ROOT) + "_author");
      for (Viewer viewer : List.of(Viewer.FRIEND, Viewer.FOLLOWER, Viewer.MUTING)) {
        people.get(viewer).follows(author);
      }
      // homes are kept for people who visit them
      people.values().forEach(Person::home);
      String friend = people.get(Viewer.FRIEND).id();
      author.post("/api/tintype/v1/close-friends/" + friend).expect(200);
      publish(kind, author);
      people.get(Viewer.MUTING).post("/api/v1/accounts/" + author.id() + "/mute").expect(200);
      author.blocks(people.get(Viewer.BLOCKED));
      people.get(Viewer.BLOCKING).blocks(author);
      if (kind == Author.PRIVATE) {
        author.turnsPrivate();
      }
      AUTHORS.put(kind, author);
      Map<Viewer, Client> viewers = new EnumMap<>(Viewer.class);
      viewers.putAll(people);
      viewers.put(Viewer.AUTHOR, author);
      viewers.put(Viewer.VISITOR, SYSTEM.visitor());
      VIEWERS.put(kind, viewers);
    }
    SYSTEM.settle();
  }

  private static void publish(Author kind, Person author) {
    for (Audience audience : Audience.values()) {
      var shown = new Shown(kind, audience);
      var post = author.posts("for #" + shown.tag(), 1, "audience", audience.word());
      String id = post.path("id").asString();
      var comment = author.says("first", "in_reply_to_id", id);
      POSTS.put(shown, id);
      COMMENTS.put(shown, comment.path("id").asString());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyViewerTimesEveryAudienceTimesEveryAction() {
    return POSTS.keySet().stream()
        .flatMap(shown ->
            Arrays.stream(Viewer.values())
                .flatMap(viewer ->
                    Arrays.stream(Action.values()).map(action -> cell(shown, viewer, action))));
  }

  private static DynamicTest cell(Shown shown, Viewer viewer, Action action) {
    boolean may = may(shown, viewer);
    String name =
        "%s: %s of %s author %s: %s"
            .formatted(viewer, action, shown.author(), shown.audience(), may);
    return DynamicTest.dynamicTest(name, () -> check(shown, viewer, action, may));
  }

  /**
   * The expected answer of a cell; the actions of those who are signed in depend on nothing else.
   */
  private static boolean may(Shown shown, Viewer viewer) {
    boolean toAll = shown.audience() == Audience.PUBLIC || shown.audience() == Audience.UNLISTED;
    return switch (viewer) {
      case AUTHOR, FRIEND -> true;
      case FOLLOWER, MUTING -> shown.audience() != Audience.CLOSE_FRIENDS;
      case STRANGER, VISITOR -> shown.author() == Author.OPEN && toAll;
      case BLOCKED, BLOCKING -> false;
    };
  }

  private static void check(Shown shown, Viewer viewer, Action action, boolean may) {
    Client client = VIEWERS.get(shown.author()).get(viewer);
    String post = POSTS.get(shown);
    switch (action) {
      case SEE -> see(client, shown, may);
      case LIKE -> act(client, viewer, may, "/api/v1/statuses/" + post + "/favourite");
      case SAVE -> act(client, viewer, may, "/api/v1/statuses/" + post + "/bookmark");
      case COMMENT -> comment(client, shown, viewer, may);
      case SHARE -> share(client, shown, viewer, may);
      case FIND -> find(client, shown, viewer, may);
    }
  }

  private static void see(Client client, Shown shown, boolean may) {
    int status = may ? 200 : 404;
    String post = POSTS.get(shown);
    for (String id : List.of(post, COMMENTS.get(shown))) {
      client.get("/api/v1/statuses/" + id).expect(status);
      client.get("/api/v1/statuses/" + id + "/context").expect(status);
      client.get("/api/v1/statuses/" + id + "/favourited_by").expect(status);
    }
    client.get("/api/v1/statuses/" + post + "/history").expect(status);
    var comments = client.get("/api/tintype/v1/posts/" + post + "/comments").expect(status);
    if (may) {
      assertThat(comments.text()).contains(COMMENTS.get(shown));
    }
  }

  private static void act(Client client, Viewer viewer, boolean may, String path) {
    client.post(path).expect(viewer == Viewer.VISITOR ? 401 : may ? 200 : 404);
  }

  private static void comment(Client client, Shown shown, Viewer viewer, boolean may) {
    for (String parent : List.of(POSTS.get(shown), COMMENTS.get(shown))) {
      client
          .post("/api/v1/statuses", "status", "a word from me", "in_reply_to_id", parent)
          .expect(viewer == Viewer.VISITOR ? 401 : may ? 200 : 422);
    }
    act(client, viewer, may, "/api/v1/statuses/" + COMMENTS.get(shown) + "/favourite");
  }

  /** Who shares a post shows it to nobody who may not see it anyway. */
  private static void share(Client client, Shown shown, Viewer viewer, boolean may) {
    if (viewer == Viewer.VISITOR) {
      client.post("/api/tintype/v1/chats", "account_id", confidant.id()).expect(401);
      return;
    }
    String chat =
        client.post("/api/tintype/v1/chats", "account_id", confidant.id()).expect(200).text("id");
    String messages = "/api/tintype/v1/chats/" + chat + "/messages";
    var sent = client.post(messages, "post_id", POSTS.get(shown)).expect(may ? 200 : 404);
    if (may) {
      var received = confidant.get(messages).json().get(0);
      assertThat(received.path("id").asString()).isEqualTo(sent.text("id"));
      assertThat(received.path("post").isNull()).isNotEqualTo(may(shown, Viewer.STRANGER));
    }
  }

  private static void find(Client client, Shown shown, Viewer viewer, boolean may) {
    String post = POSTS.get(shown);
    String author = AUTHORS.get(shown.author()).id();
    boolean listed = may && shown.author() == Author.OPEN && shown.audience() == Audience.PUBLIC;
    boolean unasked = listed && viewer != Viewer.MUTING;
    String written = "/api/v1/accounts/" + author + "/statuses";
    assertListed(client, written, post, may);
    assertListed(client, written, COMMENTS.get(shown), may);
    assertListed(client, "/api/v1/timelines/tag/" + shown.tag(), post, unasked);
    assertListed(client, "/api/v1/timelines/public", post, unasked);
    var posts = client.get(written, "limit", "40", "exclude_replies", "true");
    if (posts.status() == 200) {
      assertThat(posts.ids()).doesNotContain(COMMENTS.get(shown));
    }
    if (viewer != Viewer.VISITOR) {
      boolean atHome =
          may && (viewer == Viewer.AUTHOR || viewer == Viewer.FRIEND || viewer == Viewer.FOLLOWER);
      assertListed(client, "/api/v1/timelines/home", post, atHome);
    }
  }

  private static void assertListed(Client client, String path, String post, boolean expected) {
    var answer = client.get(path, "limit", "40");
    List<String> ids = answer.status() == 200 ? answer.ids() : new ArrayList<>();
    assertThat(ids.contains(post))
        .as("in %s, which answered %s", path, answer.status())
        .isEqualTo(expected);
  }

  @Test
  void aPrivateAccountsPictureNeedsTheLinkThatOnlyFollowersGet() {
    String id = POSTS.get(new Shown(Author.PRIVATE, Audience.FOLLOWERS));
    var follower = VIEWERS.get(Author.PRIVATE).get(Viewer.FOLLOWER);
    var media = follower.get("/api/v1/statuses/" + id).json().path("media_attachments").get(0);
    var path = URI.create(media.path("url").asString()).getRawPath();

    SYSTEM.visitor().get(path).expect(200);
    assertThat(path).doesNotContain("/0-");
    var forged = path.replaceFirst("/\\d+-", "/0-");
    assertThat(SYSTEM.visitor().get(forged).status()).isIn(403, 404);
  }
}
