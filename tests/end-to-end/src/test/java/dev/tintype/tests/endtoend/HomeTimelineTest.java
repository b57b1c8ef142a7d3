package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Answer;
import dev.tintype.tests.system.TestSystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeTimelineTest {
  private final TestSystem system = TestSystem.shared();

  @Test
  void aFollowedPersonsAlbumReachesHome() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    assertThat(ben.follows(anna).path("following").asBoolean()).isTrue();

    var post = anna.posts("Three at once #album", 3);

    assertThat(ben.home()).containsExactly(post.path("id").asString());
    var seen = ben.get("/api/v1/timelines/home").json().get(0);
    assertThat(seen.path("media_attachments")).hasSize(3);
    assertThat(seen.path("media_attachments").get(2).path("description").asString())
        .isEqualTo("picture 3");
    assertThat(seen.path("tags").get(0).path("name").asString()).isEqualTo("album");
  }

  @Test
  void onesOwnPostIsAtHomeAtOnce() {
    var anna = system.person("anna");

    var post = anna.says("Mine");

    assertThat(anna.get("/api/v1/timelines/home").ids())
        .containsExactly(post.path("id").asString());
  }

  @Test
  void followingBringsOlderPostsInAndUnfollowingTakesThemOut() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    var older = anna.says("Before the follow").path("id").asString();

    ben.follows(anna);
    assertThat(ben.home()).containsExactly(older);

    ben.unfollows(anna);
    assertThat(ben.home()).isEmpty();
  }

  @Test
  void deletedAndArchivedPostsDisappear() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    ben.follows(anna);
    var kept = anna.says("Kept").path("id").asString();
    var deleted = anna.says("Deleted").path("id").asString();
    var archived = anna.says("Archived").path("id").asString();
    assertThat(ben.home()).containsExactly(archived, deleted, kept);

    anna.delete("/api/v1/statuses/" + deleted).expect(200);
    anna.post("/api/tintype/v1/posts/" + archived + "/archive").expect(200);

    assertThat(ben.home()).containsExactly(kept);
    assertThat(anna.get("/api/tintype/v1/posts/archived").ids()).containsExactly(archived);
  }

  @Test
  void blocksAndMutesHideAtOnce() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    ben.follows(anna);
    anna.says("Loud");
    assertThat(ben.home()).hasSize(1);

    ben.post("/api/v1/accounts/" + anna.id() + "/mute").expect(200);
    assertThat(ben.get("/api/v1/timelines/home").ids()).isEmpty();
    ben.post("/api/v1/accounts/" + anna.id() + "/unmute").expect(200);
    assertThat(ben.home()).hasSize(1);

    anna.blocks(ben);
    assertThat(ben.home()).isEmpty();
  }

  @Test
  void walkingByLinksMeetsEveryPostOnceInOrder() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    ben.follows(anna);
    List<String> posted = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      posted.addFirst(anna.says("number " + i).path("id").asString());
    }
    system.settle();

    List<String> walked = new ArrayList<>();
    Answer page = ben.get("/api/v1/timelines/home", "limit", "4");
    while (true) {
      walked.addAll(page.ids());
      var next = page.link("next");
      if (next.isEmpty()) {
        break;
      }
      page = ben.follow(next.get());
    }
    assertThat(walked).isEqualTo(posted);

    var newer = ben.get("/api/v1/timelines/home", "min_id", posted.getLast(), "limit", "3").ids();
    assertThat(newer).isEqualTo(posted.subList(7, 10));
    var since = ben.get("/api/v1/timelines/home", "since_id", posted.get(2)).ids();
    assertThat(since).isEqualTo(posted.subList(0, 2));
  }

  @Test
  void homeNeedsAtMostEightMessagesHoweverLongThePage() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    ben.follows(anna);
    for (int i = 0; i < 20; i++) {
      anna.says("number " + i);
    }
    system.settle();
    ben.get("/api/v1/timelines/home").expect(200);

    double before = BusCalls.count(system);
    assertThat(ben.get("/api/v1/timelines/home", "limit", "20").ids()).hasSize(20);
    assertThat(BusCalls.count(system) - before).isBetween(1.0, 8.0);
  }
}
