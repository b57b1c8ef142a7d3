package dev.tintype.application;

import dev.tintype.application.seed.SeedPlan;
import dev.tintype.application.seed.Seeder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Demo people, photographs and follows, made once for an installation. */
final class Demo {
  private final Application application;
  private final Path passwordFile;
  private final Path doneFile;

  Demo(Application application, Path data) {
    this.application = application;
    passwordFile = data.resolve("demo-password");
    doneFile = data.resolve("demo-done");
  }

  /** Makes the demo unless it has been made, and says how to sign in. */
  void fillOnce() {
    try {
      if (Files.notExists(doneFile)) {
        new Seeder(application.bus(), application.storage(), System.out)
            .seed(SeedPlan.DEMO, password());
        application.settle(Duration.ofMinutes(5));
        Files.createFile(doneFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println("Sign in as mira, haneul or olena_k with the password " + password());
  }

  /** The password of all seeded people, different for each installation. */
  String password() {
    try {
      if (Files.notExists(passwordFile)) {
        DataFolder.write(passwordFile, "tintype-" + UUID.randomUUID().toString().substring(0, 13));
      }
      return Files.readString(passwordFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
