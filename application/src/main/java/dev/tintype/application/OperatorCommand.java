package dev.tintype.application;

import dev.tintype.application.cluster.Cluster;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Settings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What an operator asks of a running installation, through its loopback port. */
final class OperatorCommand {
  private static final String DEAD_LETTERS =
      "dead-letters takes: list SERVICE, replay SERVICE CONSUMER EVENT,"
          + " or discard SERVICE CONSUMER EVENT";
  private static final String REBUILD =
      "rebuild takes: SERVICE CONSUMER FROM, which is a moment such as 2026-01-31T12:00:00Z, a day"
          + " such as 2026-01-31, or start";

  private final Arguments arguments;
  private final int usualPort;

  OperatorCommand(Arguments arguments, Settings settings) {
    this.arguments = arguments;
    this.usualPort = Management.Place.from(settings).port();
  }

  /** Lists, replays or discards dead letters. */
  void deadLetters() throws InterruptedException {
    var words = arguments.rest();
    String what = words.isEmpty() ? "" : words.getFirst();
    if (words.size() == 2 && what.equals("list")) {
      ask("GET", words.get(1), path("dead-letters", words.get(1)));
    } else if (words.size() == 4 && List.of("replay", "discard").contains(what)) {
      ask(
          "POST",
          words.get(1),
          path("dead-letters", words.get(1), words.get(2), words.get(3), what));
    } else {
      throw new BadSettings(DEAD_LETTERS);
    }
  }

  /** Has a consumer handle events again. */
  void rebuild() throws InterruptedException {
    var words = arguments.rest();
    if (words.size() != 3) {
      throw new BadSettings(REBUILD);
    }
    var since = moment(words.get(2));
    ask(
        "POST",
        words.get(0),
        path("consumers", words.get(0), words.get(1), "rebuild") + "?since=" + since);
  }

  private static Instant moment(String text) {
    try {
      if (text.equals("start")) {
        return Instant.EPOCH;
      }
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new BadSettings(REBUILD);
    }
  }

  private static String path(String... segments) {
    return Arrays.stream(segments)
        .map(segment -> "/" + URLEncoder.encode(segment, StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private void ask(String method, String service, String path) throws InterruptedException {
    int port = Cluster.managementPort(arguments.data(), service).orElse(usualPort);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("X-Tintype-Operator", "command line")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      System.out.println(answer.body().isEmpty() ? "done" : answer.body());
      if (answer.statusCode() >= 400) {
        System.exit(1);
      }
    } catch (ConnectException e) {
      throw new BadSettings("nothing answers on 127.0.0.1:" + port + "; is Tintype running?");
    } catch (IOException e) {
      throw new BadSettings("the running Tintype did not answer: " + e.getMessage());
    }
  }
}
