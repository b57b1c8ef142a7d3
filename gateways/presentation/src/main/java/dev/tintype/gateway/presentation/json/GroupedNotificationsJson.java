package dev.tintype.gateway.presentation.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon's groups of notifications, with the accounts and statuses that they name, each once.
 *
 * @param partialAccounts those of whom only the picture is to be shown; null where all are whole
 */
public record GroupedNotificationsJson(
    List<AccountJson> accounts,
    @Nullable List<PartialAccountJson> partialAccounts,
    List<StatusJson> statuses,
    List<NotificationGroupJson> notificationGroups) {

  /** As much of an account as its picture in a row of pictures needs. */
  public record PartialAccountJson(
      String id,
      String acct,
      String url,
      String avatar,
      String avatarStatic,
      String avatarDescription,
      boolean locked,
      boolean bot) {

    static PartialAccountJson of(AccountJson account) {
      return new PartialAccountJson(
          account.id(),
          account.acct(),
          account.url(),
          account.avatar(),
          account.avatarStatic(),
          account.avatarDescription(),
          account.locked(),
          account.bot());
    }
  }

  /** The same with but the last of each group as whole accounts. */
  public GroupedNotificationsJson partial() {
    var whole =
        notificationGroups.stream().map(group -> group.sampleAccountIds().getFirst()).toList();
    return new GroupedNotificationsJson(
        accounts.stream().filter(account -> whole.contains(account.id())).toList(),
        accounts.stream()
            .filter(account -> !whole.contains(account.id()))
            .map(PartialAccountJson::of)
            .toList(),
        statuses,
        notificationGroups);
  }
}
