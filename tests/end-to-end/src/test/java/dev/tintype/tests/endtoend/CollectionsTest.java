package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.TestSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollectionsTest {
  private static final String OWN = "/api/tintype/v1/collections";
  private static final String APP = "/api/v1.1/collections";

  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");
  private final Person ben = system.person("ben");

  @Test
  void aCollectionIsMadeFilledRenamedAndDeleted() {
    var id = anna.post(OWN, "title", "Bridges").expect(200).text("id");
    var post = ben.posts("A bridge", 1).path("id").asString();

    var filled = anna.post(OWN + "/" + id + "/posts/" + post).json();
    assertThat(filled.path("post_count").asInt()).isEqualTo(1);
    assertThat(filled.path("thumb").asString()).contains("/media/");
    assertThat(anna.get("/api/v1/bookmarks").ids()).containsExactly(post);
    assertThat(anna.get(OWN + "/" + id + "/posts").ids()).containsExactly(post);
    var with = anna.get("/api/tintype/v1/posts/" + post + "/collections").json();
    assertThat(with).hasSize(1);
    assertThat(with.get(0).asString()).isEqualTo(id);

    assertThat(anna.patch(OWN + "/" + id, "title", "Old bridges").text("title"))
        .isEqualTo("Old bridges");
    anna.patch(OWN + "/" + id, "title", " ").expect(422);
    anna.patch(OWN + "/" + id, "visibility", "nobody").expect(422);
    assertThat(anna.delete(OWN + "/" + id + "/posts/" + post).json().path("post_count").asInt())
        .isZero();
    assertThat(anna.get("/api/v1/bookmarks").ids()).containsExactly(post);
    anna.delete(OWN + "/" + id).expect(200);
    anna.get(OWN + "/" + id).expect(404);
  }

  @Test
  void unsavingTakesAPostOutOfCollections() {
    var id = anna.post(OWN, "title", "Bridges").text("id");
    var post = ben.says("A bridge").path("id").asString();
    anna.post(OWN + "/" + id + "/posts/" + post).expect(200);
    anna.post("/api/v1/statuses/" + post + "/unbookmark").expect(200);
    assertThat(anna.get(OWN + "/" + id + "/posts").ids()).isEmpty();
  }

  @Test
  void thePixelfedAppTurnsPagesByTheirNumbers() {
    var made = anna.post(APP + "/create", "title", "Bridges", "visibility", "public").text("id");
    var posts = IntStream.range(0, 5).mapToObj(i -> ben.says("No. " + i)).toList();
    posts.forEach(post ->
        anna.post(APP + "/add", "collection_id", made, "post_id", post.path("id").asString())
            .expect(200));
    var ids = posts.reversed().stream().map(post -> post.path("id").asString()).toList();

    assertThat(ben.get(APP + "/items/" + made, "page", "1", "limit", "3").ids())
        .isEqualTo(ids.subList(0, 3));
    assertThat(ben.get(APP + "/items/" + made, "page", "2", "limit", "3").ids())
        .isEqualTo(ids.subList(3, 5));
    assertThat(ben.get(APP + "/items/" + made, "page", "3", "limit", "3").ids()).isEmpty();
    assertThat(ben.get(APP + "/view/" + made).json().path("post_count").asInt()).isEqualTo(5);
    assertThat(ben.get(APP + "/accounts/" + anna.id()).ids()).containsExactly(made);
    assertThat(anna.get(APP + "/self", "page", "1").ids()).containsExactly(made);
    assertThat(anna.get(APP + "/self", "page", "2").ids()).isEmpty();

    var first = anna.get(APP + "/items/" + made, "limit", "2");
    assertThat(anna.follow(first.link("next").orElseThrow()).ids()).isEqualTo(ids.subList(2, 4));
    anna.post(APP + "/remove", "collection_id", made, "post_id", ids.getFirst()).expect(200);
    assertThat(anna.get("/api/pixelfed/v1/collections/items/" + made).ids())
        .isEqualTo(ids.subList(1, 5));
    anna.delete(APP + "/delete/" + made).expect(200);
    assertThat(anna.get(APP + "/self").ids()).isEmpty();
  }

  @Test
  void whoMaySeeACollectionAndWhatIsInItAreTwoQuestions() {
    var hidden = anna.post(OWN, "title", "Secret").text("id");
    var open = anna.post(OWN, "title", "Open", "visibility", "public").text("id");
    var clara = system.person("clara");
    anna.follows(clara);
    var ofFollowers = clara.says("For followers", "audience", "followers").path("id").asString();
    var ofAll = clara.says("For all").path("id").asString();
    for (String post : List.of(ofFollowers, ofAll)) {
      anna.post(OWN + "/" + open + "/posts/" + post).expect(200);
    }

    ben.get(OWN + "/" + hidden).expect(404);
    ben.get(OWN + "/" + hidden + "/posts").expect(404);
    assertThat(ben.get(APP + "/accounts/" + anna.id()).ids()).containsExactly(open);
    assertThat(ben.get(OWN + "/" + open + "/posts").ids()).containsExactly(ofAll);
    assertThat(anna.get(OWN + "/" + open + "/posts").ids()).containsExactly(ofAll, ofFollowers);
    assertThat(ben.get(OWN + "/" + open).json().path("items")).hasSize(1);

    ben.patch(OWN + "/" + open, "title", "Mine").expect(404);
    ben.post(OWN + "/" + open + "/posts/" + ofAll).expect(404);
    ben.delete(OWN + "/" + open).expect(200);
    assertThat(anna.get(OWN + "/" + open).text("title")).isEqualTo("Open");

    anna.blocks(ben);
    ben.get(OWN + "/" + open).expect(404);
    assertThat(ben.get(APP + "/accounts/" + anna.id()).ids()).isEmpty();
    anna.turnsPrivate();
    clara.get(OWN + "/" + open).expect(404);
  }

  @Test
  void aRepeatedRequestMakesOneCollection() {
    var made =
        IntStream.range(0, 3)
            .mapToObj(_ ->
                anna.send(
                        "POST",
                        OWN,
                        BodyPublishers.ofString("title=Bridges"),
                        "application/x-www-form-urlencoded",
                        "Idempotency-Key",
                        "one")
                    .expect(200)
                    .text("id"))
            .distinct()
            .toList();
    assertThat(made).hasSize(1);
    assertThat(anna.get(OWN).ids()).isEqualTo(made);
  }
}
