package dev.tintype.platform.objectstorage;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps files under keys such as {@code media/42/1080.webp}; written once, read often. What a file
 * is follows from its key's ending; nothing else is kept with it. Every method refuses a key that
 * is not well-formed (see {@link ObjectKeys}) with an {@link IllegalArgumentException}, throws
 * {@link java.io.UncheckedIOException} when the storage fails, and refuses as {@link
 * dev.tintype.platform.messages.Refusal.Unavailable} where it can't be reached at present.
 */
public interface ObjectStorage {

  /**
   * What is known of an object without reading it.
   *
   * @param bytes its length
   */
  record Stored(String key, long bytes, Instant storedAt) {}

  /**
   * Stores a copy of the file; afterwards it survives a crash. Storing the same key again replaces
   * it; readers see the old object or the new one, never a part.
   */
  void put(String key, Path file);

  /**
   * Stores what one key has under another too, without moving its bytes where that can be avoided.
   *
   * @throws java.util.NoSuchElementException when there is no such object
   */
  void copy(String from, String to);

  Optional<Stored> find(String key);

  /**
   * Reads {@code length} bytes from {@code offset}, or fewer where the object ends earlier.
   *
   * @throws java.util.NoSuchElementException when there is no such object
   */
  InputStream read(String key, long offset, long length);

  /** Deletes one object; doing so again is harmless. */
  void delete(String key);

  /**
   * Deletes every object below a folder, such as {@code media/42/}; doing so again is harmless.
   *
   * @param folder ends with a slash
   */
  void deleteAll(String folder);

  /**
   * Up to {@code limit} objects below a folder that were stored before a moment, in no particular
   * order.
   *
   * @param folder ends with a slash
   */
  List<Stored> storedBefore(Instant moment, String folder, int limit);

  /**
   * An address from which anybody who has it can load the object without our help.
   *
   * @param contentType what whoever loads it is told that it is
   * @param lasting for how long it works
   * @return empty where objects are to be had from us only
   */
  default Optional<URI> presigned(String key, String contentType, Duration lasting) {
    ObjectKeys.requireKey(key);
    return Optional.empty();
  }
}
