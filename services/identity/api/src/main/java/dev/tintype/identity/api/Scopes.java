package dev.tintype.identity.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The OAuth scopes of the Mastodon API and which of them include which. */
public final class Scopes {
  /** What a browser session may do. */
  public static final List<String> ALL =
      List.of("read", "write", "follow", "push", "profile", "admin:read", "admin:write");

  private static final Set<String> READ =
      Set.of(
          "accounts",
          "blocks",
          "bookmarks",
          "collections",
          "favourites",
          "filters",
          "follows",
          "lists",
          "mutes",
          "notifications",
          "search",
          "statuses");
  private static final Set<String> WRITE =
      Set.of(
          "accounts",
          "blocks",
          "bookmarks",
          "collections",
          "conversations",
          "favourites",
          "filters",
          "follows",
          "lists",
          "media",
          "mutes",
          "notifications",
          "reports",
          "statuses");
  private static final Set<String> ADMIN =
      Set.of(
          "accounts",
          "reports",
          "domain_allows",
          "domain_blocks",
          "ip_blocks",
          "email_domain_blocks",
          "canonical_email_blocks");
  private static final Set<String> FOLLOW =
      Set.of(
          "read:blocks",
          "write:blocks",
          "read:follows",
          "write:follows",
          "read:mutes",
          "write:mutes");

  /** Every scope that there is, for those who list them. */
  public static final List<String> EVERY =
      Stream.of(
              ALL.stream(),
              READ.stream().sorted().map(name -> "read:" + name),
              WRITE.stream().sorted().map(name -> "write:" + name),
              ADMIN.stream().sorted().map(name -> "admin:read:" + name),
              ADMIN.stream().sorted().map(name -> "admin:write:" + name))
          .flatMap(scopes -> scopes)
          .toList();

  private Scopes() {}

  /** Splits a {@code scope} parameter at white space and plus signs, keeping the order. */
  public static List<String> parse(String text) {
    return Arrays.stream(text.split("[\\s+]+"))
        .filter(scope -> !scope.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether the Mastodon API has such a scope. */
  public static boolean known(String scope) {
    if (ALL.contains(scope)) {
      return true;
    }
    String[] parts = scope.split(":", -1);
    return switch (parts.length) {
      case 2 ->
          parts[0].equals("read") && READ.contains(parts[1])
              || parts[0].equals("write") && WRITE.contains(parts[1]);
      case 3 ->
          parts[0].equals("admin")
              && (parts[1].equals("read") || parts[1].equals("write"))
              && ADMIN.contains(parts[2]);
      default -> false;
    };
  }

  /**
   * Whether the granted scopes include the needed one: {@code read} includes {@code read:statuses},
   * {@code admin:read} includes {@code admin:read:reports}, and {@code follow} includes reading and
   * writing blocks, follows and mutes. A narrower scope never includes a wider one.
   */
  public static boolean permit(Collection<String> granted, String needed) {
    if (granted.contains(needed) || granted.contains("follow") && FOLLOW.contains(needed)) {
      return true;
    }
    int end = needed.lastIndexOf(':');
    String parent = end < 0 ? "" : needed.substring(0, end);
    return !parent.isEmpty() && !parent.equals("admin") && granted.contains(parent);
  }

  /** Whether every one of {@code asked} is included. */
  public static boolean permitAll(Collection<String> granted, Collection<String> asked) {
    return asked.stream().allMatch(scope -> permit(granted, scope));
  }
}
