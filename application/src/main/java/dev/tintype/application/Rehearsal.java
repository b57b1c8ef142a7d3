package dev.tintype.application;

import dev.tintype.application.seed.SeedPlan;
import dev.tintype.application.seed.Seeder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Does in an installation for the moment what people do first after a start, so that the JVM can
 * note what it loads and what is worth compiling.
 */
final class Rehearsal {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/health/ready",
          "/api/v2/instance",
          "/api/v1/timelines/home",
          "/api/v1/accounts/verify_credentials",
          "/explore");
  private static final int TIMES = 20;
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);

  private final Application application;
  private final URI address;

  Rehearsal(Application application) {
    this.application = application;
    this.address = URI.create("http://127.0.0.1:" + application.port());
  }

  /** Goes through it once. */
  void run() throws IOException, InterruptedException {
    String password = UUID.randomUUID().toString();
    var unheard = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    new Seeder(application.bus(), application.storage(), unheard)
        .seed(new SeedPlan(4, 4, null, null), password);
    application.settle(Duration.ofMinutes(2));
    try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      awaitPages(client);
      signIn(client, password);
      for (int time = 0; time < TIMES; time++) {
        for (String path : PATHS) {
          get(client, path);
        }
      }
    }
  }

  private void awaitPages(HttpClient client) throws IOException, InterruptedException {
    long until = System.nanoTime() + READY_WITHIN.toNanos();
    while (get(client, "/") != 200 && System.nanoTime() < until) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private void signIn(HttpClient client, String password) throws IOException, InterruptedException {
    String form = "login=mira&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(address.resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form))
            .build();
    client.send(request, BodyHandlers.discarding());
  }

  private int get(HttpClient client, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html,*/*").build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }
}
