package dev.tintype.application.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.runtime.BadSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir Path data;

  @Test
  void aFolderIsOneClustersUntilItEnds() {
    try (var first = FolderLock.take(data)) {
      assertThatThrownBy(() -> FolderLock.take(data))
          .isInstanceOf(BadSettings.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("--data");
    }
    FolderLock.take(data).close();
  }
}
