package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.runtime.BadSettings;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.api.DiscardPolicy;
import io.nats.client.api.MessageInfo;
import io.nats.client.api.RetentionPolicy;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import io.nats.client.api.StreamInfo;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes streams and asks about them; what the server refuses is an {@link IllegalStateException}.
 */
final class Streams {
  private static final int NO_SUCH_MESSAGE = 10037;
  private static final int NO_SUCH_STREAM = 10059;
  private static final int NO_SUCH_CONSUMER = 10014;

  private final NatsLink link;
  private final JetStreamManagement management;

  /** A call of JetStream's API. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws IOException, JetStreamApiException;
  }

  Streams(NatsLink link) {
    this.link = link;
    try {
      this.management = link.connection().jetStreamManagement();
    } catch (IOException e) {
      throw new IllegalStateException("JetStream can't be used", e);
    }
  }

  JetStreamManagement management() {
    return management;
  }

  String nameOfEvents(String service) {
    return EventWire.stream(link, service);
  }

  /** The stream of a service's events, made or brought up to date. */
  StreamInfo ensureEvents(String service) {
    var configuration = link.configuration();
    return ensure(
        base(EventWire.stream(link, service))
            .description("The events of the service " + service + " of Tintype")
            .subjects(EventWire.subjects(link, service))
            .maxAge(configuration.retention())
            .duplicateWindow(configuration.duplicateWindow())
            .build());
  }

  /** The stream that shows the open dead letters of all services. */
  StreamInfo ensureDeadLetters() {
    return ensure(
        base(DeadLetterStream.name(link))
            .description("Events that a consumer of Tintype has given up on")
            .subjects(DeadLetterStream.subjects(link))
            .maxMessagesPerSubject(1)
            .build());
  }

  /** A message of a stream; empty when it is not there, any more or yet. */
  Optional<MessageInfo> message(String stream, long sequence) {
    return find(() -> management.getMessage(stream, sequence));
  }

  /** A name as it may stand in subjects and in names of consumers. */
  static String token(String name) {
    return name.replaceAll("[^A-Za-z0-9_-]", "_");
  }

  /** What a call gives; empty when the server says that there is no such thing. */
  static <T> Optional<T> find(Call<T> call) {
    try {
      return Optional.of(call.run());
    } catch (JetStreamApiException e) {
      return switch (e.getApiErrorCode()) {
        case NO_SUCH_MESSAGE, NO_SUCH_STREAM, NO_SUCH_CONSUMER -> Optional.empty();
        default -> throw new IllegalStateException(e.getMessage(), e);
      };
    } catch (IOException e) {
      throw new IllegalStateException("JetStream does not answer: " + e.getMessage(), e);
    }
  }

  /** What a call gives. */
  static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (JetStreamApiException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalStateException("JetStream does not answer: " + e.getMessage(), e);
    }
  }

  private StreamConfiguration.Builder base(String name) {
    return StreamConfiguration.builder()
        .name(name)
        .storageType(StorageType.File)
        .retentionPolicy(RetentionPolicy.Limits)
        .discardPolicy(DiscardPolicy.Old)
        .replicas(link.configuration().replicas());
  }

  private StreamInfo ensure(StreamConfiguration wanted) {
    return find(() -> management.getStreamInfo(wanted.getName()))
        .map(there -> isAs(wanted, there.getConfiguration()) ? there : update(wanted))
        .orElseGet(() -> call(() -> management.addStream(wanted)));
  }

  /**
   * Checks that streams can be made at all.
   *
   * @throws BadSettings when the server has no JetStream, with one line that says what to do
   */
  void check() {
    try {
      management.getAccountStatistics();
    } catch (IOException | JetStreamApiException e) {
      throw new BadSettings(
          "the NATS server at %s has no JetStream (%s); start it with --jetstream, or name another"
                  .formatted(link.configuration().shownUrls(), e.getMessage())
              + " one in the setting nats.url");
    }
  }

  private StreamInfo update(StreamConfiguration wanted) {
    return call(() -> management.updateStream(wanted));
  }

  private static boolean isAs(StreamConfiguration wanted, StreamConfiguration there) {
    return there.getReplicas() == wanted.getReplicas()
        && there.getMaxAge().equals(wanted.getMaxAge())
        && there.getSubjects().equals(wanted.getSubjects())
        && there.getMaxMsgsPerSubject() == wanted.getMaxMsgsPerSubject();
  }
}
