package dev.tintype.application;

import dev.tintype.application.seed.SeedPlan;
import dev.tintype.application.seed.Seeder;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.platform.runtime.Logging;
import dev.tintype.platform.runtime.Tracing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one executable; {@code ./tintype help} tells what it takes. */
public final class Main {
  private static final Logger log = LoggerFactory.getLogger(Main.class);
  private static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String... words) throws Exception {
    try {
      var arguments = Arguments.parse(words);
      switch (arguments.subcommand()) {
        case "run" -> run(arguments);
        case "cluster" -> new ClusterCommand(arguments).run();
        case "seed" -> seed(arguments);
        case "provision" -> provision(arguments);
        case "rehearse" -> rehearse(arguments);
        case "dead-letters" -> new OperatorCommand(arguments, settings(arguments)).deadLetters();
        case "rebuild" -> new OperatorCommand(arguments, settings(arguments)).rebuild();
        default -> throw new BadSettings("there is no \"" + arguments.subcommand() + "\"");
      }
    } catch (BadSettings e) {
      System.err.println("tintype: " + e.getMessage());
      System.exit(WRONG_USE);
    }
  }

  private static void run(Arguments arguments) throws InterruptedException {
    long began = System.nanoTime();
    var settings = settings(arguments);
    Logging.start(settings);
    if (arguments.switches().contains("list-settings")) {
      Listing.settings(settings, arguments.data());
      return;
    }
    if (arguments.switches().contains("list-roles")) {
      Listing.roles(settings, arguments.data());
      return;
    }
    String roles = arguments.options().getOrDefault("role", Roles.ALL);
    var tracing = Tracing.start(settings, "tintype-" + roles.replace(',', '-'));
    var application = Application.start(settings, arguments.data(), roles, false);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(application, tracing, stopped), "stop"));
    long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
    if (application.port() != 0) {
      log.info("Tintype serves http://localhost:{} (up in {} ms)", application.port(), millis);
    } else {
      log.info("Tintype runs {} (up in {} ms)", roles, millis);
    }
    if (arguments.switches().contains("demo")) {
      fill(new Demo(application, arguments.data()));
    }
    stopped.await();
  }

  /** What can't be filled is no reason to stop serving. */
  static void fill(Demo demo) {
    try {
      demo.fillOnce();
    } catch (RuntimeException e) {
      log.error("the demo is not complete; the next run with --demo goes on with it", e);
    }
  }

  private static void stop(Application application, Tracing tracing, CountDownLatch stopped) {
    try {
      application.close();
      tracing.close();
      log.info("Tintype has stopped");
    } finally {
      stopped.countDown();
    }
  }

  private static void provision(Arguments arguments) {
    var settings = settings(arguments);
    Logging.start(settings);
    Provisioning.run(settings, arguments.data());
    System.out.println("Ready: the databases of " + String.join(", ", Provisioning.services()));
  }

  private static void seed(Arguments arguments) {
    var options = arguments.options();
    var plan =
        new SeedPlan(
            arguments.number("people", SeedPlan.DEMO.people()),
            arguments.number("posts", SeedPlan.DEMO.posts()),
            options.containsKey("graph") ? Path.of(options.get("graph")) : null,
            options.containsKey("photos") ? Path.of(options.get("photos")) : null);
    var sets = new ArrayList<>(arguments.sets());
    sets.addAll(List.of("public.port=0", "public.pages=none", "management.port=0"));
    var settings = settings(arguments, sets);
    Logging.start(settings);
    try (var tracing = Tracing.start(settings, "tintype-seed");
        var application = Application.start(settings, arguments.data(), Roles.ALL, false)) {
      var demo = new Demo(application, arguments.data());
      new Seeder(application.bus(), application.storage(), System.out).seed(plan, demo.password());
      application.settle(Duration.ofMinutes(30));
      System.out.println("All of them sign in with the password " + demo.password());
    }
  }

  /** Nothing that is set for the real installation counts here, least of all its database. */
  private static void rehearse(Arguments arguments) throws IOException, InterruptedException {
    var sets = new ArrayList<>(List.of("public.port=0", "management.port=0", "rate-limits=off"));
    addPages(sets);
    var settings = new GivenSettings(null, Map.of(), sets);
    Logging.start(settings);
    try (var tracing = Tracing.start(settings, "tintype-rehearsal");
        var application = Application.start(settings, arguments.data(), Roles.ALL, false)) {
      new Rehearsal(application).run();
    }
  }

  private static GivenSettings settings(Arguments arguments) {
    var sets = new ArrayList<>(arguments.sets());
    if (arguments.options().containsKey("port")) {
      sets.add("public.port=" + arguments.number("port", 0));
    }
    addPages(sets);
    return settings(arguments, sets);
  }

  /** Names the folder of the built pages, unless another is named. */
  private static void addPages(List<String> sets) {
    String web = System.getProperty("tintype.web");
    boolean elsewhere = sets.stream().anyMatch(set -> set.startsWith("public.pages-folder="));
    if (web != null && !elsewhere) {
      sets.add("public.pages-folder=" + Path.of(web, "app", "dist"));
    }
  }

  private static GivenSettings settings(Arguments arguments, List<String> sets) {
    String file = arguments.options().get("config");
    return new GivenSettings(file == null ? null : Path.of(file), System.getenv(), sets);
  }
}
