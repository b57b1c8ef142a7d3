package dev.tintype.gateway.presentation.json;

/**
 * What an account may do beyond its own affairs.
 *
 * @param permissions Mastodon's bits as a decimal number
 */
public record RoleJson(
    String id, String name, String permissions, String color, boolean highlighted) {
  private static final int MANAGE_USERS = 1 << 10;
  private static final int MANAGE_INVITES = 1 << 11;

  public static final RoleJson EVERYBODY = new RoleJson("-99", "", "0", "", false);
  public static final RoleJson STAFF =
      new RoleJson("1", "Staff", Integer.toString(MANAGE_USERS | MANAGE_INVITES), "", true);

  public static RoleJson of(boolean staff) {
    return staff ? STAFF : EVERYBODY;
  }
}
