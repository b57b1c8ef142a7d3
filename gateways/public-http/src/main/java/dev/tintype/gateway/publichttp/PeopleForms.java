package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand;
import dev.tintype.relationship.api.RelationshipCommand.AcceptFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.AddCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.Mute;
import dev.tintype.relationship.api.RelationshipCommand.RejectFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.RemoveCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.RemoveFollower;
import dev.tintype.relationship.api.RelationshipCommand.Unblock;
import dev.tintype.relationship.api.RelationshipCommand.Unfollow;
import dev.tintype.relationship.api.RelationshipCommand.Unmute;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person can do about another, as forms that work without scripts. Each leads back to the
 * page it was on.
 */
final class PeopleForms implements RouteGroup {
  private static final String ROOT = "/people/";

  /** Where forms of pages that are not their own are sent. */
  private static final List<String> FORMS =
      List.of(ROOT, ReactionForms.ROOT, CommentForms.ROOT, ChatEntryForms.ROOT);

  private final Bus bus;

  PeopleForms(Bus bus) {
    this.bus = bus;
  }

  @Override
  public void register(Routes routes) {
    routes.post(ROOT + "{id}/{action}", Access.anyone(), this::act).takes("next");
  }

  private Response act(Request request) {
    String page = SafePaths.next(request);
    var command = command(request.segment("action"), new AccountId(request.id("id")));
    if (!(request.caller() instanceof Caller.Member) || request.application() != null) {
      return Response.redirect(FormReply.withQuery("/sign-in", Map.of("next", page)));
    }
    try {
      bus.send(request.caller(), command);
      return Response.redirect(page);
    } catch (RefusedException e) {
      return Response.redirect(FormReply.withQuery(page, Map.of("error", FormReply.reason(e))));
    }
  }

  private static RelationshipCommand<Relation> command(String action, AccountId account) {
    return switch (action) {
      case "follow" -> new Follow(account);
      case "unfollow" -> new Unfollow(account);
      case "remove-follower" -> new RemoveFollower(account);
      case "accept" -> new AcceptFollowRequest(account);
      case "reject" -> new RejectFollowRequest(account);
      case "block" -> new Block(account);
      case "unblock" -> new Unblock(account);
      case "mute" -> new Mute(account, true, 0);
      case "unmute" -> new Unmute(account);
      case "close-friend" -> new AddCloseFriend(account);
      case "not-close-friend" -> new RemoveCloseFriend(account);
      default -> throw Refusal.notFound("action");
    };
  }

  /**
   * The page on which one of these forms was, or one about a post or comment, where it could not
   * even be read; empty for other requests.
   */
  static Optional<String> page(Request request) {
    if (FORMS.stream().noneMatch(request.path()::startsWith)) {
      return Optional.empty();
    }
    return request
        .header("Referer")
        .filter(address -> address.startsWith(request.origin() + "/"))
        .map(address -> URI.create(address).getRawPath())
        .filter(SafePaths::safe)
        .or(() -> Optional.of("/"));
  }
}
