package dev.tintype.gateway.presentation.json;

/** Somebody in a chat, with what it takes to name and show them. */
public record ChatPersonJson(
    String id,
    String username,
    String displayName,
    String url,
    String avatar,
    String avatarStatic) {

  public static ChatPersonJson of(AccountJson account) {
    return new ChatPersonJson(
        account.id(),
        account.username(),
        account.displayName(),
        account.url(),
        account.avatar(),
        account.avatarStatic());
  }
}
