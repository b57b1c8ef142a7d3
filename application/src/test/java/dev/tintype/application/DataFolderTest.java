package dev.tintype.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.runtime.BadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void aNewFolderIsItsOwnersOnly() throws IOException {
    Path data = folder.resolve("here/data");
    DataFolder.prepare(data);
    assertThat(permissions(data)).isEqualTo("rwx------");
  }

  @Test
  void oneThatIsThereStaysAsItIs() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
    DataFolder.prepare(folder);
    assertThat(permissions(folder)).isEqualTo("rwxr-x---");
  }

  @Test
  void aPlaceBelowAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> DataFolder.prepare(file.resolve("data")))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void whatIsWrittenIsForTheOwnerOnly() throws IOException {
    Path file = folder.resolve("password");
    DataFolder.write(file, "guess");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(file).hasContent("guess");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
