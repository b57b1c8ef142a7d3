package dev.tintype.gateway.publicwebsocket;

import dev.tintype.gateway.presentation.NotificationPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.publicwebsocket.StreamName.Kind;
import dev.tintype.notification.api.NotificationQuery.NotificationById;
import dev.tintype.notification.api.NotificationSignal;
import dev.tintype.notification.api.NotificationSignal.Raised;
import dev.tintype.notification.api.NotificationSignal.Rearranged;
import dev.tintype.notification.api.NotificationSignal.Withdrawn;
import dev.tintype.platform.http.HttpJson;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows notifications on Mastodon's streams. */
final class ShownNotifications {
  private static final Set<Kind> HEARING = EnumSet.of(Kind.USER, Kind.NOTIFICATIONS);

  /** A user's stream is also for those whose token is good for posts alone. */
  private static final String SCOPE = Kind.NOTIFICATIONS.scope();

  private final Bus bus;
  private final NotificationPages pages;

  ShownNotifications(Bus bus, NotificationPages pages) {
    this.bus = bus;
    this.pages = pages;
  }

  void show(NotificationSignal signal, Set<Ear> ears) {
    Map<Viewer, List<Ear>> byViewer =
        ears.stream()
            .filter(ear -> ear.stream() != null && HEARING.contains(ear.stream().kind()))
            .filter(ear -> ear.session().permits(SCOPE))
            .collect(Collectors.groupingBy(Ear::viewer));
    switch (signal) {
      case Raised raised ->
          byViewer.forEach((viewer, all) ->
              json(viewer, raised)
                  .map(json -> new Frames("notification", json))
                  .ifPresent(frames -> send(frames, raised, all)));
      case Rearranged() -> {
        var frames = new Frames("notifications_merged", null);
        byViewer.values().forEach(all -> all.forEach(frames::sendTo));
      }
      case Withdrawn _ -> {}
    }
  }

  private static void send(Frames frames, Raised raised, List<Ear> ears) {
    for (Ear ear : ears) {
      String stream = String.valueOf(ear.stream());
      if (ear.session().isNew("notification " + stream + " " + raised.notification())) {
        frames.sendTo(ear);
      }
    }
  }

  /** Empty where it is gone by now, or names what the viewer may not see. */
  private Optional<String> json(Viewer viewer, Raised raised) {
    try {
      var found = bus.ask(viewer.caller(), new NotificationById(raised.notification()));
      return pages.list(viewer, List.of(found)).stream()
          .findFirst()
          .map(HttpJson.MAPPER::writeValueAsString);
    } catch (RefusedException gone) {
      return Optional.empty();
    }
  }
}
