package dev.tintype.application;

import dev.tintype.application.cluster.Cluster;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Settings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Lists, replays or discards dead letters of a running installation, through its loopback port. */
final class DeadLettersCommand {
  private static final String USE =
      "dead-letters takes: list SERVICE, replay SERVICE CONSUMER EVENT,"
          + " or discard SERVICE CONSUMER EVENT";

  private final Arguments arguments;
  private final int usualPort;

  DeadLettersCommand(Arguments arguments, Settings settings) {
    this.arguments = arguments;
    this.usualPort = Management.Place.from(settings).port();
  }

  void run() throws InterruptedException {
    var words = arguments.rest();
    boolean list = words.size() == 2 && words.getFirst().equals("list");
    boolean change =
        words.size() == 4
            && (words.getFirst().equals("replay") || words.getFirst().equals("discard"));
    if (!list && !change) {
      throw new BadSettings(USE);
    }
    int port = Cluster.managementPort(arguments.data(), words.get(1)).orElse(usualPort);
    String path =
        list
            ? "/dead-letters/" + words.get(1)
            : "/dead-letters/%s/%s/%s/%s"
                .formatted(words.get(1), words.get(2), words.get(3), words.getFirst());
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("X-Tintype-Operator", "command line")
            .method(list ? "GET" : "POST", HttpRequest.BodyPublishers.noBody())
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
