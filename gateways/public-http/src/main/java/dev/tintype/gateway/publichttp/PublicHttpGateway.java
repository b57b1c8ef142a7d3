package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.AuthorPages;
import dev.tintype.gateway.presentation.ChatPages;
import dev.tintype.gateway.presentation.CommentPages;
import dev.tintype.gateway.presentation.DirectStatuses;
import dev.tintype.gateway.presentation.HealthRoutes;
import dev.tintype.gateway.presentation.NotificationPages;
import dev.tintype.gateway.presentation.SharedSessions;
import dev.tintype.gateway.presentation.StaffMembers;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Statuses;
import dev.tintype.gateway.presentation.TokenAuthenticator;
import dev.tintype.gateway.presentation.json.AccountPresenter;
import dev.tintype.gateway.presentation.json.MediaLinks;
import dev.tintype.gateway.presentation.json.MediaPresenter;
import dev.tintype.gateway.presentation.json.StatusPresenter;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.HttpServer;
import dev.tintype.platform.http.HttpServerConfiguration;
import dev.tintype.platform.http.OpenApi;
import dev.tintype.platform.http.RateLimiter;
import dev.tintype.platform.http.RateLimits;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.runtime.Secrets;
import dev.tintype.platform.runtime.SharedCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The public door: Mastodon's API, our own, and the pages behind one origin. */
public final class PublicHttpGateway implements AutoCloseable {

  /**
   * What the gateway needs from outside.
   *
   * @param pages where the HTML pages come from; whoever made it closes it, after the gateway
   * @param media where the pictures' files are
   * @param sessions what is known of tokens, with all doors
   * @param streaming routes of the websockets, where they share this door
   * @param streamingUrl where websockets are; empty where they are at this door's origin
   * @param ready whether everything behind the door is up
   */
  public record Parts(
      PublicHttpConfiguration configuration,
      Pages pages,
      Bus bus,
      Broadcast broadcast,
      Secrets secrets,
      ObjectStorage media,
      RateLimiter limiter,
      SharedCache sessions,
      Clock clock,
      MeterRegistry meters,
      OpenTelemetry telemetry,
      List<RouteGroup> streaming,
      String streamingUrl,
      BooleanSupplier ready) {}

  private final Parts parts;
  private final TokenAuthenticator authenticator;
  private final HttpServer server;

  public PublicHttpGateway(Parts parts) {
    this.parts = parts;
    this.authenticator =
        new TokenAuthenticator(
            parts.bus(), parts.broadcast(), new SharedSessions(parts.sessions()));
    this.server =
        new HttpServer(
            http(parts.configuration()),
            new HttpServer.Parts(
                routes(),
                authenticator,
                new PageErrors(),
                RateLimits.usual(parts.limiter(), parts.configuration().rateLimits()),
                parts.pages().proxy().orElse(null),
                parts.meters(),
                parts.telemetry()));
  }

