package dev.tintype.notification.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.NotificationId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Query;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the caller, a member, has been told. */
public sealed interface NotificationQuery<R> extends Query<R> {

  /**
   * Which notifications are meant.
   *
   * @param kinds of one of these
   * @param from of this person only; null for all
   * @param filtered also those that are kept back
   */
  record Selection(Set<Kind> kinds, @Nullable AccountId from, boolean filtered) {
    public Selection {
      kinds = Set.copyOf(kinds);
    }
  }

  /** A page of single notifications, newest first; the cursors are their ids. */
  record Notifications(Selection selection, PageRequest page)
      implements NotificationQuery<Page<Notification>> {}

  /** One notification; refused as not found. */
  record NotificationById(NotificationId notification) implements NotificationQuery<Notification> {}

  /**
   * A page of groups, in the order of their newest notifications, whose ids are the cursors.
   *
   * @param grouped kinds that are told in groups, as far as they can be; others stand alone
   */
  record NotificationGroups(Selection selection, Set<Kind> grouped, PageRequest page)
      implements NotificationQuery<Page<NotificationGroup>> {
    public NotificationGroups {
      grouped = Set.copyOf(grouped);
    }
  }

  /** One group, or a notification that stands alone; refused as not found. */
  record GroupById(NotificationId group) implements NotificationQuery<NotificationGroup> {}

  /** Who has done what a group tells of; the cursors are their notifications' ids. */
  record GroupMembers(NotificationId group, PageRequest page)
      implements NotificationQuery<Page<AccountId>> {}

  /**
   * How many notifications are newer than the last one that was read.
   *
   * @param grouped kinds of which a group counts as one; empty to count each notification
   * @param limit where counting stops, from 1
   */
  record CountUnread(Selection selection, Set<Kind> grouped, long lastRead, int limit)
      implements NotificationQuery<Long> {
    public CountUnread {
      grouped = Set.copyOf(grouped);
    }
  }

  /** The caller's policy for people whom they don't know, and what waits because of it. */
  record GetPolicy() implements NotificationQuery<PolicyReport> {}

  /** Of whom something is kept back, the last one first; the cursors are the requests' ids. */
  record NotificationRequests(PageRequest page)
      implements NotificationQuery<Page<NotificationRequest>> {}

  /** One request; refused as not found. */
  record RequestById(long request) implements NotificationQuery<NotificationRequest> {}

  /** What the caller wants to be told. */
  record GetSettings() implements NotificationQuery<NotificationSettings> {}
}
