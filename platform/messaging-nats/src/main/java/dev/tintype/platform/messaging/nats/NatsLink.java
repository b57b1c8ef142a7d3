package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.runtime.BadSettings;
import io.nats.client.AuthenticationException;
import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.Consumer;
import io.nats.client.ErrorListener;
import io.nats.client.Message;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's connection to the NATS servers. It connects again without end; what is sent in the
 * meantime fails at once, since every sender has its own way to send again.
 */
public final class NatsLink implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NatsLink.class);
  private static final Duration FLUSHED_WITHIN = Duration.ofSeconds(2);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

  private final NatsConfiguration configuration;
  private final Connection connection;

  private NatsLink(NatsConfiguration configuration, Connection connection) {
    this.configuration = configuration;
    this.connection = connection;
  }

  /**
   * Connects.
   *
   * @param process how this process is called in the servers' lists
   * @throws BadSettings when that is impossible, with one line that says what to do
   */
  public static NatsLink connect(NatsConfiguration configuration, String process) {
    if (!configuration.credentials().isEmpty()
        && !Files.isReadable(configuration.credentialsFile())) {
      throw new BadSettings(
          "setting nats.credentials names %s, which can't be read"
              .formatted(configuration.credentials()));
    }
    try {
      return new NatsLink(configuration, Nats.connect(options(configuration, process)));
    } catch (IOException | IllegalArgumentException e) {
      log.debug("no connection to NATS", e);
      throw new BadSettings(explained(configuration, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while connecting to NATS", e);
    }
  }

  /** Whether the servers can be reached now. */
  public boolean isConnected() {
    return connection.getStatus() == Connection.Status.CONNECTED;
  }

  NatsConfiguration configuration() {
    return configuration;
  }

  Connection connection() {
    return connection;
  }

  /** The most bytes that a message may have, by our setting and by the server. */
  long largestMessage() {
    long byServer = connection.getMaxPayload();
    int wanted = configuration.largestMessage();
    return byServer > 0 ? Math.min(byServer, wanted) : wanted;
  }

  /** Waits until the server knows all that was said so far, unless it can't be reached. */
  void flush() {
    try {
      connection.flush(FLUSHED_WITHIN);
    } catch (TimeoutException | IllegalStateException e) {
      log.debug("NATS did not confirm in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A subject of this installation. */
  String subject(String subject) {
    return configuration.prefix().isEmpty() ? subject : configuration.prefix() + "." + subject;
  }

  /** The name of a stream of this installation. */
  String name(String stream) {
    return configuration.prefix().isEmpty() ? stream : configuration.prefix() + "_" + stream;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String explained(NatsConfiguration configuration, Exception e) {
    return e instanceof AuthenticationException
        ? "setting nats.url: NATS at %s does not take this account and password; correct them, or"
                .formatted(configuration.shownUrls())
            + " name a file in the setting nats.credentials"
        : "no NATS server answers at %s; start one or correct the setting nats.url"
            .formatted(configuration.shownUrls());
  }

  private static Options options(NatsConfiguration configuration, String process) {
    var options =
        new Options.Builder()
            .servers(configuration.urls().toArray(String[]::new))
            .connectionName("tintype " + process)
            .connectionTimeout(CONNECT_WITHIN)
            .maxReconnects(-1)
            .reconnectWait(Duration.ofMillis(100))
            .reconnectJitter(Duration.ofMillis(200))
            .reconnectBufferSize(0)
            .pingInterval(Duration.ofSeconds(10))
            .connectionListener(new Reports())
            .errorListener(new Problems());
    if (!configuration.credentials().isEmpty()) {
      options.authHandler(Nats.credentials(configuration.credentials()));
    }
    return options.build();
  }

  /** Says once that the connection is lost, however often connecting again fails. */
  private static final class Reports implements ConnectionListener {
    private boolean isConnected;

    @Override
    @Deprecated
    public synchronized void connectionEvent(Connection connection, Events event) {
      switch (event) {
        case CONNECTED -> isConnected = true;
        case RECONNECTED -> {
          isConnected = true;
          log.info("connected to NATS again");
        }
        case DISCONNECTED -> {
          if (isConnected) {
            log.warn("the connection to NATS is lost");
          }
          isConnected = false;
        }
        default -> log.debug("NATS connection: {}", event);
      }
    }
  }

  private static final class Problems implements ErrorListener {
    @Override
    public void errorOccurred(Connection connection, String error) {
      if (connection.getStatus() == Connection.Status.CONNECTING) {
        log.debug("NATS says: {}", error); // the start ends, and says why
      } else {
        log.warn("NATS says: {}", error);
      }
    }

    @Override
    public void exceptionOccurred(Connection connection, Exception e) {
      log.debug("NATS connection", e);
    }

    @Override
    public void slowConsumerDetected(Connection connection, Consumer consumer) {
      log.warn("messages from NATS were dropped: {} waited", consumer.getPendingMessageCount());
    }

    @Override
    public void messageDiscarded(Connection connection, Message message) {
      log.warn("a message to {} was dropped", message.getSubject());
    }
  }
}
