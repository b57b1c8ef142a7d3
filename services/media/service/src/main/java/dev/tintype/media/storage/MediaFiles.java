package dev.tintype.media.storage;

import dev.tintype.media.api.Media;
import dev.tintype.media.ffmpeg.RenderedFile;
import dev.tintype.media.picture.UnusableFile;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.platform.objectstorage.ObjectKeys;
import dev.tintype.platform.objectstorage.ObjectStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The files of media. What was uploaded is kept as it came, under a key that no link leads to; what
 * is shown lies beside the others of its media.
 */
public final class MediaFiles {
  /** Where the gateway puts what people upload. */
  public static final String INCOMING = "incoming/";

  private static final int LEFTOVERS_AT_ONCE = 500;

  private final ObjectStorage storage;

  public MediaFiles(ObjectStorage storage) {
    this.storage = storage;
  }

  /**
   * Copies an incoming file to {@code target}.
   *
   * @throws RefusedException when the key is none of an incoming file, or the file is too large
   */
  public void fetchIncoming(String key, long maxBytes, Path target) {
    if (!key.startsWith(INCOMING) || !ObjectKeys.isKey(key)) {
      throw UnusableFile.damaged();
    }
    var stored = storage.find(key).orElseThrow(UnusableFile::damaged);
    if (stored.bytes() > maxBytes) {
      throw new RefusedException(new Refusal.TooLarge(maxBytes));
    }
    fetch(key, stored.bytes(), target);
  }

  public void dropIncoming(String key) {
    if (key.startsWith(INCOMING) && ObjectKeys.isKey(key)) {
      storage.delete(key);
    }
  }

  public void keepOriginal(MediaId media, Path file) {
    storage.put(original(media), file);
  }

  /** Copies the original to {@code target}; refuses it as damaged when it is gone. */
  public void fetchOriginal(MediaId media, Path target) {
    var stored = storage.find(original(media)).orElseThrow(UnusableFile::damaged);
    fetch(stored.key(), stored.bytes(), target);
  }

  public void keepVariants(MediaId media, List<RenderedFile> files) {
    Parallel.all(files.stream().map(file -> keeping(media, file)).toList());
  }

  /**
   * Gives media the variants of its twin.
   *
   * @throws java.util.NoSuchElementException when the twin's files are just going
   */
  public void copyVariants(Media twin, MediaId media) {
    for (var variant : twin.variants()) {
      storage.copy(
          "media/" + twin.id() + "/" + variant.name(), "media/" + media + "/" + variant.name());
    }
  }

  /** Deletes the original and all variants. */
  public void erase(MediaId media) {
    storage.delete(original(media));
    storage.deleteAll("media/" + media + "/");
  }

  /** Deletes incoming files that nobody has taken over; returns how many. */
  public int dropIncomingBefore(Instant moment) {
    var leftovers = storage.storedBefore(moment, INCOMING, LEFTOVERS_AT_ONCE);
    leftovers.forEach(stored -> storage.delete(stored.key()));
    return leftovers.size();
  }

  private Callable<Boolean> keeping(MediaId media, RenderedFile file) {
    return () -> {
      storage.put("media/" + media + "/" + file.variant().name(), file.path());
      return true;
    };
  }

  private void fetch(String key, long bytes, Path target) {
    try (var in = storage.read(key, 0, bytes)) {
      Files.copy(in, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String original(MediaId media) {
    return "originals/" + media;
  }
}
