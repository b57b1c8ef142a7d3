package dev.tintype.gateway.presentation;

import dev.tintype.feed.api.FeedQuery.GetMarkers;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationQuery.CountUnread;
import dev.tintype.notification.api.NotificationQuery.Selection;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messaging.Bus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How many notifications are newer than the marker up to which somebody has read. */
public final class Unread {
  /** The timeline whose marker that is. */
  public static final String TIMELINE = "notifications";

  /** As many as are counted unless somebody wants more. */
  public static final int USUAL = 100;

  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

  private final Bus bus;

  public Unread(Bus bus) {
    this.bus = bus;
  }

  /** As the badge of our pages tells it: groups, of all kinds. */
  public long count(Caller caller) {
    return count(caller, new Selection(ALL, null, false), ALL, USUAL);
  }

  /**
   * Two calls of the bus.
   *
   * @param grouped kinds of which a group counts as one
   * @param limit where counting stops
   */
  public long count(Caller caller, Selection selection, Set<Kind> grouped, int limit) {
    long lastRead =
        bus.ask(caller, new GetMarkers(List.of(TIMELINE))).stream()
            .mapToLong(marker -> marker.lastRead())
            .findFirst()
            .orElse(0);
    return bus.ask(caller, new CountUnread(selection, grouped, lastRead, limit));
  }
}
