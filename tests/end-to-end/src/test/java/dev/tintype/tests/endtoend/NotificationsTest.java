package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.TestSystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people are told: one by one and in groups, read, dismissed, chosen and kept back. */
class NotificationsTest {
  private static final TestSystem SYSTEM = TestSystem.shared();
  private static int tests;

  private Person ann;
  private Person bo;
  private Person cho;

  @BeforeEach
  void signUp() {
    tests++;
    ann = SYSTEM.person("told_ann" + tests);
    bo = SYSTEM.person("told_bo" + tests);
    cho = SYSTEM.person("told_cho" + tests);
  }

  @Test
  void whoIsFollowedOrNamedIsToldOnceAndNoLongerWhenItIsUndone() {
    bo.follows(ann);
    bo.follows(ann);
    var post = bo.says("with @" + ann.username());
    assertThat(types(ann)).containsExactlyInAnyOrder("mention", "follow");
    var mention = notification(ann, "mention");
    assertThat(mention.path("status").path("id").asString()).isEqualTo(post.path("id").asString());
    assertThat(mention.path("account").path("id").asString()).isEqualTo(bo.id());
    String id = mention.path("id").asString();
    assertThat(ann.get("/api/v1/notifications/" + id).expect(200).text("type"))
        .isEqualTo("mention");
    cho.get("/api/v1/notifications/" + id).expect(404);
    bo.unfollows(ann);
    bo.delete("/api/v1/statuses/" + post.path("id").asString()).expect(200);
    assertThat(types(ann)).isEmpty();
    ann.get("/api/v1/notifications/" + id).expect(404);
  }

  @Test
  void aBellRingsForEachPost() {
    ann.post("/api/v1/accounts/" + bo.id() + "/follow", "notify", "true").expect(200);
    cho.follows(bo);
    SYSTEM.settle();
    bo.posts("hear", 1);
    assertThat(types(ann)).containsExactly("status");
    assertThat(types(cho)).isEmpty();
  }

  @Test
  void askingToFollowAndLettingIn() {
    ann.turnsPrivate();
    SYSTEM.settle();
    bo.follows(ann);
    assertThat(types(ann)).containsExactly("follow_request");
    ann.post("/api/v1/follow_requests/" + bo.id() + "/authorize").expect(200);
    assertThat(types(ann)).containsExactly("follow");
    assertThat(types(bo)).as("Mastodon has no word for it").isEmpty();
    var ours = bo.get("/api/tintype/v1/notifications").json().path("notification_groups");
    assertThat(ours.get(0).path("kind").asString()).isEqualTo("accepted");
    assertThat(ours.get(0).path("sample_account_ids").get(0).asString()).isEqualTo(ann.id());
  }

  @Test
  void followersAreOneGroupWithAllItsMembers() {
    bo.follows(ann);
    cho.follows(ann);
    bo.says("hello @" + ann.username());
    SYSTEM.settle();
    var page = ann.get("/api/v2/notifications").expect(200).json();
    var groups = page.path("notification_groups");
    assertThat(groups).hasSize(2);
    var follows = group(groups, "follow");
    assertThat(follows.path("notifications_count").asInt()).isEqualTo(2);
    assertThat(texts(follows.path("sample_account_ids"))).containsExactly(cho.id(), bo.id());
    assertThat(page.path("accounts")).hasSize(2);
    assertThat(page.path("statuses")).hasSize(1);
    String key = follows.path("group_key").asString();
    assertThat(ann.get("/api/v2/notifications/" + key + "/accounts").expect(200).ids())
        .containsExactly(cho.id(), bo.id());
    assertThat(ann.get("/api/v2/notifications/" + key).json().path("notification_groups").get(0))
        .isEqualTo(follows);
    assertThat(notification(ann, "follow").path("group_key").asString()).isEqualTo(key);

    var alone = ann.get("/api/v2/notifications", "grouped_types[]", "favourite").json();
    assertThat(alone.path("notification_groups")).hasSize(3);
    var partial = ann.get("/api/v2/notifications", "expand_accounts", "partial_avatars").json();
    assertThat(partial.path("accounts").size() + partial.path("partial_accounts").size())
        .isEqualTo(2);

    ann.post("/api/v2/notifications/" + key + "/dismiss").expect(200);
    assertThat(types(ann)).containsExactly("mention");
    ann.get("/api/v2/notifications/" + key).expect(404);
    ann.get("/api/v2/notifications/nonsense").expect(404);
  }

