package dev.tintype.notification.domain;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.storage.BundlesTable;
import dev.tintype.notification.storage.BundlesTable.Theme;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.NotificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Finds for each notification the bundle that it goes into: the one of the same theme that began
 * within some hours, or a new one.
 */
final class Bundling {
  /** How long a bundle takes in what comes. */
  static final Duration LONGEST = Duration.ofHours(12);

  private final Map<Theme, NotificationId> open;

  private Bundling(Map<Theme, NotificationId> open) {
    this.open = open;
  }

  /** With the bundles that are open for those themes at that time. */
  static Bundling at(BundlesTable bundles, Handle handle, Collection<Theme> themes, Instant time) {
    return new Bundling(bundles.open(handle, themes, IdGenerator.smallestAt(time.minus(LONGEST))));
  }

  /** Where a notification goes that is told now. */
  NotificationId bundle(AccountId account, Kind kind, long subject, NotificationId id) {
    return kind.grouped() ? open.computeIfAbsent(new Theme(account, kind, subject), _ -> id) : id;
  }
}
