package dev.tintype.notification.api;

import dev.tintype.platform.messages.NotificationId;
import dev.tintype.platform.messages.Signal;
import java.util.List;

/** What an account is told of its notifications while it looks. */
public sealed interface NotificationSignal extends Signal {

  /** There is a new one; how many are unread is one more. */
  record Raised(NotificationId notification, NotificationId group, Kind kind)
      implements NotificationSignal {}

  /** Some are gone; how many are unread is to be asked anew. */
  record Withdrawn(List<NotificationId> notifications) implements NotificationSignal {
    public Withdrawn {
      notifications = List.copyOf(notifications);
    }
  }

  /** All are gone, or many have come from the requests: everything is to be asked anew. */
  record Rearranged() implements NotificationSignal {}
}
