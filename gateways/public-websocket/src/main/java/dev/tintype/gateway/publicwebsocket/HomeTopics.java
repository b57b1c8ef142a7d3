package dev.tintype.gateway.publicwebsocket;

import dev.tintype.feed.api.FeedCommand.VisitHome;
import dev.tintype.feed.api.FeedQuery;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** On which topics a person's home is told of, which is only kept for those who come and look. */
final class HomeTopics {
  private static final Logger log = LoggerFactory.getLogger(HomeTopics.class);

  private final Bus bus;

  HomeTopics(Bus bus) {
    this.bus = bus;
  }

  /** Those of the authors that the caller follows at this moment, and their own. */
  List<String> topics(Caller caller) {
    var topics = new ArrayList<>(List.of("account." + caller.member()));
    try {
      bus.send(caller, new VisitHome());
      bus.ask(caller, new FeedQuery.LargeAuthors())
          .forEach(author -> topics.add("author." + author));
    } catch (RefusedException e) {
      log.debug("{} may not be told of all posts", caller, e);
    }
    return topics;
  }
}
