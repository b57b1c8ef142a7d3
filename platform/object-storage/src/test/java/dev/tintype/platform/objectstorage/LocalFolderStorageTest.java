package dev.tintype.platform.objectstorage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalFolderStorageTest extends ObjectStorageContract {

  @Override
  ObjectStorage open() {
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
  void halfWrittenFilesAreRemovedAtStart() throws IOException {
    open();
    Path half = temporary.resolve("objects/.unfinished/half");
    Files.writeString(half, "half");
    open();

    assertThat(half).doesNotExist();
  }
}
