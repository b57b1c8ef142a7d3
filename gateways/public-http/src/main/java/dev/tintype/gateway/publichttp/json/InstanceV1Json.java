package dev.tintype.gateway.publichttp.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mastodon's {@code V1::Instance}, for older apps. */
public record InstanceV1Json(
    String uri,
    String title,
    String shortDescription,
    String description,
    String email,
    String version,
    Urls urls,
    Stats stats,
    @Nullable String thumbnail,
    List<String> languages,
    boolean registrations,
    boolean approvalRequired,
    boolean invitesEnabled,
    Configuration configuration,
    @Nullable Object contactAccount,
    List<RuleJson> rules,
    int maxTootChars) {

  public record Urls(@Nullable String streamingApi) {}

  public record Stats(long userCount, long statusCount, long domainCount) {}

  public record Configuration(
      InstanceJson.Accounts accounts,
      InstanceJson.Statuses statuses,
      InstanceJson.MediaAttachments mediaAttachments,
      InstanceJson.Polls polls) {}
}
