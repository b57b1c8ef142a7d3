package dev.tintype.gateway.presentation;

import dev.tintype.comment.api.CommentQuery.ThreadsOf;
import dev.tintype.comment.api.ThreadSummary;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messaging.Bus;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads how much has been said about the statuses of a page, and whether the viewer listens. */
final class Threads {
  private final Bus bus;

  Threads(Bus bus) {
    this.bus = bus;
  }

  /** By the ids of posts and comments. One call of the bus. */
  Map<Long, ThreadSummary> read(Caller caller, Collection<? extends Id> ids) {
    var targets = ids.stream().map(Id::value).distinct().toList();
    if (targets.isEmpty()) {
      return Map.of();
    }
    return bus.ask(caller, new ThreadsOf(targets)).stream()
        .collect(Collectors.toMap(ThreadSummary::target, Function.identity()));
  }
}
