package dev.tintype.gateway.presentation;

import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.GroupedNotificationsJson;
import dev.tintype.gateway.presentation.json.NotificationGroupJson;
import dev.tintype.gateway.presentation.json.NotificationJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.Notification;
import dev.tintype.notification.api.NotificationGroup;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messaging.Parallel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Presents notifications with the accounts and statuses that they are about, each looked up once
 * for all of them. Those of people who are gone are left out, and so are those about a status that
 * the viewer may not see any more.
 */
public final class NotificationPages {
  private final Accounts accounts;
  private final Statuses statuses;

  /** All that a page names. */
  private record Named(Map<AccountId, AccountJson> accounts, Map<String, StatusJson> statuses) {

    /** The status that is meant; null for none. */
    @Nullable StatusJson status(@Nullable Long subject) {
      return subject == null ? null : statuses.get(Long.toString(subject));
    }

    boolean shows(@Nullable Long subject) {
      return subject == null || !isStatus(subject) || statuses.containsKey(Long.toString(subject));
    }
  }

  public NotificationPages(Accounts accounts, Statuses statuses) {
    this.accounts = accounts;
    this.statuses = statuses;
  }

  /** Notifications one by one. */
  public List<NotificationJson> list(Viewer viewer, List<Notification> notifications) {
    var named =
        named(
            viewer,
            notifications.stream().map(Notification::actor).toList(),
            notifications.stream().map(Notification::subject).toList());
    return notifications.stream()
        .filter(one -> named.accounts().containsKey(one.actor()) && named.shows(one.subject()))
        .map(one -> present(one, named))
        .toList();
  }

  private static NotificationJson present(Notification one, Named named) {
    boolean alone = !one.kind().grouped() || one.filtered();
    return new NotificationJson(
        one.id().toString(),
        NotificationWords.type(one.kind()),
        NotificationWords.word(one.kind()),
        NotificationWords.groupKey(one.group(), alone, one.kind(), one.subject()),
        one.at(),
        named.accounts().get(one.actor()),
        named.status(one.subject()));
  }

  /** Groups, with what they name beside them. */
  public GroupedNotificationsJson groups(Viewer viewer, List<NotificationGroup> groups) {
    var named =
        named(
            viewer,
            groups.stream().flatMap(group -> group.actors().stream()).toList(),
            groups.stream().map(NotificationGroup::subject).toList());
    List<NotificationGroupJson> shown = new ArrayList<>();
    for (NotificationGroup group : groups) {
      var actors =
          group.actors().stream()
              .filter(named.accounts()::containsKey)
              .map(AccountId::toString)
              .toList();
      if (!actors.isEmpty() && named.shows(group.subject())) {
        shown.add(present(group, actors));
      }
    }
    return new GroupedNotificationsJson(
        List.copyOf(named.accounts().values()), null, named(shown, named), shown);
  }

  /** The statuses of the groups that are shown. */
  private static List<StatusJson> named(List<NotificationGroupJson> shown, Named named) {
    return shown.stream()
        .map(NotificationGroupJson::statusId)
        .filter(Objects::nonNull)
        .distinct()
        .map(named.statuses()::get)
        .toList();
  }

  private static NotificationGroupJson present(NotificationGroup group, List<String> actors) {
    Long subject = group.subject();
    boolean request = group.kind() == Kind.MESSAGE_REQUEST;
    String newest = group.newest().toString();
    return new NotificationGroupJson(
        NotificationWords.groupKey(group),
        group.count(),
        NotificationWords.type(group.kind()),
        NotificationWords.word(group.kind()),
        group.newest().value(),
        newest,
        newest,
        group.at(),
        actors,
        subject == null || request ? null : Long.toString(subject),
        subject == null || !request ? null : Long.toString(subject));
  }

  private Named named(
      Viewer viewer, Collection<AccountId> actors, Collection<@Nullable Long> subjects) {
    var shown = Parallel.start(() -> statuses(viewer, subjects));
    return new Named(accounts.byIds(viewer, actors), shown.get());
  }

  /** Those of the posts and comments that the viewer may see, by id. */
  public Map<String, StatusJson> statuses(Viewer viewer, Collection<@Nullable Long> subjects) {
    var ids =
        subjects.stream()
            .filter(Objects::nonNull)
            .filter(NotificationPages::isStatus)
            .distinct()
            .toList();
    return statuses.list(viewer, ids).stream()
        .collect(Collectors.toMap(StatusJson::id, Function.identity()));
  }

  private static boolean isStatus(long subject) {
    int kind = Id.kindOf(subject);
    return kind == IdKind.POST.number() || kind == IdKind.COMMENT.number();
  }
}
