package dev.tintype.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.testing.Conditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./tintype}, beside a JDK that only notes what becomes of it. */
@EnabledOnOs(OS.LINUX)
class ScriptTest {
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      notes=$(dirname "$0")/notes
      trap 'echo "heard Ctrl-C" >>"$notes"' INT
      trap 'echo "was told to end" >>"$notes"; exit 0' TERM
      echo "runs" >>"$notes"
      while true; do sleep 0.02; done
      """;

  @TempDir Path home;

  @BeforeEach
  void build() throws IOException {
    Files.copy(Path.of("..", "tintype"), home.resolve("tintype"));
    write("jdk/bin/java", JAVA);
    write("jdk/bin/javac", "#!/bin/sh\n");
    write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
    write("tests/servers/fetch", "#!/bin/sh\n");
    for (String folder : List.of("platform", "services", "gateways")) {
      Files.createDirectory(home.resolve(folder));
    }
    write("pom.xml", "");
    write("application/target/built", "");
    write(".cache/start.aot", "");
  }

  @Test
  void ctrlCTellsTheClusterToEndAndReachesNoneOfItsProcesses() throws Exception {
    var script = home.resolve("tintype").toString();
    // Tests that run in the background, as on CI, have signals ignored that terminals send.
    var terminal =
        new ProcessBuilder("env", "--default-signal=INT", "setsid", "bash", script, "cluster");
    terminal.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    terminal.environment().remove("TINTYPE_CACHE");
    var running =
        terminal.redirectErrorStream(true).redirectOutput(home.resolve("out").toFile()).start();
    try {
      Conditions.await(() -> notes().contains("runs"));

      new ProcessBuilder("kill", "-INT", "--", "-" + running.pid()).start().waitFor();

      assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(notes().lines()).containsExactly("runs", "was told to end");
    } finally {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
    }
  }

  private String notes() {
    try {
      Path notes = home.resolve("jdk/bin/notes");
      return Files.exists(notes) ? Files.readString(notes) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
