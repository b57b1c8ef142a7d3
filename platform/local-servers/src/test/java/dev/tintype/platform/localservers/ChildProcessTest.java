package dev.tintype.platform.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.localservers.ChildProcess.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  @TempDir Path folder;

  @Test
  void aProgramThatEndsBeforeItAnswersIsToldOfWithItsLastWords() {
    try (var child = new ChildProcess(shell("echo out of luck; exit 3"), () -> false)) {
      assertThatThrownBy(child::start)
          .hasMessageContaining("greeter did not start")
          .hasMessageContaining("out of luck")
          .isInstanceOfSatisfying(
              DidNotStartException.class, it -> assertThat(it.lastLine()).isEqualTo("out of luck"));
    }
  }

  @Test
  void whatWasKilledCanBeStartedAgain() {
    Path here = folder.resolve("here");
    try (var child = new ChildProcess(shell("touch here; sleep 60"), () -> Files.exists(here))) {
      child.start();
      long first = child.pid();
      child.kill();
      assertThat(child.isRunning()).isFalse();
      assertThat(child.pid()).isZero();

      child.start();

      assertThat(child.isRunning()).isTrue();
      assertThat(child.pid()).isNotEqualTo(first);
    }
  }

  @Test
  void whatRunsIsOfUseOnlyWhileItAnswers() {
    var answers = new AtomicBoolean(true);
    try (var child = new ChildProcess(shell("sleep 60"), answers::get)) {
      assertThat(child.answers()).isFalse();
      child.start();
      assertThat(child.answers()).isTrue();

      answers.set(false);

      assertThat(child.isRunning()).isTrue();
      assertThat(child.answers()).isFalse();
    }
  }

  @Test
  void whatAKilledParentHasLeftBehindIsEndedFirst() {
    Path here = folder.resolve("here");
    var forgotten = new ChildProcess(shell("touch here; sleep 60"), () -> Files.exists(here));
    forgotten.start();
    try (var child = new ChildProcess(shell("touch here; sleep 60"), () -> Files.exists(here))) {
      child.start();

      assertThat(forgotten.isRunning()).isFalse();
      assertThat(child.isRunning()).isTrue();
    }
  }

  private Program shell(String text) {
    return new Program(
        "greeter", List.of("sh", "-c", text), folder, folder.resolve("output"), Map.of());
  }
}