  @Test
  void likesAndCommentsAreToldWithTheirStatusesUntilTheyAreUndone() {
    String post = ann.says("like this").path("id").asString();
    bo.post("/api/v1/statuses/" + post + "/favourite").expect(200);
    cho.post("/api/v1/statuses/" + post + "/favourite").expect(200);
    String comment = bo.says("lovely", "in_reply_to_id", post).path("id").asString();
    ann.post("/api/v1/statuses/" + comment + "/favourite").expect(200);
    String reply = ann.says("thanks", "in_reply_to_id", comment).path("id").asString();
    assertThat(types(ann)).containsExactlyInAnyOrder("favourite", "favourite", "mention");
    assertThat(notification(ann, "mention").path("status").path("id").asString())
        .isEqualTo(comment);
    assertThat(types(bo)).containsExactlyInAnyOrder("favourite", "mention");
    assertThat(notification(bo, "mention").path("status").path("id").asString()).isEqualTo(reply);
    var page = ann.get("/api/v2/notifications").expect(200).json();
    var likes = group(page.path("notification_groups"), "favourite");
    assertThat(likes.path("notifications_count").asInt()).isEqualTo(2);
    assertThat(likes.path("status_id").asString()).isEqualTo(post);
    assertThat(page.path("statuses")).hasSize(2);

    bo.post("/api/v1/statuses/" + post + "/unfavourite").expect(200);
    bo.delete("/api/v1/statuses/" + comment).expect(200);
    assertThat(types(ann)).containsExactly("favourite");
    ann.delete("/api/v1/statuses/" + post).expect(200);
    assertThat(types(ann)).isEmpty();
    assertThat(types(bo)).isEmpty();
  }

  @Test
  void aMutedThreadIsSilent() {
    String post = ann.says("quiet please").path("id").asString();
    ann.post("/api/v1/statuses/" + post + "/mute").expect(200);
    SYSTEM.settle();
    bo.post("/api/v1/statuses/" + post + "/favourite").expect(200);
    bo.says("noise", "in_reply_to_id", post);
    assertThat(types(ann)).isEmpty();
  }

  @Test
  void pagesAreByKindAndFollowEachOther() {
    for (int i = 0; i < 3; i++) {
      bo.says("number " + i + " @" + ann.username());
    }
    cho.follows(ann);
    SYSTEM.settle();
    var first = ann.get("/api/v1/notifications", "limit", "3").expect(200);
    var second = ann.follow(first.link("next").orElseThrow()).expect(200);
    var ids = new ArrayList<>(first.ids());
    ids.addAll(second.ids());
    assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    assertThat(second.link("next")).isEmpty();
    assertThat(ann.get("/api/v1/notifications", "types[]", "follow").ids()).hasSize(1);
    assertThat(ann.get("/api/v1/notifications", "exclude_types[]", "follow").ids()).hasSize(3);
    assertThat(ann.get("/api/v1/notifications", "account_id", cho.id()).ids()).hasSize(1);
    assertThat(ann.get("/api/v1/notifications", "types[]", "poll").ids()).isEmpty();
    assertThat(ann.get("/api/v1/notifications", "since_id", ids.get(1)).ids())
        .isEqualTo(ids.subList(0, 1));
    var groups = ann.get("/api/v2/notifications", "limit", "2").expect(200);
    var rest = ann.follow(groups.link("next").orElseThrow()).expect(200);
    assertThat(
            groups.json().path("notification_groups").size()
                + rest.json().path("notification_groups").size())
        .isEqualTo(4);
  }

  @Test
  void whatTheMarkerHasPassedIsRead() {
    bo.follows(ann);
    cho.follows(ann);
    SYSTEM.settle();
    assertThat(unread("v1")).isEqualTo(2);
    assertThat(unread("v2")).isEqualTo(1);
    String newest = ann.get("/api/v1/notifications").ids().getFirst();
    ann.post("/api/v1/markers", "notifications[last_read_id]", newest).expect(200);
    assertThat(unread("v1")).isZero();
    assertThat(unread("v2")).isZero();
    bo.says("more @" + ann.username());
    SYSTEM.settle();
    assertThat(unread("v1")).isEqualTo(1);
    assertThat(ann.get("/api/v1/notifications/unread_count", "types[]", "follow").json())
        .isEqualTo(ann.get("/api/v1/notifications/unread_count", "types[]", "poll").json());
  }

