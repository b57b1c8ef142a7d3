package dev.tintype.gateway.presentation.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.http.HttpJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.PostDefaults.DefaultAudience;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileField;
import dev.tintype.profile.api.ProfileImage;
import dev.tintype.profile.api.ProfileImage.Variant;
import dev.tintype.relationship.api.Relation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountPresenterTest {
  private static final String ORIGIN = "https://photos.example";

  /** What Mastodon's clients take for granted. */
  private static final List<String> NEVER_NULL =
      List.of(
          "id",
          "username",
          "acct",
          "display_name",
          "locked",
          "bot",
          "group",
          "discoverable",
          "indexable",
          "created_at",
          "note",
          "url",
          "uri",
          "avatar",
          "avatar_static",
          "header",
          "header_static",
          "followers_count",
          "following_count",
          "statuses_count",
          "fields",
          "emojis",
          "roles",
          "note_text",
          "pronouns",
          "local",
          "is_admin");

  private final AccountPresenter presenter =
      new AccountPresenter(
          (origin, media, file) -> origin + "/media/%s/0-x/%s".formatted(media, file),
          "boss"::equals);

  @Test
  void anEmptyProfileHasAllThatClientsTakeForGranted() {
    var json = json(presenter.present(profile(null), ORIGIN));

    assertThat(NEVER_NULL).allSatisfy(name -> assertThat(json.path(name).isNull()).isFalse());
    assertThat(NEVER_NULL).allSatisfy(name -> assertThat(json.has(name)).isTrue());
    assertThat(json.get("id").asString()).isEqualTo("42");
    assertThat(json.get("url").asString()).isEqualTo("https://photos.example/@ann");
    assertThat(json.get("avatar").asString())
        .isEqualTo("https://photos.example/images/no-avatar.png");
    assertThat(json.get("header").asString())
        .isEqualTo("https://photos.example/images/no-header.png");
    assertThat(json.get("created_at").asString()).isEqualTo("2026-11-01T08:00:00.000Z");
    assertThat(json.get("last_status_at").asString()).isEqualTo("2026-11-22");
  }

  @Test
  void textsAreHtmlAndPlainSideBySide() {
    var json = json(presenter.present(profile(null), ORIGIN));

    assertThat(json.get("note").asString()).isEqualTo("<p>a &lt;b&gt;</p>");
    assertThat(json.get("note_text").asString()).isEqualTo("a <b>");
    assertThat(json.get("fields").get(0).get("value").asString())
        .startsWith("<a href=\"https://ann.example\"");
  }

  @Test
  void theAvatarIsTheWidestThatEveryAppCanShow() {
    var avatar =
        new ProfileImage(
            new MediaId(7),
            "a face",
            "",
            List.of(
                new Variant("120.jpg", "image/jpeg", 120, 120),
                new Variant("400.jpg", "image/jpeg", 400, 400),
                new Variant("400.webp", "image/webp", 400, 400)));

    var account = presenter.present(profile(avatar), ORIGIN);

    assertThat(account.avatar()).isEqualTo("https://photos.example/media/7/0-x/400.jpg");
    assertThat(account.avatarDescription()).isEqualTo("a face");
  }

  @Test
  void onesOwnAccountIsTheAccountWithMore() {
    var profile = profile(null);
    var json = json(CredentialAccountJson.of(profile, presenter.present(profile, ORIGIN), 3));

    assertThat(json.get("username").asString()).isEqualTo("ann");
    assertThat(json.get("source").get("note").asString()).isEqualTo("a <b>");
    assertThat(json.get("source").get("privacy").asString()).isEqualTo("private");
    assertThat(json.get("source").get("audience").asString()).isEqualTo("close_friends");
    assertThat(json.get("source").get("follow_requests_count").asInt()).isEqualTo(3);
    assertThat(json.get("source").get("fields").get(0).get("value").asString())
        .isEqualTo("https://ann.example");
    assertThat(json.get("role").get("name").asString()).isEmpty();
    assertThat(json.has("account")).isFalse();
  }

  @Test
  void aRelationshipTellsNothingOfTheOthersCloseFriends() {
    var nothing = Relation.none(new AccountId(9));
    var json = json(RelationshipJson.of(nothing));

    for (String name :
        List.of(
            "following",
            "followed_by",
            "blocking",
            "blocked_by",
            "muting",
            "muting_notifications",
            "requested",
            "requested_by",
            "showing_reblogs",
            "notifying",
            "domain_blocking",
            "endorsed")) {
      assertThat(json.get(name).isBoolean()).as(name).isTrue();
    }
    assertThat(json.get("note").asString()).isEmpty();
    assertThat(json.has("close_friend_of")).isFalse();
  }

  private static JsonNode json(Object value) {
    return HttpJson.MAPPER.readTree(HttpJson.write(value));
  }

  private static Profile profile(@Nullable ProfileImage avatar) {
    return new Profile(
        new AccountId(42),
        "ann",
        "Ann",
        "a <b>",
        List.of(new ProfileField("Site", "https://ann.example")),
        List.of(),
        null,
        avatar,
        null,
        false,
        true,
        false,
        false,
        new PostDefaults(DefaultAudience.CLOSE_FRIENDS, false, ""),
        1,
        2,
        3,
        Instant.parse("2026-11-22T01:00:00Z"),
        Instant.parse("2026-11-01T08:00:00Z"),
        1,
        false);
  }
}
