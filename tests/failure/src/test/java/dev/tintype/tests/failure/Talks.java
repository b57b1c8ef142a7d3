package dev.tintype.tests.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Answer;
import dev.tintype.tests.system.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** Chats of two people of the crowd, and what was acknowledged to be said in them. */
final class Talks {
  private static final String CHATS = "/api/tintype/v1/chats";

  /** A chat, and the ids of its messages. */
  private record Talk(String id, Person one, Person other, List<String> said) {}

  private final Function<Supplier<Answer>, Answer> untilAnswered;
  private final List<Talk> talks = new CopyOnWriteArrayList<>();

  /**
   * @param untilAnswered asks again until it has worked
   */
  Talks(Function<Supplier<Answer>, Answer> untilAnswered) {
    this.untilAnswered = untilAnswered;
  }

  /** Opens the chat of two, the second of whom follows the first. */
  void open(Person one, Person other) {
    var opened = untilAnswered.apply(() -> one.post(CHATS, "account_id", other.id()));
    talks.add(new Talk(opened.text("id"), one, other, new CopyOnWriteArrayList<>()));
  }

  /** One of two says something, under one name until it is acknowledged. */
  void say(Random random) {
    var talk = talks.get(random.nextInt(talks.size()));
    var who = random.nextBoolean() ? talk.one() : talk.other();
    String name = UUID.randomUUID().toString();
    var answer =
        untilAnswered.apply(
            () -> who.post(CHATS + "/" + talk.id() + "/messages", "client_id", name, "text", name));
    talk.said().add(answer.text("id"));
  }

  /** Every acknowledged message stands in its sequence once, and the sequence has no gaps. */
  void check() {
    for (Talk talk : talks) {
      for (Person reader : List.of(talk.one(), talk.other())) {
        var messages = all(reader, talk);
        assertThat(messages.stream().map(it -> it.path("seq").asLong()))
            .as("the sequence of chat %s", talk.id())
            .containsExactlyElementsOf(
                LongStream.rangeClosed(1, talk.said().size()).boxed().toList());
        assertThat(messages.stream().map(it -> it.path("id").asString()))
            .as("the messages of chat %s", talk.id())
            .containsExactlyInAnyOrderElementsOf(talk.said());
        assertThat(messages.stream().map(it -> it.path("text").asString()))
            .as("the words of chat %s", talk.id())
            .doesNotHaveDuplicates();
      }
    }
  }

  /** From the first one on, going on since what was seen last, as clients do. */
  private static List<JsonNode> all(Person reader, Talk talk) {
    var all = new ArrayList<JsonNode>();
    long last = 0;
    while (true) {
      var page =
          reader
              .get(
                  CHATS + "/" + talk.id() + "/messages",
                  "since",
                  Long.toString(last),
                  "limit",
                  "50")
              .expect(200)
              .json();
      if (page.isEmpty()) {
        return all;
      }
      for (int i = page.size() - 1; i >= 0; i--) {
        all.add(page.get(i));
      }
      last = all.getLast().path("seq").asLong();
    }
  }
}
