package dev.tintype.application.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures that seeded posts show, with something to say about each. */
final class Photographs {
  private static final List<String> CROPS = List.of("square", "portrait", "wide", "detail");

  /**
   * One subject in several crops.
   *
   * @param place where it was taken; null when nobody knows
   * @param description what can be seen, for people who can't see it
   * @param files the crops; the first is the one for single posts
   */
  record Subject(
      @Nullable String place, String description, List<String> captions, List<Path> files) {}

  private final List<Subject> subjects;

  private Photographs(List<Subject> subjects) {
    this.subjects = subjects;
  }

  /** The demo's own, copied out of the program into {@code folder}. */
  static Photographs demo(Path folder) {
    var subjects = new ArrayList<Subject>();
    for (String line : DemoFiles.lines("photos.tsv")) {
      String[] columns = line.split("\t");
      var files = CROPS.stream().map(crop -> DemoFiles.copy(columns[0], crop, folder)).toList();
      subjects.add(
          new Subject(
              columns[1].isEmpty() ? null : columns[1],
              columns[2],
              List.of(columns[3].split("\\|")),
              files));
    }
    return new Photographs(subjects);
  }

  /** Every picture of a folder, each a subject of its own that is called by its file name. */
  static Photographs of(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      var subjects =
          files
              .filter(file ->
                  file.toString()
                      .toLowerCase(Locale.ROOT)
                      .matches(".*\\.(jpe?g|png|webp|gif|hei[cf]|avif)"))
              .sorted()
              .map(file -> new Subject(null, words(file), List.of(words(file)), List.of(file)))
              .toList();
      if (subjects.isEmpty()) {
        throw new IllegalArgumentException("there are no pictures in " + folder);
      }
      return new Photographs(subjects);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(Path file) {
    return file.getFileName().toString().replaceAll("\\.\\w+$", "").replaceAll("[_-]+", " ");
  }

  Subject subject(int number) {
    return subjects.get(number % subjects.size());
  }
}
