package dev.tintype.gateway.publichttp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tintype.platform.http.Channel;
import dev.tintype.platform.http.Closing;
import dev.tintype.platform.http.Telling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;

/** A client's stream of events with the one behind it. */
final class RelayedEvents implements Channel.Receiver {
  private final InputStream behind;

  RelayedEvents(InputStream behind) {
    this.behind = behind;
  }

  /** Passes on what comes, until either side ends. */
  Channel.Receiver join(Channel channel) {
    Thread.ofVirtual().name("relayed-events").start(() -> pass(channel));
    return this;
  }

  private void pass(Channel channel) {
    try (var lines = new BufferedReader(new InputStreamReader(behind, UTF_8))) {
      var event = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        event.append(line).append('\n');
        if (line.isEmpty()) {
          tell(channel, event.toString());
          event.setLength(0);
        }
      }
      channel.close(Closing.DONE);
    } catch (IOException e) {
      channel.close(Closing.STOPPING);
    }
  }

  /** This side says by itself that it is there. */
  private static void tell(Channel channel, String event) {
    if (!event.startsWith(":")) {
      channel.send(Telling.text(event, false));
    }
  }

  /** Of events the client says nothing. */
  @Override
  public void heard(String text) {}

  @Override
  public void closed() {
    try {
      behind.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
