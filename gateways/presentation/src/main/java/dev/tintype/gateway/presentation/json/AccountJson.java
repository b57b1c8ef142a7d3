package dev.tintype.gateway.presentation.json;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon's account, with what the Pixelfed app reads besides ({@code note_text} and on).
 *
 * @param note HTML
 * @param lastStatusAt a day such as {@code 2026-11-22}
 * @param roles those that everybody may see
 */
public record AccountJson(
    String id,
    String username,
    String acct,
    String displayName,
    boolean locked,
    boolean bot,
    boolean group,
    boolean discoverable,
    boolean indexable,
    boolean noindex,
    boolean hideCollections,
    Instant createdAt,
    String note,
    String url,
    String uri,
    String avatar,
    String avatarStatic,
    String avatarDescription,
    String header,
    String headerStatic,
    String headerDescription,
    long followersCount,
    long followingCount,
    long statusesCount,
    @Nullable String lastStatusAt,
    List<FieldJson> fields,
    List<Object> emojis,
    List<AccountRoleJson> roles,
    String noteText,
    List<String> pronouns,
    @Nullable String website,
    boolean local,
    boolean isAdmin,
    String headerBg) {

  /** A role as everybody sees it. */
  public record AccountRoleJson(String id, String name, String color) {
    static final AccountRoleJson STAFF =
        new AccountRoleJson(RoleJson.STAFF.id(), RoleJson.STAFF.name(), RoleJson.STAFF.color());
  }
}
