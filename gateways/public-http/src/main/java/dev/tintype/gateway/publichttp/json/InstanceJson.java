package dev.tintype.gateway.publichttp.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tintype.gateway.presentation.Accounts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mastodon's {@code Instance}: what the server is and what it takes. */
public record InstanceJson(
    String domain,
    String title,
    String version,
    String sourceUrl,
    String description,
    Usage usage,
    Thumbnail thumbnail,
    List<Icon> icon,
    List<String> languages,
    Configuration configuration,
    Registrations registrations,
    Map<String, Integer> apiVersions,
    Contact contact,
    List<RuleJson> rules) {

  /** How many people use it. */
  public record Usage(Users users) {}

  public record Users(long activeMonth) {}

  public record Thumbnail(
      String url,
      @Nullable String blurhash,
      @Nullable String description,
      @Nullable Object versions) {}

  public record Icon(String src, String size) {}

  public record Configuration(
      Urls urls,
      Accounts accounts,
      Statuses statuses,
      MediaAttachments mediaAttachments,
      Polls polls,
      Translation translation,
      Vapid vapid,
      boolean limitedFederation) {}

  public record Urls(
      @Nullable String streaming,
      @Nullable String status,
      @Nullable String about,
      @Nullable String privacyPolicy,
      @Nullable String termsOfService) {}

  public record Accounts(
      int maxFeaturedTags,
      int maxPinnedStatuses,
      int maxProfileFields,
      int profileFieldNameLimit,
      int profileFieldValueLimit,
      int maxDisplayNameLength,
      int maxNoteLength) {}

  public record Statuses(
      int maxCharacters, int maxMediaAttachments, int charactersReservedPerUrl) {}

  /** Sizes are bytes and pixels, within 32 bits. */
  public record MediaAttachments(
      List<String> supportedMimeTypes,
      int descriptionLimit,
      int imageSizeLimit,
      int imageMatrixLimit,
      int videoSizeLimit,
      int videoFrameRateLimit,
      int videoMatrixLimit) {}

  public record Polls(
      int maxOptions, int maxCharactersPerOption, int minExpiration, int maxExpiration) {}

  public record Translation(boolean enabled) {}

  /** The key of Web Push; empty where there is none. */
  public record Vapid(@JsonProperty("public_key") String publicKey) {}

  public record Registrations(
      boolean enabled,
      boolean approvalRequired,
      boolean reasonRequired,
      @Nullable String message,
      @Nullable Integer minAge,
      @Nullable String url) {}

  public record Contact(String email, @Nullable Object account) {}
}
