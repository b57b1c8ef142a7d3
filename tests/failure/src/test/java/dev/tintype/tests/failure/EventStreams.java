package dev.tintype.tests.failure;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.Nats;
import io.nats.client.api.StreamState;
import io.nats.client.impl.Headers;
import java.io.IOException;
import java.util.List;

/** The cluster's streams in NATS, as somebody with its password may spoil them. */
final class EventStreams implements AutoCloseable {
  private final Connection connection;
  private final JetStreamManagement management;

  EventStreams(RealCluster site) throws IOException, InterruptedException {
    connection = Nats.connect(site.cluster().settings().get("nats.url"));
    management = connection.jetStreamManagement();
  }

  /** The streams of those services that have emitted anything. */
  List<String> used() throws IOException, JetStreamApiException {
    return management.getStreams().stream()
        .filter(stream -> stream.getStreamState().getMsgCount() > 0)
        .map(stream -> stream.getConfiguration().getName())
        .filter(name -> name.startsWith("EVENTS_"))
        .toList();
  }

  /** Puts copies of the last messages behind them, the newest first. */
  void copyBackwards(String stream, int most) throws IOException, JetStreamApiException {
    StreamState state = management.getStreamInfo(stream).getStreamState();
    long last = state.getLastSequence();
    for (long at = last; at >= state.getFirstSequence() && at > last - most; at--) {
      var message = management.getMessage(stream, at);
      var headers = new Headers(message.getHeaders());
      headers.remove("Nats-Expected-Last-Sequence", "Nats-Expected-Last-Msg-Id");
      headers.put("Nats-Msg-Id", headers.getFirst("Nats-Msg-Id") + "0");
      connection.jetStream().publish(message.getSubject(), headers, message.getData());
    }
  }

  /** Puts a message into a stream that is none of Tintype's. */
  void addStranger(String stream) throws IOException, JetStreamApiException {
    long last = management.getStreamInfo(stream).getStreamState().getLastSequence();
    String subject = management.getMessage(stream, last).getSubject();
    connection.jetStream().publish(subject, "who am I?".getBytes());
  }

  /** Takes one event out of a stream. */
  void remove(String stream, long event) throws IOException, JetStreamApiException {
    long at = management.getStreamInfo(stream).getStreamState().getLastSequence();
    String id = Long.toString(event);
    while (!id.equals(management.getMessage(stream, at).getHeaders().getFirst("Nats-Msg-Id"))) {
      at--;
    }
    management.deleteMessage(stream, at);
  }

  /** Deletes all consumers of a stream. */
  void deleteConsumers(String stream) throws IOException, JetStreamApiException {
    for (String name : management.getConsumerNames(stream)) {
      management.deleteConsumer(stream, name);
    }
  }

  /** How many dead letters are shown. */
  long deadLetters() throws IOException, JetStreamApiException {
    return management.getStreamInfo("DEAD_LETTERS").getStreamState().getMsgCount();
  }

  @Override
  public void close() throws InterruptedException {
    connection.close();
  }
}
