package dev.tintype.platform.http;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.RefusedException;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request's walk through the door: find the route, count it, see who calls, read what came along,
 * handle it, answer. Pages that no route takes go to the next handler, if there is one.
 */
final class RoutesHandler extends Handler.Wrapper {
  private static final Logger LOG = LoggerFactory.getLogger(RoutesHandler.class);

  private interface Step {
    Response take(IncomingRequest incoming) throws Exception;
  }

  private final HttpServer.Parts parts;
  private final HttpServerConfiguration configuration;
  private final Router router;
  private final Doorkeeper doorkeeper;
  private final BodyReader bodies;
  private final ChannelDoor channels;

  RoutesHandler(
      HttpServer.Parts parts, HttpServerConfiguration configuration, ChannelDoor channels) {
    super(parts.pages());
    this.channels = channels;
    this.parts = parts;
    this.configuration = configuration;
    this.router = new Router(parts.routes().all());
    parts.routes().all().forEach(route -> parts.limits().check(route.limit()));
    this.doorkeeper = new Doorkeeper(parts.authenticator());
    this.bodies = new BodyReader(configuration);
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request request,
      org.eclipse.jetty.server.Response response,
      Callback callback)
      throws Exception {
    String path = request.getHttpURI().getCanonicalPath();
    Router.Found found = router.find(request.getMethod(), path);
    if (CrossOrigin.covers(path)) {
      CrossOrigin.allow(response.getHeaders());
    }
    return switch (found) {
      case Router.Found.Match match -> {
        Visit.of(request).matched(match.route().path());
        yield answer(request, response, callback, incoming -> walk(match, incoming, response));
      }
      case Router.Found.OtherMethods(Set<String> allowed) -> {
        if (request.getMethod().equals("OPTIONS")) {
          yield options(path, allowed, response, callback);
        }
        if (parts.isPage(path)) {
          yield super.handle(request, response, callback);
        }
        Visit.of(request).matched("none");
        response.getHeaders().put("Allow", String.join(", ", allowed));
        yield refuse(request, response, callback, new Failure.WrongMethod(allowed));
      }
      case Router.Found.Nothing() -> {
        if (parts.isPage(path)) {
          yield super.handle(request, response, callback);
        }
        Visit.of(request).matched("none");
        yield refuse(request, response, callback, new Failure.NoSuchRoute());
      }
    };
  }

  /** Routes block, so that Jetty must call them on a virtual thread. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.BLOCKING;
  }

  private boolean refuse(
      org.eclipse.jetty.server.Request request,
      org.eclipse.jetty.server.Response response,
      Callback callback,
      Failure failure)
      throws IOException {
    return answer(
        request,
        response,
        callback,
        incoming -> {
          count(response, parts.limits().takeAtDoor(incoming.address()));
          Long account = accountIfKnown(incoming);
          count(response, parts.limits().take("default", account, incoming.address()));
          throw new FailedException(failure);
        });
  }

  /** That there is no such route is to be said even to those whose token is no good. */
  private @Nullable Long accountIfKnown(IncomingRequest incoming) {
    try {
      doorkeeper.recognise(incoming, false);
      return incoming.caller().account().map(id -> id.value()).orElse(null);
    } catch (FailedException | RefusedException nobody) {
      return null;
    }
  }

  private static boolean options(
      String path,
      Set<String> allowed,
      org.eclipse.jetty.server.Response response,
      Callback callback) {
    if (CrossOrigin.covers(path)) {
      CrossOrigin.allowAhead(response.getHeaders());
    }
    response.getHeaders().put("Allow", String.join(", ", new TreeSet<>(allowed)));
    response.setStatus(204);
    response.write(true, null, callback);
    return true;
  }

  private boolean answer(
      org.eclipse.jetty.server.Request request,
      org.eclipse.jetty.server.Response response,
      Callback callback,
      Step step)
      throws IOException {
    try {
      Answer answer = worked(request, step);
      if (answer.response().status() >= 400 && request.getLength() != 0) {
        // what is left of the body is not worth waiting for
        request.consumeAvailable();
      }
      if (answer.response().body() instanceof Response.Body.Opening opening) {
        channels.open(opening, request, response, callback);
        return true;
      }
      answer.send(response, callback, request.getMethod().equals("HEAD"));
    } catch (Throwable t) {
      callback.failed(t);
    }
    return true;
  }

  private Answer worked(org.eclipse.jetty.server.Request request, Step step) {
    try (var content = new RequestContent()) {
      var incoming = new IncomingRequest(request, content);
      try {
        return Answer.of(step.take(incoming));
      } catch (Throwable t) {
        return Answer.of(parts.errors().render(incoming, failureOf(t, incoming)));
      }
    }
  }

  private Response walk(
      Router.Found.Match match,
      IncomingRequest incoming,
      org.eclipse.jetty.server.Response response)
      throws Exception {
    incoming.matched(match.segments());
    Routes.Route route = match.route();
    count(response, parts.limits().takeAtDoor(incoming.address()));
    doorkeeper.recognise(incoming, route.access().channel());
    Long account = incoming.caller().account().map(id -> id.value()).orElse(null);
    count(response, parts.limits().take(route.limit(), account, incoming.address()));
    doorkeeper.check(route.access(), incoming, incoming.authentication());
    bodies.read(incoming.jetty(), incoming.content());
    if (account == null && isPaging(incoming)) {
      count(response, parts.limits().take("paging-unauthenticated", null, incoming.address()));
    }
    Response result =
        Deadline.within(configuration.deadline(), () -> route.handler().handle(incoming));
    if (result.body() instanceof Response.Body.Opening opening) {
      channels.reserve(opening, incoming);
    }
    return withLinks(result, incoming);
  }

  private static boolean isPaging(IncomingRequest incoming) {
    return incoming.caller() instanceof Caller.Visitor
        && (incoming.has("max_id") || incoming.has("min_id") || incoming.has("since_id"));
  }

  private static Response withLinks(Response result, IncomingRequest incoming) {
    if (result.page() == null) {
      return result;
    }
    return PagingLinks.of(result.page(), incoming)
        .map(link -> result.header("Link", link))
        .orElse(result);
  }

  private static void count(
      org.eclipse.jetty.server.Response response, RateLimiter.@Nullable Allowance allowance) {
    if (allowance == null) {
      return;
    }
    var headers = response.getHeaders();
    headers.put("X-RateLimit-Limit", allowance.limit());
    headers.put("X-RateLimit-Remaining", allowance.remaining());
    headers.put("X-RateLimit-Reset", RateLimits.format(allowance.resetsAt()));
    if (!allowance.allowed()) {
      throw RateLimits.refused(allowance);
    }
  }

  private static Failure failureOf(Throwable thrown, IncomingRequest request) {
    return switch (thrown) {
      case RefusedException refused -> new Failure.Refused(refused.refusal());
      case FailedException failed -> failed.failure();
      case UnreadableException unreadable -> new Failure.Unreadable(unreadable.getMessage());
      case EofException _ -> new Failure.Unreadable("The body ended early");
      case TimeoutException _ -> new Failure.Unreadable("The body did not arrive in time");
      default -> {
        if (thrown instanceof QuietException || thrown instanceof HttpException) {
          yield new Failure.Unreadable("The request can't be read");
        }
        LOG.error("{} {} failed", request.method(), request.path(), thrown);
        yield new Failure.Fault();
      }
    };
  }
}
