package dev.tintype.bench;

import io.nats.client.ConsumeOptions;
import io.nats.client.JetStream;
import io.nats.client.Nats;
import io.nats.client.PublishOptions;
import io.nats.client.api.AckPolicy;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.PublishAck;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The same bytes through JetStream and nothing else: what the rest of an event's way adds to. */
final class PlainJetStream {
  private static final String NAME = "PLAIN";
  private static final int WINDOW = 256;

  private PlainJetStream() {}

  /** Publishes with ids, a window at a time, and consumes them meanwhile, each acknowledged. */
  static void carry(String url, byte[] payload, int count) throws Exception {
    try (var connection = Nats.connect(url)) {
      var management = connection.jetStreamManagement();
      management.addStream(
          StreamConfiguration.builder()
              .name(NAME)
              .subjects("plain")
              .storageType(StorageType.File)
              .build());
      try {
        management.createConsumer(
            NAME,
            ConsumerConfiguration.builder().durable(NAME).ackPolicy(AckPolicy.Explicit).build());
        var left = new CountDownLatch(count);
        var consumer =
            connection
                .getConsumerContext(NAME, NAME)
                .consume(
                    ConsumeOptions.builder().batchSize(WINDOW).build(),
                    message -> {
                      message.ack();
                      left.countDown();
                    });
        publish(connection.jetStream(), payload, count);
        if (!left.await(2, TimeUnit.MINUTES)) {
          throw new IllegalStateException(left.getCount() + " messages have not arrived");
        }
        consumer.close();
      } finally {
        management.deleteStream(NAME);
      }
    }
  }

  private static void publish(JetStream jetStream, byte[] payload, int count) throws Exception {
    for (int from = 0; from < count; from += WINDOW) {
      var kept = new ArrayList<CompletableFuture<PublishAck>>();
      for (int number = from; number < Math.min(count, from + WINDOW); number++) {
        var options = PublishOptions.builder().messageId(Integer.toString(number)).build();
        kept.add(jetStream.publishAsync("plain", payload, options));
      }
      for (CompletableFuture<PublishAck> ack : kept) {
        ack.get(10, TimeUnit.SECONDS);
      }
    }
  }
}
