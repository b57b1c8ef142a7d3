package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.Post;
import dev.tintype.feed.api.FeedCommand.ShowOwnPost;
import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What publishing takes besides the command itself, for statuses and drafts alike. */
final class Publishing {
  private static final Logger log = LoggerFactory.getLogger(Publishing.class);

  private final Bus bus;
  private final Accounts accounts;
  private final StatusPages statuses;

  Publishing(Bus bus, Accounts accounts, StatusPages statuses) {
    this.bus = bus;
    this.accounts = accounts;
    this.statuses = statuses;
  }

  /** What the caller has chosen for posts that don't say. */
  PostDefaults defaults(Caller caller) {
    return accounts.profiles(caller, List.of(caller.member())).values().stream()
        .map(Profile::postDefaults)
        .findFirst()
        .orElse(PostDefaults.INITIAL);
  }

  /** Publishes, and has the author's own timeline show it before the answer goes out. */
  Response answer(Request request, Command<Post> command) {
    Post post = bus.send(request.caller(), command);
    try {
      bus.send(request.caller(), new ShowOwnPost(post.id()));
    } catch (RefusedException e) {
      log.warn("post {} comes to its author's timeline with the others", post.id(), e);
    }
    return Response.json(statuses.own(Viewer.of(request), post));
  }
}