  /** Every group of routes; one line each. */
  private List<RouteGroup> groups() {
    Bus bus = parts.bus();
    var installation = new Installation(bus, parts.configuration(), parts.streamingUrl());
    var mediaLinks =
        new MediaLinks(
            parts.secrets().keyFor("media-links"), parts.clock(), parts.configuration().mediaUrl());
    var pictures = new MediaPresenter(mediaLinks);
    var accountPresenter = new AccountPresenter(mediaLinks, new StaffMembers(bus));
    var accounts = new Accounts(bus, accountPresenter);
    var search = new PeopleSearch(bus, accounts);
    var statuses = new StatusPages(bus, accounts, new StatusPresenter(pictures));
    var comments = new CommentPages(bus, accounts, statuses);
    var both = new Statuses(statuses, comments);
    var commentAnswers = new CommentAnswers(bus, statuses, comments);
    var notifications = new NotificationPages(accounts, both);
    var chats = new ChatPages(accounts, statuses, pictures);
    var direct = new DirectStatuses(accounts, chats);
    var uploads = new Uploads(bus, parts.media());
    var publishing = new Publishing(bus, accounts, statuses);
    var targets = new ReactionTargets(statuses, comments, both);
    return List.of(
        // coming in, and the apps that people use
        new SignUpRoutes(bus, authenticator),
        new SignInRoutes(bus, authenticator),
        new PasswordResetRoutes(bus, authenticator),
        new OwnAccountRoutes(bus, authenticator, installation),
        new SecondFactorRoutes(bus),
        new InviteRoutes(bus, authenticator),
        new ApplicationRoutes(bus),
        new AuthorizeRoutes(bus, accounts),
        new OAuthTokenRoutes(bus, accounts, authenticator),
        // people
        new AccountRoutes(bus, accounts, search),
        new SearchRoutes(bus, search, statuses),
        new FollowRoutes(bus, accounts),
        new BlockRoutes(bus, accounts),
        new PeopleForms(bus),
        new ProfileEditRoutes(
            bus, accounts, accountPresenter, new ProfilePictures(bus, parts.media())),
        new PlaceholderRoutes(),
        new AdminAccountRoutes(bus, accounts, authenticator),
        // posts and timelines
        new StatusRoutes(
            bus,
            statuses,
            both,
            commentAnswers,
            new DirectAnswers(bus, accounts, direct),
            publishing),
        new CommentRoutes(bus, statuses, comments),
        new CommentSettingsRoutes(bus, statuses),
        new CommentForms(bus, commentAnswers),
        new TimelineRoutes(bus, statuses),
        new AccountStatusRoutes(bus, accounts, statuses, new AuthorPages(bus, both)),
        new ArchiveRoutes(bus, statuses),
        new DraftRoutes(bus, publishing, pictures),
        new ComposeRoutes(bus, publishing),
        new ReactionRoutes(bus, accounts, targets),
        new ReactionForms(bus, targets),
        new CollectionRoutes(bus, new Collections(bus, accounts, statuses), statuses),
        // pictures
        new MediaRoutes(bus, uploads, pictures),
        new MediaFileRoutes(parts.media(), mediaLinks, parts.clock()),
        // the installation itself
        new HealthRoutes(() -> parts.ready().getAsBoolean() && parts.pages().ready()),
        new InstanceRoutes(installation, parts.clock().instant()),
        new DiscoveryRoutes(bus, installation),
        new ReadingRoutes(bus),
        // what people are told
        new NotificationRoutes(bus, notifications),
        new GroupedNotificationRoutes(bus, accounts, notifications),
        new NotificationPolicyRoutes(bus, accounts, notifications),
        new NotificationSettingsRoutes(bus, accounts),
        new FilterRoutes(bus),
        new OldFilterRoutes(bus),
        new ListRoutes(bus, accounts, statuses),
        // chats
        new ChatRoutes(bus, chats, parts.clock()),
        new ChatMessageRoutes(bus, chats, statuses),
        new ChatGroupRoutes(bus, chats),
        new ChatEntryForms(bus),
        new ConversationRoutes(bus, direct),
        new DirectRoutes(bus, accounts, search, chats, uploads, parts.clock()),
        // what other services will bring
        new LaterRoutes());
  }

  private Routes routes() {
    var routes = new Routes();
    groups().forEach(routes::add);
    parts.streaming().forEach(routes::add);
    return routes.get(
        "/api/tintype/openapi.json",
        Access.anyone(),
        _ -> Response.json(OpenApi.of("Tintype", Software.VERSION, routes.all())));
  }

  public void start() {
    server.start();
    try {
      parts.pages().start(port());
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Lets requests under way finish, then stops. */
  @Override
  public void close() {
    server.close();
  }

  private static HttpServerConfiguration http(PublicHttpConfiguration configuration) {
    return HttpServerConfiguration.onPort(configuration.port())
        .listeningOn(configuration.address())
        .trusting(configuration.trustedProxies())
        .seenAs(configuration.origin());
  }
}
