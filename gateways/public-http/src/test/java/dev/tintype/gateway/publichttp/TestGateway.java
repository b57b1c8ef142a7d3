package dev.tintype.gateway.publichttp;

import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.IdentityQuery.SessionByToken;
import dev.tintype.identity.api.IdentityQuery.SignUpRulesOfServer;
import dev.tintype.identity.api.Session;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignUpRules;
import dev.tintype.platform.http.InProcessRateLimiter;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ApplicationId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messages.SessionId;
import dev.tintype.platform.messaging.InProcessBroadcast;
import dev.tintype.platform.objectstorage.LocalFolderStorage;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.runtime.Secrets;
import dev.tintype.platform.runtime.SharedCache;
import dev.tintype.profile.api.ProfileCounts;
import dev.tintype.profile.api.ProfileQuery.CountProfiles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public gateway on a real socket, over a bus that a test fills. */
final class TestGateway implements AutoCloseable {
  static final AccountId ANN = new AccountId(7);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final TestBus bus = new TestBus();

  /** How often identity was asked for a token. */
  final AtomicInteger sessionsAsked = new AtomicInteger();

  final ObjectStorage storage;
  private final PublicHttpGateway gateway;
  private final HttpClient client = HttpClient.newHttpClient();

  TestGateway(String pages, boolean pixelfedNodeinfo) {
    this(pages, pixelfedNodeinfo, storage(), SharedCache.NOTHING);
  }

  TestGateway(ObjectStorage storage, SharedCache sessions) {
    this("none", false, storage, sessions);
  }

  private TestGateway(
      String pages, boolean pixelfedNodeinfo, ObjectStorage storage, SharedCache sessions) {
    this.storage = storage;
    bus.answer(
            SessionByToken.class,
            (_, query) -> {
              sessionsAsked.incrementAndGet();
              return session(query.token().text());
            })
        .answer(SignUpRulesOfServer.class, (_, _) -> new SignUpRules(SignUpMode.OPEN, false, true))
        .answer(CountProfiles.class, (_, _) -> new ProfileCounts(3, 40, 2, 3));
    var configuration = configuration(pages, pixelfedNodeinfo);
    gateway =
        new PublicHttpGateway(
            new PublicHttpGateway.Parts(
                configuration,
                new Pages(configuration),
                bus,
                new InProcessBroadcast(),
                new Secrets(new byte[32]),
                storage,
                new InProcessRateLimiter(Clock.systemUTC()),
                sessions,
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                OpenTelemetry.noop(),
                List.of(),
                "",
                () -> true));
    gateway.start();
  }

  TestGateway() {
    this("none", false);
  }

  int port() {
    return gateway.port();
  }

  String origin() {
    return "http://127.0.0.1:" + port();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = to(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    client.close();
    gateway.close();
  }

  private static Session session(String token) {
    return switch (token) {
      case "ann" -> session(ANN, AccountState.ACTIVE, new ApplicationId(9));
      case "pending" -> session(ANN, AccountState.PENDING, new ApplicationId(9));
      case "app" -> session(null, null, new ApplicationId(9));
      case "browser" -> session(ANN, AccountState.ACTIVE, null);
      default -> throw new RefusedException(new Refusal.NotAuthenticated());
    };
  }

  private static Session session(
      @Nullable AccountId account,
      @Nullable AccountState state,
      @Nullable ApplicationId application) {
    List<String> scopes = List.of("read", "write", "follow", "push");
    String name = account == null ? null : "ann";
    return new Session(new SessionId(8), account, name, state, false, application, scopes);
  }

  private static LocalFolderStorage storage() {
    try {
      return new LocalFolderStorage(Files.createTempDirectory("tintype-objects-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PublicHttpConfiguration configuration(String pages, boolean pixelfedNodeinfo) {
    return new PublicHttpConfiguration(
        0,
        "127.0.0.1",
        null,
        List.of("127.0.0.0/8"),
        true,
        null,
        pages,
        "web/app/dist",
        "",
        new PublicHttpConfiguration.Identity(
            "Photos",
            "Photographs of a village",
            "hello@photos.example",
            List.of("en", "ko", "uk"),
            List.of("Be kind", "Only your own pictures"),
            "",
            "",
            pixelfedNodeinfo));
  }

  static Caller member() {
    return new Caller.Member(ANN, new SessionId(8));
  }
}
