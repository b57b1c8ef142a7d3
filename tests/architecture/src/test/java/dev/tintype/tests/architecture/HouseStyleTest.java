package dev.tintype.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The part of the house style that a machine can check. */
class HouseStyleTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final int LINES_MAX = 360;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tintype");

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveNameMatching(".*(Helper|Utils?|Impl|DTO|Dto)$")
        .orShould()
        .haveNameMatching(".*\\.(Abstract|Base|Common)[A-Z]\\w*$")
        .because("such names hide what a class does; name it after its job")
        .check(CLASSES);
  }

  @Test
  void optionalIsAReturnTypeOnly() {
    fields()
        .should()
        .notHaveRawType(Optional.class)
        .because("a field or component that may be absent is @Nullable")
        .check(CLASSES);
  }

  @Test
  void nobodyMocks() throws IOException {
    assertThat(filesWith("pom.xml", Pattern.compile("mockito|easymock|jmockit|powermock")))
        .as("a mock tells what we think, not what is; run the real part instead")
        .isEmpty();
  }

  @Test
  void testsWaitOnConditionsAndNotOnTheClock() throws IOException {
    assertThat(filesWith("Test.java", Pattern.compile("Thread\\s*\\.\\s*" + "sleep\\(")))
        .as("a pause is too short on a slow machine and too long on a fast one; await a condition")
        .isEmpty();
  }

  @Test
  void noFileOutgrowsAReader() throws IOException {
    var large = new ArrayList<String>();
    for (Path file : files(".java")) {
      long lines = lines(file).size();
      if (lines > LINES_MAX) {
        large.add(lines + " " + ROOT.relativize(file));
      }
    }
    assertThat(large).as("over %s lines: split it by what it does", LINES_MAX).isEmpty();
  }

  @Test
  void switchesOverSealedTypesHaveNoDefault() throws IOException {
    var hidden = Pattern.compile("case (Failure|Refusal)\\.[^}]*default\\s*->", Pattern.DOTALL);
    var files =
        files("Errors.java").stream()
            .filter(file -> hidden.matcher(String.join("\n", lines(file))).find())
            .toList();
    assertThat(files)
        .as("a default would hide a refusal that was added; list every case")
        .isEmpty();
  }

  private static List<String> filesWith(String ending, Pattern pattern) throws IOException {
    return files(ending).stream()
        .filter(file -> lines(file).stream().anyMatch(line -> pattern.matcher(line).find()))
        .map(file -> ROOT.relativize(file).toString())
        .toList();
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().matches(".*/(target|node_modules|\\.cache|\\.git)/.*"))
          .toList();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
