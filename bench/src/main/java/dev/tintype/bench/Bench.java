package dev.tintype.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Runs the measurements that are named, or all. */
public final class Bench {
  private Bench() {}

  public static void main(String... names) throws Exception {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    for (String name :
        names.length == 0
            ? new String[] {"home", "fan-out", "upload", "page", "start", "memory"}
            : names) {
      switch (name) {
        case "home" -> HomeTimelineBench.run(1_000, 20_000, 39, 2_000);
        case "home-small" -> HomeTimelineBench.run(100, 1_000, 20, 100);
        case "fan-out" -> FanOutBench.run(2_000);
        case "upload" -> UploadBench.run(20);
        case "page" -> HomePageBench.run();
        case "notifications" -> NotificationsBench.run(200, 500);
        case "notifications-small" -> NotificationsBench.run(20, 100);
        case "start" -> StartBench.run(5);
        case "memory" -> MemoryBench.run();
        case "chat" -> ChatBench.run(2_000, false, 100);
        case "chat-small" -> ChatBench.run(100, false, 100);
        case "chat-reading" -> ChatBench.run(2_000, true, 100);
        case "likes" -> LikesBench.run();
        case "cluster-visible" -> VisibleBench.run();
        case "cluster-events" -> EventsBench.run(20_000);
        case "cluster-home" -> ClusterHomeBench.run(40, 400, 15, 40);
        case "cluster-memory" -> ClusterMemoryBench.run();
        default -> throw new IllegalArgumentException("there is no measurement " + name);
      }
    }
  }
}
