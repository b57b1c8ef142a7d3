package dev.tintype.platform.objectstorage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * Objects as plain files in a folder. {@code media/42/1080.webp} lies in {@code
 * media/3f/a2/42/1080.webp}: two levels of shards, so that no folder grows without end. A file is
 * written beside, brought to the disk, and renamed into its place.
 */
public final class LocalFolderStorage implements ObjectStorage {
  private static final String UNFINISHED = ".unfinished";
  private static final Duration LEFTOVER_AFTER = Duration.ofHours(1);

  private final Path root;
  private final Path unfinished;

  /**
   * Opens the folder, which is made when it does not exist. Half-written files of an hour ago are
   * removed; younger ones may be another process's.
   */
  public LocalFolderStorage(Path folder) {
    root = folder.toAbsolutePath().normalize();
    unfinished = root.resolve(UNFINISHED);
    try {
      Files.createDirectories(unfinished);
      deleteLeftovers();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteLeftovers() throws IOException {
    Instant longAgo = Instant.now().minus(LEFTOVER_AFTER);
    try (var files = Files.list(unfinished)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      // finished by its process in the meantime
    }
  }

  @Override
  public void put(String key, Path file) {
    Path target = pathOf(key);
    Path part = unfinished.resolve(UUID.randomUUID().toString());
    try {
      copyToDisk(file, part);
      createFolders(target.getParent());
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      bringToDisk(target.getParent());
    } catch (IOException e) {
      deleteQuietly(part);
      throw new UncheckedIOException(e);
    }
  }

  /** Both keys name one file: objects never change, and it goes with the last of its names. */
  @Override
  public void copy(String from, String to) {
    Path target = pathOf(to);
    Path part = unfinished.resolve(UUID.randomUUID().toString());
    try {
      createFolders(target.getParent());
      Files.createLink(part, pathOf(from));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      bringToDisk(target.getParent());
    } catch (NoSuchFileException e) {
      throw new NoSuchElementException("no object " + from);
    } catch (IOException e) {
      deleteQuietly(part);
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Stored> find(String key) {
    try {
      var attributes = Files.readAttributes(pathOf(key), BasicFileAttributes.class);
      return attributes.isRegularFile() ? Optional.of(stored(key, attributes)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream read(String key, long offset, long length) {
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("range from " + offset + " of length " + length);
    }
    try {
      var channel = FileChannel.open(pathOf(key), StandardOpenOption.READ);
      channel.position(offset);
      return new LimitedStream(Channels.newInputStream(channel), length);
    } catch (NoSuchFileException e) {
      throw new NoSuchElementException("no object " + key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(String key) {
    try {
      Files.deleteIfExists(pathOf(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void deleteAll(String folder) {
    try {
      deleteTree(folderOf(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Stored> storedBefore(Instant moment, String folder, int limit) {
    var found = new ArrayList<Stored>();
    try {
      Files.walkFileTree(
          folderOf(folder),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.lastModifiedTime().toInstant().isBefore(moment)) {
                found.add(stored(keyOf(file), attributes));
              }
              return found.size() < limit ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                throws IOException {
              return skipIfGone(failure);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(found);
  }

  private static Stored stored(String key, BasicFileAttributes attributes) {
    return new Stored(key, attributes.size(), attributes.lastModifiedTime().toInstant());
  }

  private Path pathOf(String key) {
    return sharded(ObjectKeys.requireKey(key).split("/"));
  }

  private Path folderOf(String folder) {
    String[] segments = ObjectKeys.requireFolder(folder).split("/");
    return segments.length == 1 ? root.resolve(segments[0]) : sharded(segments);
  }

  private Path sharded(String[] segments) {
    var hash = new CRC32();
    hash.update(segments[1].getBytes(StandardCharsets.US_ASCII));
    String shards = "%04x".formatted(hash.getValue() & 0xffff);
    Path path = root.resolve(segments[0]).resolve(shards.substring(0, 2));
    path = path.resolve(shards.substring(2));
    for (int i = 1; i < segments.length; i++) {
      path = path.resolve(segments[i]);
    }
    return path;
  }

  private String keyOf(Path file) {
    Path relative = root.relativize(file);
    return relative.getName(0)
        + "/"
        + relative.subpath(3, relative.getNameCount()).toString().replace('\\', '/');
  }

  private static void copyToDisk(Path file, Path part) throws IOException {
    try (var in = FileChannel.open(file, StandardOpenOption.READ);
        var out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long length = in.size();
      long position = 0;
      while (position < length) {
        position += in.transferTo(position, length - position, out);
      }
      out.force(true);
    }
  }

  private void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (!folder.equals(root)) {
      createFolders(parent);
    }
    Files.createDirectories(folder);
    bringToDisk(parent);
  }

  private static void bringToDisk(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            return skipIfGone(failure);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static FileVisitResult skipIfGone(IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  private static void deleteQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }
}
