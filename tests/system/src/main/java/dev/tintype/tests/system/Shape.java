package dev.tintype.tests.system;

import java.util.List;

/** The shapes that a system can have; tests run in the one that {@code TINTYPE_SHAPE} names. */
enum Shape {
  /** Everything in one process on what is embedded. */
  ALL_IN_ONE("all"),

  /**
   * Each role by itself over real servers: nothing is shared but what goes through these. The roles
   * still run in this process, so that tests can look into them; {@code tests/failure} runs and
   * kills processes. Parts that are often run apart are apart here.
   */
  CLUSTER(
      "identity",
      "profile",
      "relationship",
      "media.api,media.consumer,media.batch",
      "media.worker",
      "content",
      "comment",
      "feed.api,feed.batch",
      "feed.consumer",
      "chat",
      "reaction",
      "notification",
      "public-websocket",
      "public-http");

  private final List<String> roles;

  Shape(String... roles) {
    this.roles = List.of(roles);
  }

  static Shape chosen() {
    return switch (System.getenv().getOrDefault("TINTYPE_SHAPE", "all-in-one")) {
      case "all-in-one" -> ALL_IN_ONE;
      case "cluster" -> CLUSTER;
      case String other ->
          throw new IllegalArgumentException(
              "TINTYPE_SHAPE is all-in-one or cluster, not " + other);
    };
  }

  /** What runs in each process. */
  List<String> roles() {
    return roles;
  }
}
