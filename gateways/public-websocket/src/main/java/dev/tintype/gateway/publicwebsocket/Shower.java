package dev.tintype.gateway.publicwebsocket;

import dev.tintype.chat.api.ChatSignal;
import dev.tintype.content.api.ContentSignal;
import dev.tintype.feed.api.FeedSignal;
import dev.tintype.gateway.presentation.FreshStatuses;
import dev.tintype.gateway.presentation.FreshStatuses.Shown;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Unread;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.publicwebsocket.StreamName.Kind;
import dev.tintype.notification.api.NotificationSignal;
import dev.tintype.platform.http.HttpJson;
import dev.tintype.platform.http.Telling;
import dev.tintype.platform.http.WrittenJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.relationship.api.RelationshipSignal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Shows what services tell to those who may see it, and writes it once for all who see the same.
 */
final class Shower {
  private static final int AT_ONCE = 8;
  private static final Set<Kind> USER = EnumSet.of(Kind.USER);
  private static final Set<Kind> HOME = EnumSet.of(Kind.USER, Kind.LIST);
  private static final Set<Kind> OPEN = EnumSet.of(Kind.PUBLIC, Kind.HASHTAG);
  private static final Set<Kind> POSTS =
      EnumSet.of(Kind.USER, Kind.LIST, Kind.PUBLIC, Kind.HASHTAG);

  private final FreshStatuses fresh;
  private final StatusPages statuses;
  private final ShownNotifications notifications;
  private final ShownConversations conversations;
  private final ShownUnread unread;
  private final ShownMessages messages;

  Shower(
      FreshStatuses fresh,
      StatusPages statuses,
      ShownNotifications notifications,
      ShownConversations conversations,
      ShownUnread unread,
      ShownMessages messages) {
    this.unread = unread;
    this.conversations = conversations;
    this.messages = messages;
    this.fresh = fresh;
    this.statuses = statuses;
    this.notifications = notifications;
  }

  void show(Signal signal, Set<Ear> ears) {
    switch (signal) {
      case FeedSignal.HomeGrew(var post, var by) -> appeared(signal, post, with(ears, HOME, by));
      case ContentSignal.PostShown(var post, var by) ->
          appeared(signal, post, with(ears, OPEN, by));
      case FeedSignal.HomeAltered(var post, var by) -> altered(signal, post, with(ears, POSTS, by));
      case ContentSignal.PostAltered(var post, var by) ->
          altered(signal, post, with(ears, POSTS, by));
      case FeedSignal.HomeLost(var post, var by) -> gone(signal, post, with(ears, POSTS, by));
      case ContentSignal.PostGone(var post, var by) -> gone(signal, post, with(ears, POSTS, by));
      case FeedSignal.MarkerMoved(String timeline, _) -> {
        ours(signal, ears);
        if (timeline.equals(Unread.TIMELINE)) {
          unread.changed(ears);
        }
      }
      case RelationshipSignal.FiltersChanged() -> {
        var frames = new Frames("filters_changed", null);
        mastodons(ears, USER).forEach(frames::sendTo);
        ours(signal, ears);
      }
      case RelationshipSignal.ListChanged(long list) -> listChanged(list, ears);
      case NotificationSignal notification -> {
        notifications.show(notification, ears);
        ours(signal, ears);
        unread.changed(ears);
      }
      case ChatSignal.MessageArrived arrived -> {
        messages.show(arrived, ears);
        conversations.show(arrived, ears);
      }
      default -> ours(signal, ears);
    }
  }

  /** Those of Mastodon's streams that are of a kind and want the author, and all of ours. */
  private static List<Ear> with(Collection<Ear> ears, Set<Kind> kinds, AccountId author) {
    return ears.stream()
        .filter(ear -> ear.stream() == null || kinds.contains(ear.stream().kind()))
        .filter(ear -> ear.wants(author))
        .toList();
  }

  private static List<Ear> mastodons(Collection<Ear> ears, Set<Kind> kinds) {
    return ears.stream()
        .filter(ear -> ear.stream() != null && kinds.contains(ear.stream().kind()))
        .toList();
  }

  private static void listChanged(long list, Set<Ear> ears) {
    for (Ear ear : ears) {
      if (ear.people() != null) {
        ear.people().changed(list);
      }
    }
  }

  private static void ours(Signal signal, Collection<Ear> ears) {
    var ours = ears.stream().filter(ear -> ear.stream() == null).toList();
    if (!ours.isEmpty()) {
      List<Telling> told = OwnJson.of(signal).stream().map(OwnJson::told).toList();
      ours.forEach(ear -> told.forEach(ear.session().channel()::send));
    }
  }

  /** Also on our own stream, to those who may see it. */
  private void appeared(Signal signal, PostId post, List<Ear> ears) {
    if (ears.isEmpty()) {
      return;
    }
    var viewers = ears.stream().map(Ear::viewer).distinct().toList();
    var found = fresh.of(post, StatusPages.Kind.TIMELINE, viewers);
    Map<WrittenJson, Frames> frames = new IdentityHashMap<>();
    var ours = new HashSet<Ear>();
    for (Ear ear : ears) {
      Shown shown = found.shown().get(ear.viewer());
      if (shown == null || !ear.session().isNew("update " + name(ear) + " " + post)) {
        continue;
      }
      if (ear.stream() != null) {
        if (found.hasMedia() || !ear.stream().mediaOnly()) {
          frames
              .computeIfAbsent(shown.json(), it -> new Frames("update", it.toString()))
              .sendTo(ear);
        }
      } else if (!shown.unwanted()) {
        ours.add(ear);
      }
    }
    ours(signal, ours);
  }

  private static String name(Ear ear) {
    return ear.stream() == null ? "" : String.join(" ", ear.stream().words());
  }

  /** Everybody has other marks on it, so that it is looked up for each, a few at a time. */
  private void altered(Signal signal, PostId post, List<Ear> ears) {
    ours(signal, ears);
    Map<Viewer, List<Ear>> byViewer =
        mastodons(ears, POSTS).stream().collect(Collectors.groupingBy(Ear::viewer));
    var work =
        byViewer.entrySet().stream()
            .map(one -> (Callable<Boolean>) () -> altered(post, one.getKey(), one.getValue()))
            .toList();
    for (int from = 0; from < work.size(); from += AT_ONCE) {
      Parallel.all(work.subList(from, Math.min(work.size(), from + AT_ONCE)));
    }
  }

  private boolean altered(PostId post, Viewer viewer, List<Ear> ears) {
    var found = statuses.list(viewer, List.of(post));
    if (found.isEmpty()) {
      return false;
    }
    String json = HttpJson.MAPPER.writeValueAsString(found.getFirst());
    var frames = new Frames("status.update", json);
    ears.forEach(frames::sendTo);
    return true;
  }

  private static void gone(Signal signal, PostId post, List<Ear> ears) {
    var frames = new Frames("delete", post.toString());
    mastodons(ears, POSTS).forEach(frames::sendTo);
    ours(signal, ears);
  }
}
