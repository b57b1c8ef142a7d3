package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.testing.Conditions;
import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two processes that each do everything, on the same servers, are one site with two doors; with
 * NATS, and without it, where Redis tells each what the other has changed. They count requests, so
 * that no more than five people can sign up.
 */
@ParameterizedClass
@ValueSource(strings = {"", "nats."})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoProcessesTest {
  private static final int POSTS = 20;

  @Parameter String without;
  private @Nullable Neighbours both;

  @BeforeParameterizedClassInvocation
  void start() {
    both = new Neighbours(List.of("all", "all"), without.isEmpty() ? List.of() : List.of(without));
  }

  @AfterParameterizedClassInvocation
  void stop() {
    if (both != null) {
      both.close();
    }
  }

  @Test
  void whatIsNewIsThereThroughTheOtherDoorAtOnce() {
    var anna = both.door(0).person("anna");
    var there = anna.through(both.door(1));

    assertThat(there.get("/api/v1/accounts/verify_credentials").expect(200).text("id"))
        .isEqualTo(anna.id());
    var post = anna.posts("Through the first door", 1);
    var seen = there.get("/api/v1/statuses/" + post.path("id").asString()).expect(200).json();
    var picture = seen.path("media_attachments").get(0).path("url").asString();
    there.get(URI.create(picture).getRawPath()).expect(200);
  }

  @Test
  void whatChangesThroughOneDoorIsToldToTheOther() {
    var browser = both.door(0).person("ben").browser();
    var there = browser.through(both.door(1));
    assertThat(name(there)).startsWith("ben");
    assertThat(name(browser)).startsWith("ben");

    there.patch("/api/v1/accounts/update_credentials", "display_name", "Ben K").expect(200);
    Conditions.await(() -> name(browser).equals("Ben K"));

    browser.post("/sign-out").expect(303);
    Conditions.await(() -> there.get("/api/v1/accounts/verify_credentials").status() == 401);
  }

  @Test
  void eachPostStandsInEachTimelineOnceWhicheverDoorItCameThrough() throws Exception {
    var cleo = both.door(0).person("cleo");
    var authors = List.of(both.door(0).person("author"), both.door(1).person("author"));
    authors.forEach(cleo::follows);
    cleo.site().settle();

    var posted = together(authors);

    assertThat(posted).doesNotHaveDuplicates().hasSize(2 * POSTS);
    assertThat(cleo.home()).containsExactlyInAnyOrderElementsOf(posted);
    assertThat(cleo.through(both.door(1)).get("/api/v1/timelines/home", "limit", "40").ids())
        .containsExactlyInAnyOrderElementsOf(posted);
    for (Person author : authors) {
      Conditions.await(() -> count(author, "statuses_count") == POSTS);
      assertThat(count(author, "followers_count")).isOne();
    }
    Conditions.await(() -> count(cleo, "following_count") == 2);
  }

  @Test
  void bothDoorsCountRequestsTogether() {
    int atFirst = left(0);

    assertThat(left(1)).isEqualTo(atFirst - 1);
    assertThat(left(0)).isEqualTo(atFirst - 2);
  }

  /** How many requests a visitor may still make, as a door says. */
  private int left(int door) {
    var answer = both.door(door).visitor().get("/api/v2/instance").expect(200);
    return Integer.parseInt(answer.header("x-ratelimit-remaining").orElseThrow());
  }

  private static String name(Client client) {
    return client.get("/api/v1/accounts/verify_credentials").expect(200).text("display_name");
  }

  private static int count(Person person, String what) {
    return person.account().path(what).asInt();
  }

  private static List<String> together(List<Person> authors) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = authors.stream().map(author -> executor.submit(() -> posts(author))).toList();
      var ids = new ArrayList<String>();
      for (Future<List<String>> done : work) {
        ids.addAll(done.get());
      }
      return ids;
    }
  }

  private static List<String> posts(Person author) {
    return IntStream.range(0, POSTS)
        .mapToObj(nth -> author.says("No. " + nth).path("id").asString())
        .toList();
  }
}
