package dev.tintype.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.objectstorage.ObjectStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every storage has to do; each adapter has a subclass. */
public abstract class ObjectStorageContract {
  private static final long ALL = Long.MAX_VALUE;

  @TempDir protected Path temporary;
  private ObjectStorage storage;

  /** An empty storage. */
  protected abstract ObjectStorage open() throws IOException;

  @BeforeEach
  void openStorage() throws IOException {
    storage = open();
  }

  @Test
  void whatIsPutCanBeFoundAndRead() throws IOException {
    put("media/42/1080.webp", "a picture");

    var stored = storage.find("media/42/1080.webp").orElseThrow();
    assertThat(stored.key()).isEqualTo("media/42/1080.webp");
    assertThat(stored.bytes()).isEqualTo(9);
    assertThat(read("media/42/1080.webp", 0, ALL)).isEqualTo("a picture");
  }

  @Test
  void aRangeIsReadFromItsOffset() throws IOException {
    put("media/42/1080.webp", "0123456789");

    assertThat(read("media/42/1080.webp", 3, 4)).isEqualTo("3456");
    assertThat(read("media/42/1080.webp", 8, 100)).isEqualTo("89");
    assertThat(read("media/42/1080.webp", 10, 5)).isEmpty();
    assertThat(read("media/42/1080.webp", 4, 0)).isEmpty();
  }

  @Test
  void aCopyOutlivesItsOriginal() throws IOException {
    put("media/42/1080.webp", "a picture");

    storage.copy("media/42/1080.webp", "media/43/1080.webp");
    storage.deleteAll("media/42/");

    assertThat(read("media/43/1080.webp", 0, ALL)).isEqualTo("a picture");
    assertThatThrownBy(() -> storage.copy("media/42/1080.webp", "media/44/1080.webp"))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(storage.find("media/44/1080.webp")).isEmpty();
  }

  @Test
  void puttingAgainReplaces() throws IOException {
    put("media/42/1080.webp", "the first, longer one");
    put("media/42/1080.webp", "second");

    assertThat(read("media/42/1080.webp", 0, ALL)).isEqualTo("second");
  }

  @Test
  void puttingLeavesTheFileWhereItIs() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "mine");
    storage.put("media/1/a.jpg", file);

    assertThat(file).hasContent("mine");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(storage.find("media/42/1080.webp")).isEmpty();
    assertThatThrownBy(() -> storage.read("media/42/1080.webp", 0, 1))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aFolderIsNoObject() throws IOException {
    put("media/42/sizes/1080.webp", "x");

    assertThat(storage.find("media/42")).isEmpty();
    assertThat(storage.find("media/42/sizes")).isEmpty();
  }

  @Test
  void deletingAFolderLeavesItsNeighbours() throws IOException {
    put("media/42/a.jpg", "x");
    put("media/42/b.jpg", "x");
    put("media/421/a.jpg", "y");

    storage.deleteAll("media/42/");
    storage.deleteAll("media/42/");

    assertThat(storage.find("media/42/a.jpg")).isEmpty();
    assertThat(storage.find("media/42/b.jpg")).isEmpty();
    assertThat(storage.find("media/421/a.jpg")).isPresent();
  }

  @Test
  void deletingOneObjectLeavesTheOthers() throws IOException {
    put("media/42/a.jpg", "x");
    put("media/42/b.jpg", "x");

    storage.delete("media/42/a.jpg");
    storage.delete("media/42/a.jpg");

    assertThat(storage.find("media/42/a.jpg")).isEmpty();
    assertThat(storage.find("media/42/b.jpg")).isPresent();
  }

  @Test
  void leftoversAreListedByAge() throws IOException {
    put("incoming/a", "x");
    put("incoming/b", "x");
    put("media/1/a", "x");

    Instant later = Instant.now().plusSeconds(60);
    assertThat(storage.storedBefore(later, "incoming/", 10))
        .extracting(ObjectStorage.Stored::key)
        .containsExactlyInAnyOrder("incoming/a", "incoming/b");
    assertThat(storage.storedBefore(later, "incoming/", 1)).hasSize(1);
    assertThat(storage.storedBefore(Instant.now().minusSeconds(60), "incoming/", 10)).isEmpty();
    assertThat(storage.storedBefore(later, "nothing/", 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "/a/b",
        "a/",
        "a//b",
        "../a/b",
        "a/../b",
        "a/..",
        "a/./b",
        "a/.hidden",
        "a\\b/c",
        "a/b\0",
        "a/b\n",
        "a/ä",
        "a/b c",
        "a/%2e%2e/b"
      })
  void keysThatCouldLeadElsewhereAreRefused(String key) throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");

    assertThatThrownBy(() -> storage.put(key, file)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> storage.find(key)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> storage.read(key, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> storage.delete(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "media/42", "../", "media/../", "media//", "./"})
  void foldersThatCouldLeadElsewhereAreRefused(String folder) {
    assertThatThrownBy(() -> storage.deleteAll(folder))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> storage.storedBefore(Instant.now(), folder, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readersSeeTheOldObjectOrTheNewOneWhole() throws Exception {
    put("media/1/a", "a".repeat(100_000));
    Path other = Files.writeString(temporary.resolve("other"), "b".repeat(100_000));

    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writer =
          executor.submit(() -> {
            for (int i = 0; i < 20; i++) {
              storage.put("media/1/a", other);
            }
          });
      var seen = new ArrayList<String>();
      do {
        seen.add(read("media/1/a", 0, ALL));
      } while (!writer.isDone());
      writer.get();
      assertThat(seen).isSubsetOf("a".repeat(100_000), "b".repeat(100_000));
    }
  }

  private void put(String key, String text) throws IOException {
    storage.put(key, Files.writeString(temporary.resolve("file"), text));
  }

  private String read(String key, long offset, long length) throws IOException {
    try (var in = storage.read(key, offset, length)) {
      return new String(in.readAllBytes());
    }
  }
}
