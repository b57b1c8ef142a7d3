package dev.tintype.platform.messaging;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MessageJson;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.messaging.Broadcast.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hints for people who look right now, see {@link Signal}. Only processes that hold somebody who
 * listens hear of one. Send it after the commit that it tells of, see {@link
 * dev.tintype.platform.database.Transaction#afterCommit}.
 */
public final class Live {
  private static final String TOPIC = "live.";

  /** Somebody who listens; must be quick, and throw nothing. */
  public interface Listener {
    void heard(Signal signal);

    /** Signals may have been missed, as after a broken connection. */
    default void missed() {}
  }

  /** What was heard, which is mostly heard on many topics one after the other. */
  private record Heard(byte[] message, @Nullable Signal signal) {}

  private final Broadcast broadcast;
  private volatile Heard last = new Heard(new byte[0], null);
  private final Map<String, Optional<Class<? extends Signal>>> types = new ConcurrentHashMap<>();

  public Live(Broadcast broadcast) {
    this.broadcast = broadcast;
  }

  /** Tells those of the people who look; returns at once, and never fails. */
  public void toAccounts(Collection<AccountId> accounts, Signal signal) {
    toTopics(accounts.stream().map(Live::topic).toList(), signal);
  }

  /**
   * Tells those who look at something; returns at once, and never fails.
   *
   * @param topic such as {@code public}, {@code tag.sunset} or {@code post.17}
   */
  public void toTopic(String topic, Signal signal) {
    toTopics(List.of(topic), signal);
  }

  /** The same for several. */
  public void toTopics(Collection<String> topics, Signal signal) {
    if (!topics.isEmpty()) {
      broadcast.publishAll(
          topics.stream().distinct().map(topic -> TOPIC + topic).toList(), write(signal));
    }
  }

  /** Listens to what one person is told, until the returned object is closed. */
  public Subscription listen(AccountId account, Listener listener) {
    return listen(topic(account), listener);
  }

  /** Listens to what those are told who look at something. */
  public Subscription listen(String topic, Listener listener) {
    return broadcast.subscribe(
        TOPIC + topic,
        new Broadcast.Listener() {
          @Override
          public void heard(byte[] message) {
            Live.this.heard(message).ifPresent(listener::heard);
          }

          @Override
          public void missed() {
            listener.missed();
          }
        });
  }

  /** What one person is told. */
  public static String topic(AccountId account) {
    return "account." + account;
  }

  private static byte[] write(Signal signal) {
    byte[] name = (signal.getClass().getName() + " ").getBytes(StandardCharsets.US_ASCII);
    byte[] json = MessageJson.write(signal);
    byte[] message = Arrays.copyOf(name, name.length + json.length);
    System.arraycopy(json, 0, message, name.length, json.length);
    return message;
  }

  /** Empty for what a newer process says. */
  private Optional<Signal> heard(byte[] message) {
    Heard known = last;
    if (!Arrays.equals(known.message(), message)) {
      known = new Heard(message, read(message).orElse(null));
      last = known;
    }
    return Optional.ofNullable(known.signal());
  }

  private Optional<Signal> read(byte[] message) {
    int space = 0;
    while (space < message.length && message[space] != ' ') {
      space++;
    }
    String name = new String(message, 0, space, StandardCharsets.US_ASCII);
    byte[] json = Arrays.copyOfRange(message, Math.min(space + 1, message.length), message.length);
    return types.computeIfAbsent(name, Live::type).map(type -> MessageJson.read(json, type));
  }

  private static Optional<Class<? extends Signal>> type(String name) {
    try {
      Class<?> found = Class.forName(name, false, Signal.class.getClassLoader());
      return found.isRecord() && Signal.class.isAssignableFrom(found)
          ? Optional.of(found.asSubclass(Signal.class))
          : Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
