package dev.tintype.tests.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.application.Provisioning;
import java.util.ArrayList;
import java.util.List;

/** One cluster with a crowd, for all cases of all classes: each puts it to one more test. */
final class Trial implements AutoCloseable {

  /** One for each process; where a role is there twice, its processes share the work. */
  static final List<String> ROLES = roles();

  private static final List<String> SETTINGS =
      List.of("public.pages=none", "rate-limits=off", "events.retry-pauses=200ms,1s,3s,6s,10s,10s");

  private static final int PEOPLE = 8;
  private static final int FIRST = 4;
  private static final int MORE = 8;

  private final RealCluster site;
  private final Crowd crowd;
  private int before;

  Trial() {
    site = RealCluster.start(ROLES, SETTINGS);
    try {
      crowd = new Crowd(site, PEOPLE);
    } catch (RuntimeException | Error e) {
      site.close();
      throw e;
    }
  }

  RealCluster site() {
    return site;
  }

  Crowd crowd() {
    return crowd;
  }

  /** Has the crowd be busy from now on. */
  void begin() {
    before = crowd.posts().size();
    crowd.start();
    crowd.awaitPosts(FIRST);
  }

  /** Lets the crowd go on for a while, then looks whether anything is missing. */
  void goOnAndCheck() {
    goOn();
    assertNoDeadLetters();
  }

  /** The same for a crowd that has rested. */
  void goOnAgainAndCheck() {
    crowd.start();
    goOnAndCheck();
  }

  /** The same, where there may be dead letters. */
  void goOn() {
    crowd.awaitPosts(MORE);
    crowd.rest();
    site.awaitAll();
    site.settle();
    new Invariants(crowd).check(before);
  }

  /** Every service; those that are not named here are in a process together. */
  private static List<String> roles() {
    var roles =
        new ArrayList<>(
            List.of(
                "identity",
                "profile",
                "relationship",
                "media",
                "content",
                "content",
                "comment",
                "feed.api,feed.batch",
                "feed.consumer",
                "feed.consumer",
                "chat",
                "chat",
                "reaction",
                "notification",
                "public-websocket",
                "public-http",
                "public-http"));
    var others = new ArrayList<>(Provisioning.services());
    others.removeIf(service -> String.join(",", roles).contains(service));
    if (!others.isEmpty()) {
      roles.add(String.join(",", others));
    }
    return List.copyOf(roles);
  }

  /** No event has been given up. */
  void assertNoDeadLetters() {
    for (String service : Provisioning.services()) {
      assertThat(site.deadLetters().list(service, 0, 10))
          .as("dead letters of %s", service)
          .isEmpty();
    }
  }

  @Override
  public void close() {
    try {
      crowd.close();
    } finally {
      site.close();
    }
  }
}
