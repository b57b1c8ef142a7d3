package dev.tintype.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name exists. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Pattern CONFIRMATION = Pattern.compile("(?s)## Confirmation\\s+(.+)$");
  private static final Pattern JAVA_TEST =
      Pattern.compile("`([A-Z]\\w*(?:Test|Contract))(?:\\.(\\w+))?`");
  private static final Pattern PYTHON_TEST = Pattern.compile("`(test_\\w+)`");
  private static final Pattern TEST_FILE =
      Pattern.compile("`([\\w/]+\\.(?:test\\.mjs|test\\.ts|py))`");
  private static final Pattern TYPE = Pattern.compile("`((?!Xxx)[A-Z][a-z]\\w+)(?:\\.\\w+)?`");
  private static final Pattern FOLDER =
      Pattern.compile("`((?:platform|services|gateways|web|tests|deploy|docs)/[\\w./-]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");
  private static final Pattern NOT_OURS =
      Pattern.compile("(?:.*/)?(?:target|node_modules|\\.cache|\\.git|dist|data)/.*");

  /** The project's own files, by their names without an ending. */
  private static final Map<String, List<Path>> FILES = files();

  static List<Path> decisions() {
    return documents().stream()
        .filter(file -> file.startsWith(ROOT.resolve("docs/decisions")))
        .toList();
  }

  static List<Path> documents() {
    return all().filter(file -> file.toString().endsWith(".md")).sorted().toList();
  }

  @Test
  void everyDecisionHasANumberOfItsOwn() {
    assertThat(decisions())
        .extracting(file -> file.getFileName().toString().substring(0, 4))
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("\\d{4}"));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void aDecisionNamesTheTestsThatHoldIt(Path decision) {
    var section = CONFIRMATION.matcher(text(decision));
    String tests = section.find() ? section.group(1) : "";
    var java = found(JAVA_TEST, tests);
    var python = found(PYTHON_TEST, tests);
    var files = found(TEST_FILE, tests);
    assertThat(java.size() + python.size() + files.size()).as("tests it names").isPositive();
    assertThat(java).filteredOn(test -> !hasTest(test)).extracting(MatchResult::group).isEmpty();
    assertThat(python)
        .extracting(test -> test.group(1))
        .allMatch(test -> all().anyMatch(file -> text(file).contains("def " + test + "(")));
    assertThat(files).extracting(file -> ROOT.resolve(file.group(1))).allMatch(Files::exists);
  }

  @Test
  void theWalkOfAPostNamesWhatExists() {
    String page = text(ROOT.resolve("ARCHITECTURE.md"));
    String messages = text(ROOT.resolve("docs/messages.md"));
    assertThat(found(TYPE, page))
        .extracting(type -> type.group(1))
        .allMatch(type -> FILES.containsKey(type) || messages.contains("| `" + type + "` |"));
    assertThat(found(FOLDER, page))
        .extracting(it -> ROOT.resolve(it.group(1)))
        .allMatch(Files::exists);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) {
    assertThat(found(LINK, text(document)))
        .extracting(link -> document.resolveSibling(link.group(1)))
        .allMatch(Files::exists);
  }

  private static boolean hasTest(MatchResult test) {
    return FILES.getOrDefault(test.group(1), List.of()).stream()
        .anyMatch(file -> test.group(2) == null || text(file).contains(" " + test.group(2) + "("));
  }

  private static List<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  private static Stream<Path> all() {
    return FILES.values().stream().flatMap(List::stream);
  }

  private static Map<String, List<Path>> files() {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(file -> file.toString().matches(".*\\.(java|md|py)"))
          .filter(file -> !NOT_OURS.matcher(ROOT.relativize(file).toString()).matches())
          .collect(
              Collectors.groupingBy(
                  file -> file.getFileName().toString().replaceFirst("\\..*", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
