package dev.tintype.gateway.publichttp.json;

/**
 * What an account may do beyond its own affairs.
 *
 * @param permissions Mastodon's bits as a decimal number
 */
public record RoleJson(
    String id, String name, String permissions, String color, boolean highlighted) {
  private static final int MANAGE_USERS = 1 << 10;
  private static final int MANAGE_INVITES = 1 << 11;

  static final RoleJson EVERYBODY = new RoleJson("-99", "", "0", "", false);
  static final RoleJson STAFF =
      new RoleJson("1", "Staff", Integer.toString(MANAGE_USERS | MANAGE_INVITES), "", true);

  static RoleJson of(boolean staff) {
    return staff ? STAFF : EVERYBODY;
  }
}
