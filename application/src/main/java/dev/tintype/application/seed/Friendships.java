package dev.tintype.application.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A real graph, laid over the seeded people: both of a pair follow each other. */
record Friendships(Set<Pair> pairs) {

  /** Numbers of two people, from 0. */
  record Pair(int one, int other) {}

  /**
   * Reads the edges among the first people of a graph; where there are more people than the graph
   * has, it is laid over them again and again.
   */
  static Friendships read(@Nullable Path graph, int people) {
    List<String> lines = graph == null ? DemoFiles.lines("follows.txt") : lines(graph);
    Map<String, Integer> numbers = new HashMap<>();
    List<Pair> edges = new ArrayList<>();
    for (String line : lines) {
      String[] columns = line.strip().split("[\\s,]+");
      edges.add(new Pair(number(numbers, columns[0]), number(numbers, columns[1])));
    }
    int size = numbers.size();
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int start = 0; start < people; start += size) {
      for (Pair edge : edges) {
        int one = start + edge.one();
        int other = start + edge.other();
        if (one < people && other < people && one != other) {
          pairs.add(new Pair(Math.min(one, other), Math.max(one, other)));
        }
      }
    }
    return new Friendships(pairs);
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return numbers.computeIfAbsent(name, unused -> numbers.size());
  }

  private static List<String> lines(Path graph) {
    try {
      return Files.readAllLines(graph).stream()
          .filter(line -> !line.isBlank() && Character.isDigit(line.strip().charAt(0)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
