package dev.tintype.gateway.presentation;

import dev.tintype.comment.api.CommentQuery.ThreadsOf;
import dev.tintype.comment.api.ThreadSummary;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messaging.Bus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads how much has been said about the statuses of a page, and whether the viewer listens. */
final class Threads {
  private final Bus bus;

  Threads(Bus bus) {
    this.bus = bus;
  }

  /** By the ids of posts and comments. One call of the bus. */
  Map<Long, ThreadSummary> read(Caller caller, Collection<? extends Id> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var targets = new ArrayList<Long>(ids.size());
    ids.forEach(id -> targets.add(id.value()));
    Map<Long, ThreadSummary> found = HashMap.newHashMap(targets.size());
    bus.ask(caller, new ThreadsOf(targets)).forEach(thread -> found.put(thread.target(), thread));
    return found;
  }
}
