package dev.tintype.platform.objectstorage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.testing.contract.ObjectStorageContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LocalFolderStorageTest extends ObjectStorageContract {

  @Override
  protected ObjectStorage open() {
    return new LocalFolderStorage(temporary.resolve("objects"));
  }

  @Test
  void objectsOutliveTheProcess() throws IOException {
    open().put("media/42/a.jpg", Files.writeString(temporary.resolve("file"), "kept"));

    try (var in = open().read("media/42/a.jpg", 0, 10)) {
      assertThat(in.readAllBytes()).asString().isEqualTo("kept");
    }
  }

  @Test
  void halfWrittenFilesAreRemovedWhenTheyAreOld() throws IOException {
    open();
    Path old = Files.writeString(temporary.resolve("objects/.unfinished/old"), "half");
    Path young = Files.writeString(temporary.resolve("objects/.unfinished/young"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(2 * 3600)));
    open();

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }
}
