package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.reaction.api.ReactionCommand;
import dev.tintype.reaction.api.ReactionCommand.Like;
import dev.tintype.reaction.api.ReactionCommand.Save;
import dev.tintype.reaction.api.ReactionCommand.Unlike;
import dev.tintype.reaction.api.ReactionCommand.Unsave;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.reaction.api.Target;
import java.util.Map;

/** Liking and saving as forms that work without scripts. Each leads back to the page it was on. */
final class ReactionForms implements RouteGroup {
  static final String ROOT = "/posts/";

  private static final String PATH = ROOT + "{id}/";

  private final Bus bus;
  private final ReactionTargets targets;

  ReactionForms(Bus bus, ReactionTargets targets) {
    this.bus = bus;
    this.targets = targets;
  }

  @Override
  public void register(Routes routes) {
    routes
        .post(PATH + "like", Access.anyone(), it -> act(it, this::like))
        .takes("next")
        .post(PATH + "unlike", Access.anyone(), it -> act(it, (_, target) -> new Unlike(target)))
        .takes("next")
        .post(PATH + "save", Access.anyone(), it -> act(it, this::save))
        .takes("next")
        .post(PATH + "unsave", Access.anyone(), it -> act(it, (_, target) -> new Unsave(target)))
        .takes("next");
  }

  /** What a form means. */
  private interface Meaning {
    ReactionCommand<Reactions> command(Caller caller, Target target);
  }

  private Response act(Request request, Meaning meaning) {
    String page = SafePaths.next(request);
    Target target = ReactionTargets.of(request);
    if (!(request.caller() instanceof Caller.Member) || request.application() != null) {
      return Response.redirect(FormReply.withQuery("/sign-in", Map.of("next", page)));
    }
    try {
      bus.send(request.caller(), meaning.command(request.caller(), target));
      return Response.redirect(page);
    } catch (RefusedException e) {
      return Response.redirect(FormReply.withQuery(page, Map.of("error", FormReply.reason(e))));
    }
  }

  private Like like(Caller caller, Target target) {
    var seen = targets.seen(caller, target);
    return new Like(target, seen.post(), seen.author());
  }

  private Save save(Caller caller, Target target) {
    var seen = targets.seen(caller, target);
    return new Save(target, seen.post(), seen.author());
  }
}
