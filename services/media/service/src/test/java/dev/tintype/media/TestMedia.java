package dev.tintype.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.objectstorage.LocalFolderStorage;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.testing.TestServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A running media service with its storage. */
final class TestMedia {
  private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "tintype");

  final Path folder;
  final ObjectStorage storage;
  final TestServices services;

  TestMedia() {
    try {
      folder = Files.createTempDirectory("tintype-test-media");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    storage = new LocalFolderStorage(folder.resolve("objects"));
    services =
        TestServices.running(
            "media", platform -> new MediaService(platform, configuration(), storage));
  }

  static MediaConfiguration configuration() {
    return new MediaConfiguration(
        40 << 20,
        64_000_000,
        16_384,
        2,
        100,
        Duration.ofSeconds(20),
        2L << 30,
        Duration.ofHours(24),
        CACHE,
        "");
  }

  /** Puts bytes where the gateway would, and returns the key. */
  String incoming(byte[] bytes) {
    String key = "incoming/" + UUID.randomUUID();
    storage.put(key, TestPictures.file(folder, bytes));
    return key;
  }

  Media upload(Caller caller, byte[] bytes) {
    return upload(caller, bytes, MediaPurpose.POST, Focus.CENTRE);
  }

  Media upload(Caller caller, byte[] bytes, MediaPurpose purpose, Focus focus) {
    return services.send(
        caller, new UploadMedia(incoming(bytes), bytes.length, purpose, "", focus));
  }

  byte[] read(Media media, String name) {
    String key = "media/" + media.id() + "/" + name;
    try (var in = storage.read(key, 0, Long.MAX_VALUE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void assertRefused(Class<? extends Refusal> kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.refusal()).isInstanceOf(kind));
  }
}
