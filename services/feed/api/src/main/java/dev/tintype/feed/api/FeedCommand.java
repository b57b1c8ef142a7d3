package dev.tintype.feed.api;

import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.PostId;
import java.util.List;

/** Changes what belongs to the caller's reading. */
public sealed interface FeedCommand<R> extends Command<R> {

  /** The caller looks at home: its list is kept from now on, and built anew where it wasn't. */
  record VisitHome() implements FeedCommand<Visit> {}

  /**
   * What a visit did.
   *
   * @param rebuilt the list was built anew, so that reading it again is worth it
   */
  record Visit(boolean rebuilt) {}

  /**
   * Puts a post that the caller has just published into the caller's own list, so that it is there
   * at once; the others get it by its event. Harmless to repeat.
   */
  record ShowOwnPost(PostId post) implements FeedCommand<Done> {}

  /** Notes how far the caller has read; replies with the markers that were set. */
  record SetMarkers(List<Position> positions) implements FeedCommand<List<Marker>> {
    public SetMarkers {
      positions = List.copyOf(positions);
    }
  }

  /**
   * A place in one timeline.
   *
   * @param timeline {@code home} or {@code notifications}; anything else is refused
   */
  record Position(String timeline, long lastRead) {}
}
