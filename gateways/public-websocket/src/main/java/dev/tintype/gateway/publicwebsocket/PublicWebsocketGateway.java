package dev.tintype.gateway.publicwebsocket;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.ChatPages;
import dev.tintype.gateway.presentation.CommentPages;
import dev.tintype.gateway.presentation.DirectStatuses;
import dev.tintype.gateway.presentation.FreshStatuses;
import dev.tintype.gateway.presentation.HealthRoutes;
import dev.tintype.gateway.presentation.NotificationPages;
import dev.tintype.gateway.presentation.PublicErrors;
import dev.tintype.gateway.presentation.SharedSessions;
import dev.tintype.gateway.presentation.StaffMembers;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Statuses;
import dev.tintype.gateway.presentation.TokenAuthenticator;
import dev.tintype.gateway.presentation.Unread;
import dev.tintype.gateway.presentation.json.AccountPresenter;
import dev.tintype.gateway.presentation.json.MediaLinks;
import dev.tintype.gateway.presentation.json.MediaPresenter;
import dev.tintype.gateway.presentation.json.StatusPresenter;
import dev.tintype.platform.http.HttpServer;
import dev.tintype.platform.http.HttpServerConfiguration;
import dev.tintype.platform.http.RateLimiter;
import dev.tintype.platform.http.RateLimits;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Live;
import dev.tintype.platform.runtime.Leases;
import dev.tintype.platform.runtime.Secrets;
import dev.tintype.platform.runtime.SharedCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The public door for what happens right now. Its routes are part of another door in a process that
 * has one, and stand alone otherwise.
 */
public final class PublicWebsocketGateway implements AutoCloseable {

  /**
   * What the gateway needs from outside.
   *
   * @param mediaUrl a CDN in front of this installation's pictures; null for none
   * @param leases who is there, with all doors
   */
  public record Parts(
      PublicWebsocketConfiguration configuration,
      @Nullable String mediaUrl,
      Secrets secrets,
      Bus bus,
      Broadcast broadcast,
      Live live,
      Leases leases,
      Clock clock,
      MeterRegistry meters) {}

  /**
   * What a door of its own needs besides.
   *
   * @param rateLimits off is for measurements only
   * @param sessions what is known of tokens, with all doors
   * @param ready whether everything behind the door is up
   */
  public record Door(
      HttpServerConfiguration http,
      RateLimiter limiter,
      boolean rateLimits,
      SharedCache sessions,
      OpenTelemetry telemetry,
      BooleanSupplier ready) {}

  private final Parts parts;
  private final Lanes lanes;
  private final Presence presence;
  private final ShownUnread unread;
  private final List<RouteGroup> routes;
  private @Nullable HttpServer server;

  public PublicWebsocketGateway(Parts parts) {
    this.parts = parts;
    Bus bus = parts.bus();
    var links =
        new MediaLinks(parts.secrets().keyFor("media-links"), parts.clock(), parts.mediaUrl());
    var pictures = new MediaPresenter(links);
    var presenter = new StatusPresenter(pictures);
    var accounts = new Accounts(bus, new AccountPresenter(links, new StaffMembers(bus)));
    var statuses = new StatusPages(bus, accounts, presenter);
    var chats = new ChatPages(accounts, statuses, pictures);
    var direct = new DirectStatuses(accounts, chats);
    var both = new Statuses(statuses, new CommentPages(bus, accounts, statuses));
    var notifications = new NotificationPages(accounts, both);
    var self = Caller.part("gateway");
    var fresh = new FreshStatuses(bus, self, accounts, presenter);
    unread = new ShownUnread(new Unread(bus), parts.configuration().pause());
    var shower =
        new Shower(
            fresh,
            statuses,
            new ShownNotifications(bus, notifications),
            new ShownConversations(bus, direct),
            unread,
            new ShownMessages(chats, self));
    lanes = new Lanes(shower::show, parts.meters());
    presence = new Presence(bus, parts.live(), parts.leases(), parts.configuration().grace());
    var hub = new Hub(parts.live(), lanes);
    parts.meters().gauge("tintype_live_topics", hub, Hub::size);
    var home = new HomeTopics(bus);
    routes =
        List.of(
            new StreamingRoutes(hub, home, new OwnLists(bus)),
            new OwnStreamRoutes(new OwnSession.Parts(bus, hub, home, statuses, presence)));
  }

  /** For the door of the same process. */
  public List<RouteGroup> routes() {
    return routes;
  }

  /** Opens a door of its own. */
  public void start(Door door) {
    var all = new Routes();
    routes.forEach(all::add);
    all.add(new HealthRoutes(door.ready()));
    var opened =
        new HttpServer(
            door.http(),
            new HttpServer.Parts(
                all,
                new TokenAuthenticator(
                    parts.bus(), parts.broadcast(), new SharedSessions(door.sessions())),
                new PublicErrors(),
                RateLimits.usual(door.limiter(), door.rateLimits()),
                null,
                parts.meters(),
                door.telemetry()));
    server = opened;
    opened.start();
  }

  /** The port of its own door; 0 where there is none. */
  public int port() {
    HttpServer opened = server;
    return opened == null ? 0 : opened.port();
  }

  /** Says good-bye to everybody; the other door has done so before. */
  @Override
  public void close() {
    HttpServer opened = server;
    if (opened != null) {
      opened.close();
    }
    presence.close();
    unread.close();
    lanes.close();
  }
}
