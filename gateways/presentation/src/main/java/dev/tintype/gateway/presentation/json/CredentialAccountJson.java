package dev.tintype.gateway.presentation.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tintype.platform.http.OneOf;
import dev.tintype.profile.api.PostDefaults.DefaultAudience;
import dev.tintype.profile.api.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's own account, with what only they see. */
public record CredentialAccountJson(
    @JsonUnwrapped AccountJson account, SourceJson source, RoleJson role, SettingsJson settings) {

  /**
   * What the owner has written, to be edited.
   *
   * @param note plain text
   * @param privacy Mastodon's word; it has none for close friends, which is {@code private}
   * @param audience the exact word of ours
   */
  public record SourceJson(
      String note,
      List<FieldJson> fields,
      String privacy,
      @OneOf({"public", "unlisted", "followers", "close_friends"}) String audience,
      boolean sensitive,
      @Nullable String language,
      long followRequestsCount,
      boolean discoverable,
      boolean indexable,
      boolean hideCollections,
      List<String> attributionDomains) {}

  /** What the Pixelfed app looks for. */
  public record SettingsJson(
      boolean crawlable,
      boolean isPrivate,
      boolean showProfileFollowerCount,
      boolean showProfileFollowingCount) {}

  public static CredentialAccountJson of(
      Profile profile, AccountJson account, long followRequests) {
    var defaults = profile.postDefaults();
    var source =
        new SourceJson(
            profile.bio(),
            profile.fields().stream()
                .map(field -> new FieldJson(field.name(), field.value(), null))
                .toList(),
            privacy(defaults.audience()),
            audience(defaults.audience()),
            defaults.sensitive(),
            defaults.language().isEmpty() ? null : defaults.language(),
            followRequests,
            profile.discoverable(),
            profile.indexable(),
            profile.hideCollections(),
            List.of());
    var settings = new SettingsJson(profile.indexable(), profile.privateAccount(), true, true);
    return new CredentialAccountJson(account, source, RoleJson.of(account.isAdmin()), settings);
  }

  /** Mastodon's word for who sees new posts. */
  public static String privacy(DefaultAudience audience) {
    return switch (audience) {
      case PUBLIC -> "public";
      case UNLISTED -> "unlisted";
      case FOLLOWERS, CLOSE_FRIENDS -> "private";
    };
  }

  private static String audience(DefaultAudience audience) {
    return switch (audience) {
      case PUBLIC -> "public";
      case UNLISTED -> "unlisted";
      case FOLLOWERS -> "followers";
      case CLOSE_FRIENDS -> "close_friends";
    };
  }
}
