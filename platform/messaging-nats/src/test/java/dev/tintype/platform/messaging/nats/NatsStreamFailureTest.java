package dev.tintype.platform.messaging.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.platform.messaging.ServiceDescription;
import io.nats.client.impl.Headers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Servers die, lose their disks and repeat themselves; every event keeps its one effect. */
class NatsStreamFailureTest extends NatsStreamTrial {

  @Test
  void aServerKilledWhileEventsAreSentLosesNoneAndKeepsTheirOrder() throws Exception {
    var stream = start();
    var halfway = new CountDownLatch(1);
    var sending =
        new FutureTask<>(() -> {
          for (int round = 0; round < 40; round++) {
            emitRound();
            if (round == 10) {
              halfway.countDown();
            }
          }
          return null;
        });
    Thread.ofVirtual().start(sending);
    assertThat(halfway.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    nats.kill();
    nats.restart();
    nats.kill();
    sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    nats.restart();
    stream.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void aServerThatHasLostItsDiskIsGivenAllThatIsKeptAgain() {
    var stream = start();
    emitRound();
    emitRound();
    stream.settle(PATIENCE);
    nats.lose();
    emitRound();
    nats.restart();
    stream.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void copiesAndStrangersInTheStreamHaveNoEffect() throws Exception {
    var stream = start();
    emitRound();
    emitRound();
    stream.settle(PATIENCE);
    var link = links.connect();
    var management = link.connection().jetStreamManagement();
    var name = EventWire.stream(link, "harbour");
    for (long sequence = SHIPS + 3; sequence > 0; sequence -= 2) {
      var message = management.getMessage(name, sequence);
      var headers = new Headers(message.getHeaders());
      headers.remove("Nats-Expected-Last-Sequence", "Nats-Expected-Last-Msg-Id");
      headers.put("Nats-Msg-Id", headers.getFirst("Nats-Msg-Id") + "0");
      link.connection().jetStream().publish(message.getSubject(), headers, message.getData());
      link.connection().jetStream().publish(message.getSubject(), "who am I?".getBytes());
    }
    emitRound();
    stream.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void aConsumerThatSomebodyDeletesIsMadeAgain() throws Exception {
    var stream = start();
    emitRound();
    stream.settle(PATIENCE);
    var link = links.connect();
    var management = link.connection().jetStreamManagement();
    var name = EventWire.stream(link, "harbour");
    for (String durable : management.getConsumerNames(name)) {
      management.deleteConsumer(name, durable);
    }
    emitRound();
    stream.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void deadLettersStandInAStreamUntilTheyAreDealtWith() throws Exception {
    var stream = NatsStreams.create(links.connect(), databases(), PAUSES, meters);
    streams.add(stream);
    stream.start(
        List.of(
            new ServiceDescription("town")
                .consume(
                    "log",
                    HarbourEvent.class,
                    (tx, event) -> {
                      throw new IllegalStateException("no");
                    })));
    emit(arrived(1, 1), arrived(2, 1));
    stream.settle(PATIENCE);
    var link = links.connect();
    var management = link.connection().jetStreamManagement();
    var name = DeadLetterStream.name(link);
    assertThat(management.getStreamInfo(name).getStreamState().getMsgCount()).isEqualTo(2);
    var letters = stream.deadLetters().list("town", 0, 10);
    assertThat(
            new String(management.getLastMessage(name, DeadLetterStream.subjects(link)).getData()))
        .contains("ShipArrived", "town", "IllegalStateException: no")
        .containsAnyOf(
            Long.toString(letters.getFirst().eventId()),
            Long.toString(letters.getLast().eventId()));
    stream.deadLetters().discard("town", "log", letters.getFirst().eventId());
    assertThat(management.getStreamInfo(name).getStreamState().getMsgCount()).isOne();
    stream.deadLetters().replay("town", "log", letters.getLast().eventId());
    stream.settle(PATIENCE);
    assertThat(management.getStreamInfo(name).getStreamState().getMsgCount()).isOne();
    assertThat(stream.deadLetters().count("town")).isOne();
  }
}
