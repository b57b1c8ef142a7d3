package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.DeleteMedia;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaState;
import dev.tintype.media.api.MediaType;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.PostDefaults.DefaultAudience;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileCommand.EditProfile;
import dev.tintype.profile.api.ProfileField;
import dev.tintype.profile.api.ProfileQuery.ProfileByUsername;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.profile.api.ProfileQuery.SearchProfiles;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.Mute;
import dev.tintype.relationship.api.RelationshipQuery.FollowRequestCount;
import dev.tintype.relationship.api.RelationshipQuery.Followers;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleRoutesTest {
  private static final AccountId BEN = new AccountId(11);
  private static final String[] AS_ANN = {"Authorization", "Bearer ann"};

  private final TestGateway gateway = new TestGateway();
  private final List<Object> sent = new ArrayList<>();
  private boolean benIsPrivate;
  private UnaryOperator<Relation> between = relation -> relation;

  @BeforeEach
  void answerForBen() {
    gateway
        .bus
        .answer(
            ProfilesByIds.class,
            (caller, query) ->
                query.ids().stream().filter(BEN::equals).map(_ -> profile(BEN, "ben")).toList())
        .answer(
            ProfileByUsername.class,
            (caller, query) -> {
              if (!query.username().equalsIgnoreCase("ben")) {
                throw Refusal.notFound("account");
              }
              return profile(BEN, "ben");
            })
        .answer(SearchProfiles.class, (caller, query) -> List.of(profile(BEN, "ben")))
        .answer(
            RelationsOf.class,
            (caller, query) ->
                query.ids().stream().map(id -> between.apply(Relation.none(id))).toList())
        .answer(Followers.class, (caller, query) -> new Page<>(List.of(BEN), 5L, 9L))
        .answer(FollowRequestCount.class, (caller, query) -> 2L);
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void peopleAreLookedUpWithAndWithoutThisServersName() {
    for (String acct : List.of("ben", "@Ben", "ben@127.0.0.1", "ben@127.0.0.1:" + gateway.port())) {
      var answer = gateway.get("/api/v1/accounts/lookup?acct=" + acct);
      assertThat(TestGateway.json(answer).at("/id").asString()).as(acct).isEqualTo("11");
    }
    assertThat(gateway.get("/api/v1/accounts/lookup?acct=ben@elsewhere.example").statusCode())
        .isEqualTo(404);
    assertThat(gateway.get("/api/v1/accounts/lookup").statusCode()).isEqualTo(422);
    assertThat(gateway.get("/api/v1/accounts/12").statusCode()).isEqualTo(404);
    assertThat(gateway.get("/api/v1.1/accounts/username/nobody").body()).isEqualTo("[]");
  }

  @Test
  void severalAccountsComeInOneCallOfTheBus() {
    int before = gateway.bus.calls.get();

    var answer = gateway.get("/api/v1/accounts?id[]=11&id[]=12&id[]=x");

    assertThat(TestGateway.json(answer)).hasSize(1);
    assertThat(gateway.bus.calls.get() - before).isEqualTo(1);
  }

  @Test
  void relationshipsAreAnsweredForNumbersOnly() {
    var answer = gateway.get("/api/v1/accounts/relationships?id[]=11&id[]=x", AS_ANN);

    assertThat(TestGateway.json(answer).at("/0/id").asString()).isEqualTo("11");
    assertThat(TestGateway.json(answer).at("/0/following").isBoolean()).isTrue();
    assertThat(gateway.get("/api/v1/accounts/relationships?id[]=11").statusCode()).isIn(401, 422);
  }

  @Test
  void whoHasBlockedTheCallerIsNotFoundBySearch() {
    assertThat(TestGateway.json(gateway.get("/api/v1/accounts/search?q=be", AS_ANN))).hasSize(1);

    between = relation -> blockedBy(relation.account());

    assertThat(TestGateway.json(gateway.get("/api/v1/accounts/search?q=be", AS_ANN))).isEmpty();
  }

  @Test
  void followersArePagedByLinks() {
    var answer = gateway.get("/api/v1/accounts/11/followers?limit=1");

    assertThat(TestGateway.json(answer)).hasSize(1);
    assertThat(answer.headers().firstValue("Link").orElseThrow())
        .contains("max_id=5>; rel=\"next\"")
        .contains("min_id=9>; rel=\"prev\"");
  }

  @Test
  void aPrivateAccountsFollowersAreForItsFollowers() {
    benIsPrivate = true;

    assertThat(followersSeen(gateway.get("/api/v1/accounts/11/followers"))).isZero();
    assertThat(followersSeen(gateway.get("/api/v1/accounts/11/followers", AS_ANN))).isZero();
    between = relation -> following(relation.account());
    assertThat(followersSeen(gateway.get("/api/v1/accounts/11/followers", AS_ANN))).isEqualTo(1);
  }

  @Test
  void whoIsBlockedFindsNoList() {
    between = relation -> blockedBy(relation.account());

    assertThat(gateway.get("/api/v1/accounts/11/followers", AS_ANN).statusCode()).isEqualTo(404);
  }

  @Test
  void followingTakesItsTermsFromTheRequest() {
    gateway.bus.handle(
        Follow.class,
        (caller, command) -> {
          sent.add(command);
          return following(command.account());
        });

    post("/api/v1/accounts/11/follow", "");
    var answer = post("/api/v1/accounts/11/follow?reblogs=false", "notify=1");

    assertThat(sent).containsExactly(new Follow(BEN), new Follow(BEN, false, true));
    assertThat(TestGateway.json(answer).at("/following").asBoolean()).isTrue();
  }

  @Test
  void aMuteHasNotificationsAndNoEndUnlessAskedOtherwise() {
    gateway.bus.handle(
        Mute.class,
        (caller, command) -> {
          sent.add(command);
          return Relation.none(command.account());
        });

    post("/api/v1/accounts/11/mute", "");
    post("/api/v1/accounts/11/mute", "notifications=false&duration=3600");

    assertThat(sent).containsExactly(new Mute(BEN, true, 0), new Mute(BEN, false, 3600));
  }

  @Test
  void formsAndJsonEditTheSameThings() {
    List<List<ProfileChange>> edits = new ArrayList<>();
    gateway.bus.handle(
        EditProfile.class,
        (caller, command) -> {
          edits.add(command.changes());
          return profile(TestGateway.ANN, "ann");
        });

    post(
        "/api/v1/accounts/update_credentials",
        "display_name=Ann&locked=true&fields_attributes[0][name]=Camera"
            + "&fields_attributes[0][value]=M3&source[privacy]=private&avatar=");
    var answer =
        gateway.send(
            gateway
                .to("/api/v1/accounts/update_credentials")
                .headers(AS_ANN)
                .header("Content-Type", "application/json")
                .method(
                    "PATCH",
                    BodyPublishers.ofString(
                        """
                        {"display_name": "Ann", "locked": true, "avatar": "",
                         "fields_attributes": [{"name": "Camera", "value": "M3"}],
                         "source": {"privacy": "private"}}
                        """)));

    assertThat(TestGateway.json(answer).at("/source/follow_requests_count").asInt()).isEqualTo(2);
    assertThat(edits).hasSize(2);
    assertThat(edits.getFirst())
        .containsExactly(
            new ProfileChange.DisplayName("Ann"),
            new ProfileChange.PrivateAccount(true),
            new ProfileChange.Audience(DefaultAudience.FOLLOWERS),
            new ProfileChange.Fields(List.of(new ProfileField("Camera", "M3"))),
            new ProfileChange.NoAvatar());
    assertThat(edits.getLast()).isEqualTo(edits.getFirst());
    assertThat(post("/api/v1/accounts/update_credentials", "source[privacy]=all").statusCode())
        .isEqualTo(422);
  }

  @Test
  void aPictureThatNoProfileCameToShowIsTakenBack() {
    gateway
        .bus
        .handle(UploadMedia.class, (caller, command) -> uploaded(command))
        .handle(
            EditProfile.class,
            (caller, command) -> {
              sent.add(command.changes());
              throw Refusal.invalid("note", "ERR_TOO_LONG", "is too long");
            })
        .handle(
            DeleteMedia.class,
            (caller, command) -> {
              sent.add(command);
              return Done.DONE;
            });

    var answer =
        gateway.send(
            gateway
                .to("/api/v1/accounts/update_credentials")
                .headers(AS_ANN)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"avatar\";"
                            + " filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\nJPEG\r\n"
                            + "--b--\r\n")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(TestGateway.json(answer).at("/details/note/0/error").asString())
        .isEqualTo("ERR_TOO_LONG");
    assertThat(sent)
        .containsExactly(
            List.of(new ProfileChange.Avatar(new MediaId(5))), new DeleteMedia(new MediaId(5)));
  }

  @Test
  void whoHasNoPictureIsShownOneAllTheSame() {
    var account = TestGateway.json(gateway.get("/api/v1/accounts/11"));
    String avatar = account.at("/avatar").asString();

    assertThat(avatar).startsWith(gateway.origin());
    var picture = gateway.get(avatar.substring(gateway.origin().length()));
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
  }

  private HttpResponse<String> post(String path, String form) {
    return gateway.send(
        gateway
            .to(path)
            .headers(AS_ANN)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static int followersSeen(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return TestGateway.json(answer).size();
  }

  private static Relation blockedBy(AccountId other) {
    return new Relation(
        other, false, null, false, false, false, false, true, false, false, null, false, false,
        false, false, "");
  }

  private static Relation following(AccountId other) {
    return new Relation(
        other,
        true,
        Instant.EPOCH,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        null,
        false,
        false,
        true,
        false,
        "");
  }

  private static Media uploaded(UploadMedia command) {
    return new Media(
        new MediaId(5),
        TestGateway.ANN,
        MediaType.IMAGE,
        MediaPurpose.AVATAR,
        MediaState.READY,
        400,
        400,
        "",
        command.alt(),
        command.focus(),
        List.of(),
        0,
        null,
        false,
        null,
        Instant.EPOCH);
  }

  private Profile profile(AccountId account, String username) {
    return new Profile(
        account,
        username,
        "",
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        benIsPrivate,
        true,
        false,
        false,
        PostDefaults.INITIAL,
        0,
        0,
        0,
        null,
        Instant.EPOCH,
        1,
        false);
  }
}