  @Test
  void oneOrAllCanBeDismissed() {
    bo.follows(ann);
    bo.says("hi @" + ann.username());
    SYSTEM.settle();
    String mention = notification(ann, "mention").path("id").asString();
    ann.post("/api/v1/notifications/" + mention + "/dismiss").expect(200);
    assertThat(types(ann)).containsExactly("follow");
    ann.post("/api/v1/notifications/clear").expect(200);
    assertThat(types(ann)).isEmpty();
  }

  @Test
  void strangersAreKeptBackUntilTheyAreAccepted() {
    var policy = ann.get("/api/v2/notifications/policy").expect(200).json();
    assertThat(policy.path("for_not_following").asString()).isEqualTo("accept");
    policy =
        ann.patch("/api/v2/notifications/policy", "for_not_following", "filter").expect(200).json();
    assertThat(policy.path("for_not_following").asString()).isEqualTo("filter");
    ann.patch("/api/v2/notifications/policy", "for_not_following", "burn").expect(422);
    bo.says("psst @" + ann.username());
    cho.says("psst @" + ann.username());
    assertThat(types(ann)).isEmpty();
    var requests = ann.get("/api/v1/notifications/requests").expect(200).json();
    assertThat(requests).hasSize(2);
    assertThat(requests.get(0).path("last_status").path("id").asString()).isNotEmpty();
    assertThat(
            ann.get("/api/v2/notifications/policy")
                .json()
                .path("summary")
                .path("pending_requests_count")
                .asInt())
        .isEqualTo(2);
    for (JsonNode request : requests) {
      String id = request.path("id").asString();
      boolean wanted = request.path("account").path("id").asString().equals(bo.id());
      ann.get("/api/v1/notifications/requests/" + id).expect(200);
      ann.post("/api/v1/notifications/requests/" + id + (wanted ? "/accept" : "/dismiss"))
          .expect(200);
      ann.get("/api/v1/notifications/requests/" + id).expect(404);
    }
    assertThat(ann.get("/api/v1/notifications/requests/merged").json().path("merged").asBoolean())
        .isTrue();
    assertThat(notification(ann, "mention").path("account").path("id").asString())
        .isEqualTo(bo.id());
    var old = ann.put("/api/v1/notifications/policy", "filter_not_following", "false");
    assertThat(old.expect(200).json().path("filter_not_following").asBoolean()).isFalse();
    cho.says("psst again @" + ann.username());
    assertThat(types(ann)).hasSize(2);
  }

  @Test
  void kindsAndPeopleCanBeChosen() {
    String path = "/api/tintype/v1/notification-settings";
    var settings = ann.patch(path, "kinds[follow]", "nobody").expect(200).json();
    assertThat(settings.path("kinds")).hasSize(9);
    ann.patch(path, "kinds[follow]", "whoever").expect(422);
    ann.put(path + "/people/" + cho.id(), "told", "never").expect(200);
    ann.put(path + "/people/" + ann.id(), "told", "never").expect(422);
    ann.put(path + "/people/17", "told", "never").expect(404);
    bo.follows(ann);
    bo.says("yes @" + ann.username());
    cho.says("no @" + ann.username());
    assertThat(types(ann)).containsExactly("mention");
    assertThat(notification(ann, "mention").path("account").path("id").asString())
        .isEqualTo(bo.id());
    assertThat(ann.delete(path + "/people/" + cho.id()).json().path("people")).isEmpty();
  }

  @Test
  void aBlockTakesBackAllBetweenTheTwo() {
    bo.follows(ann);
    ann.follows(bo);
    assertThat(types(ann)).hasSize(1);
    ann.blocks(bo);
    assertThat(types(ann)).isEmpty();
    assertThat(types(bo)).isEmpty();
  }

  private int unread(String version) {
    return ann.get("/api/" + version + "/notifications/unread_count")
        .expect(200)
        .json()
        .path("count")
        .asInt();
  }

  private static List<String> types(Person person) {
    SYSTEM.settle();
    var types = new ArrayList<String>();
    person
        .get("/api/v1/notifications")
        .expect(200)
        .json()
        .forEach(one -> types.add(one.path("type").asString()));
    return types;
  }

  private static JsonNode notification(Person person, String type) {
    SYSTEM.settle();
    return person.get("/api/v1/notifications", "types[]", type).json().get(0);
  }

  private static JsonNode group(JsonNode groups, String type) {
    for (JsonNode group : groups) {
      if (group.path("type").asString().equals(type)) {
        return group;
      }
    }
    throw new AssertionError("no group of " + type);
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(item -> texts.add(item.asString()));
    return texts;
  }
}
