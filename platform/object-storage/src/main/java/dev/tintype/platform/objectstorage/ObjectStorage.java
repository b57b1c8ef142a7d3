package dev.tintype.platform.objectstorage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps files under keys such as {@code media/42/1080.webp}; written once, never changed. */
public interface ObjectStorage {

  /**
   * What is known of an object without reading it.
   *
   * @param bytes its length
   */
  record Stored(String key, long bytes, String contentType) {}

  /** Stores a file; afterwards it survives a crash. Storing the same key again replaces it. */
  void put(String key, Path file, String contentType);

  Optional<Stored> find(String key);

  /**
   * Reads {@code length} bytes from {@code offset}.
   *
   * @throws java.util.NoSuchElementException when there is no such object
   */
  InputStream read(String key, long offset, long length);

  /** Deletes every object whose key starts with {@code prefix}; doing so again is harmless. */
  void deleteAll(String prefix);
}
