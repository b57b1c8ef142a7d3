package dev.tintype.chat.domain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the service counts for those who run it. */
public final class ChatMetrics {
  private final Counter messages;
  private final Counter resent;
  private final Counter requests;
  private final Counter moved;

  public ChatMetrics(MeterRegistry meters) {
    messages = counter(meters, "messages", "Messages sent, without notices");
    resent = counter(meters, "resent", "Messages that clients sent again");
    requests = counter(meters, "requests", "Message requests told");
    moved = counter(meters, "moved", "Messages moved to their store");
  }

  public void sent() {
    messages.increment();
  }

  public void resent() {
    resent.increment();
  }

  public void requested() {
    requests.increment();
  }

  public void moved(int count) {
    moved.increment(count);
  }

  private static Counter counter(MeterRegistry meters, String name, String meaning) {
    return Counter.builder("tintype_chat_" + name).description(meaning).register(meters);
  }
}
