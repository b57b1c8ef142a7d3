package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentCommand.EditPost;
import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.ContentQuery.MutedPosts;
import dev.tintype.content.api.ContentQuery.PostsByAuthor;
import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.content.api.ContentQuery.PublicPosts;
import dev.tintype.content.api.Licence;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostChange;
import dev.tintype.content.api.PostContent;
import dev.tintype.feed.api.FeedCommand.ShowOwnPost;
import dev.tintype.feed.api.FeedCommand.Visit;
import dev.tintype.feed.api.FeedCommand.VisitHome;
import dev.tintype.feed.api.FeedQuery.HomePage;
import dev.tintype.feed.api.Home;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusRoutesTest {
  private static final AccountId ANN = TestGateway.ANN;
  private static final AccountId BEN = new AccountId(11);
  private static final AccountId MUTED = new AccountId(12);
  private static final String[] AS_ANN = {"Authorization", "Bearer ann"};

  private final TestGateway gateway = new TestGateway();
  private final TreeMap<Long, Post> posts = new TreeMap<>();
  private final List<Object> sent = new ArrayList<>();
  private final Set<AccountId> privateAccounts = new HashSet<>();
  private boolean built = true;

  @BeforeEach
  void answer() {
    gateway
        .bus
        .answer(
            PostsByIds.class,
            (caller, query) ->
                query.ids().stream()
                    .filter(id -> posts.containsKey(id.value()))
                    .map(id -> posts.get(id.value()))
                    .toList())
        .answer(
            ProfilesByIds.class,
            (caller, query) -> query.ids().stream().map(this::profile).toList())
        .answer(
            RelationsOf.class,
            (caller, query) -> query.ids().stream().map(StatusRoutesTest::relation).toList())
        .answer(MutedPosts.class, (caller, query) -> List.of())
        .answer(PublicPosts.class, (caller, query) -> ids(query.page(), id -> true))
        .answer(
            PostsByAuthor.class,
            (caller, query) ->
                ids(
                    query.page(),
                    id ->
                        posts.get(id).author().equals(query.author())
                            && query.audiences().contains(posts.get(id).audience())))
        .answer(HomePage.class, (caller, query) -> home(query.page()))
        .handle(
            VisitHome.class,
            (caller, command) -> {
              boolean rebuilt = !built;
              built = true;
              return new Visit(rebuilt);
            })
        .handle(
            ShowOwnPost.class,
            (caller, command) -> {
              sent.add(command);
              return Done.DONE;
            });
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void whatIsPostedReachesContentInItsOwnWords() {
    gateway.bus.handle(
        PublishPost.class,
        (caller, command) -> {
          sent.add(command);
          return post(90, ANN, Audience.CLOSE_FRIENDS);
        });
    var answer =
        gateway.send(
            gateway
                .to("/api/v1/statuses?place=Lviv")
                .headers(AS_ANN)
                .header("Idempotency-Key", "k")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"status":"hi","media_ids":["5","6"],"audience":"close_friends",
                         "spoiler_text":"careful","license":"cc-by-sa","language":"ko",
                         "comments_disabled":"true"}
                        """)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(sent)
        .containsExactly(
            new PublishPost(
                new PostContent(
                    "hi",
                    List.of(new MediaId(5), new MediaId(6)),
                    Audience.CLOSE_FRIENDS,
                    new Place("Lviv"),
                    true,
                    true,
                    "careful",
                    "ko",
                    Licence.CC_BY_SA),
                "k"),
            new ShowOwnPost(new PostId(90)));
    var json = TestGateway.json(answer);
    assertThat(json.path("visibility").asString()).isEqualTo("private");
    assertThat(json.path("audience").asString()).isEqualTo("close_friends");
    assertThat(json.path("url").asString()).endsWith("/@person7/90");
  }

  @Test
  void whatIsNotSaidIsTheAuthorsChoice() {
    gateway.bus.handle(
        PublishPost.class,
        (caller, command) -> {
          sent.add(command);
          return post(90, ANN, Audience.PUBLIC);
        });
    gateway.send(
        gateway
            .to("/api/v1/statuses?status=hi")
            .headers(AS_ANN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.noBody()));
    var content = ((PublishPost) sent.getFirst()).content();
    assertThat(content.audience()).isEqualTo(Audience.UNLISTED);
    assertThat(content.language()).isEqualTo("uk");
    assertThat(((PublishPost) sent.getFirst()).idempotencyKey()).isNull();
  }

  @Test
  void whatThereIsNotIsRefusedClearly() {
    for (String wrong :
        List.of(
            "in_reply_to_id=3",
            "scheduled_at=2030-01-01T00:00:00Z",
            "visibility=direct",
            "visibility=nobody",
            "audience=nobody",
            "license=mine",
            "media_ids[]=x",
            "place_id=3",
            "poll[options][]=a")) {
      var answer =
          gateway.send(
              gateway
                  .to("/api/v1/statuses")
                  .headers(AS_ANN)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("status=hi&" + wrong)));
      assertThat(answer.statusCode()).as(wrong + answer.body()).isEqualTo(422);
      assertThat(TestGateway.json(answer).path("details").isEmpty()).isFalse();
    }
  }

  @Test
  void anEditNamesOnlyWhatItChanges() {
    gateway.bus.handle(
        EditPost.class,
        (caller, command) -> {
          sent.add(command);
          return post(90, ANN, Audience.PUBLIC);
        });
    gateway.send(
        gateway
            .to("/api/v1/statuses/90")
            .headers(AS_ANN)
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    """
                    {"media_attributes":[{"id":"5","description":"a lake","focus":"0.5,-0.25"}]}
                    """)));
    assertThat(sent)
        .containsExactly(
            new EditPost(
                new PostId(90),
                new PostChange(
                    null,
                    null,
                    List.of(new PostChange.Description(new MediaId(5), "a lake", 0.5, -0.25)),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)));
  }

  @Test
  void postsThatMayNotBeSeenAreNotFound() {
    post(1, BEN, Audience.FOLLOWERS);
    post(2, BEN, Audience.PUBLIC);
    assertThat(get("/api/v1/statuses/1").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/statuses/2").statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/statuses/3").statusCode()).isEqualTo(404);
    assertThat(ids("/api/v1/statuses?id[]=2&id[]=1&id[]=3&id[]=x")).containsExactly("2");
    privateAccounts.add(BEN);
    assertThat(get("/api/v1/statuses/2").statusCode()).isEqualTo(404);
    for (String part : List.of("context", "source", "history", "favourited_by")) {
      assertThat(get("/api/v1/statuses/2/" + part).statusCode()).as(part).isEqualTo(404);
    }
  }

  @Test
  void aPageIsFilledUpWhereTheRulesLeaveMuchOut() {
    for (int id = 1; id <= 60; id++) {
      post(id, id > 40 ? MUTED : BEN, Audience.PUBLIC);
    }
    gateway.bus.calls.set(0);
    var first = get("/api/v1/timelines/public?limit=20", AS_ANN);
    assertThat(gateway.bus.calls.get()).isLessThanOrEqualTo(8 + 1);
    assertThat(TestGateway.json(first)).hasSize(20);
    assertThat(TestGateway.json(first).get(0).path("id").asString()).isEqualTo("40");
    assertThat(first.headers().firstValue("Link").orElse("")).contains("max_id=21>");
  }

  @Test
  void walkingThroughAThinnedListMeetsEveryPostOnce() {
    var expected = new ArrayList<String>();
    for (int id = 100; id >= 1; id--) {
      boolean muted = id % 3 == 0 || id > 70 && id < 95;
      post(id, muted ? MUTED : BEN, Audience.PUBLIC);
      if (!muted) {
        expected.add(Integer.toString(id));
      }
    }
    var down = new ArrayList<String>();
    String link = "/api/v1/timelines/public?limit=7";
    for (int page = 0; !link.isEmpty() && page < 50; page++) {
      var answer = get(link, AS_ANN);
      down.addAll(idsOf(answer));
      link = link(answer, "next");
    }
    assertThat(down).isEqualTo(expected);

    var up = new ArrayList<String>();
    String min = "/api/v1/timelines/public?limit=7&min_id=1";
    for (int page = 0; page < 50; page++) {
      var answer = get(min, AS_ANN);
      up.addAll(idsOf(answer).reversed());
      if (link(answer, "prev").isEmpty()) {
        break;
      }
      min = link(answer, "prev");
    }
    assertThat(up.reversed()).isEqualTo(expected.subList(0, expected.size() - 1));
  }

  @Test
  void homeIsBuiltAnewForPeopleWhoReturn() {
    post(1, BEN, Audience.PUBLIC);
    built = false;
    assertThat(idsOf(get("/api/v1/timelines/home", AS_ANN))).containsExactly("1");
  }

  @Test
  void anAccountsPostsAreThoseThatTheViewerMaySee() {
    post(1, BEN, Audience.PUBLIC);
    post(2, BEN, Audience.FOLLOWERS);
    post(3, ANN, Audience.FOLLOWERS);
    assertThat(ids("/api/v1/accounts/11/statuses?max_id=0&_pe=1")).containsExactly("1");
    assertThat(idsOf(get("/api/v1/accounts/7/statuses", AS_ANN))).containsExactly("3");
    privateAccounts.add(BEN);
    assertThat(ids("/api/v1/accounts/11/statuses")).isEmpty();
  }

  @Test
  void remoteAndListTimelinesAreNobodys() {
    post(1, BEN, Audience.PUBLIC);
    assertThat(ids("/api/v1/timelines/public?remote=true")).isEmpty();
    assertThat(get("/api/v1/timelines/list/3", AS_ANN).statusCode()).isEqualTo(404);
  }

  private Post post(long id, AccountId author, Audience audience) {
    var post =
        new Post(
            new PostId(id),
            author,
            audience,
            "post " + id,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            false,
            false,
            "",
            null,
            null,
            false,
            false,
            Instant.EPOCH,
            null);
    posts.put(id, post);
    return post;
  }

  private Home home(PageRequest page) {
    return built ? new Home(ids(page, id -> true), false) : new Home(Page.empty(), true);
  }

  private Page<PostId> ids(PageRequest page, LongPredicate wanted) {
    var order = page.ascending() ? posts.keySet() : posts.descendingKeySet();
    var rows =
        order.stream()
            .filter(id -> id < page.below() && id > page.above())
            .filter(wanted::test)
            .limit(page.limit() + 1L)
            .map(PostId::new)
            .toList();
    return Page.of(page, rows, PostId::value);
  }

  private Profile profile(AccountId id) {
    return new Profile(
        id,
        "person" + id,
        "",
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        privateAccounts.contains(id),
        true,
        true,
        false,
        new PostDefaults(PostDefaults.DefaultAudience.UNLISTED, false, "uk"),
        0,
        0,
        0,
        null,
        Instant.EPOCH,
        1);
  }

  private static Relation relation(AccountId id) {
    return new Relation(
        id,
        false,
        null,
        false,
        false,
        false,
        false,
        false,
        id.equals(MUTED),
        false,
        null,
        false,
        false,
        false,
        false,
        "");
  }

  private HttpResponse<String> get(String path, String... headers) {
    return gateway.get(path.replace("[", "%5B").replace("]", "%5D"), headers);
  }

  private List<String> ids(String path) {
    return idsOf(get(path));
  }

  private static List<String> idsOf(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var ids = new ArrayList<String>();
    TestGateway.json(answer).forEach(one -> ids.add(one.path("id").asString()));
    return ids;
  }

  /** The path of one link; empty when there is none. */
  private String link(HttpResponse<String> answer, String rel) {
    return answer.headers().firstValue("Link").stream()
        .flatMap(it -> List.of(it.split(", ")).stream())
        .filter(it -> it.endsWith("rel=\"" + rel + "\""))
        .map(it -> it.substring(1, it.indexOf('>')).replace(gateway.origin(), ""))
        .findFirst()
        .orElse("");
  }
}
