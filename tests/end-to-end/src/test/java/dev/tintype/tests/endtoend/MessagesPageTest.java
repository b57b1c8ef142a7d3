package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.tests.system.TestSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** {@code docs/messages.md} is made from what the services say of themselves. */
@DisabledIfEnvironmentVariable(
    named = "TINTYPE_SHAPE",
    matches = "cluster",
    disabledReason = "the messages are the same in every shape")
class MessagesPageTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path PAGE = ROOT.resolve("docs/messages.md");

  @Test
  void thePageIsWhatTheServicesSay() throws IOException {
    var page = new StringBuilder("# Messages\n\n");
    page.append("Made from each service's `describe` and the documentation of its records; ");
    page.append("`TINTYPE_WRITE_DOCS=1` on the tests writes it anew.\n");
    for (var service : TestSystem.shared().descriptions()) {
      describe(service, page);
    }
    if (System.getenv("TINTYPE_WRITE_DOCS") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("run the tests with TINTYPE_WRITE_DOCS=1 and commit docs/messages.md")
        .isEqualTo(page.toString());
  }

  private static void describe(ServiceDescription service, StringBuilder page) throws IOException {
    page.append("\n## ").append(service.service()).append('\n');
    table("Commands", service.commands().keySet(), page);
    table("Queries", service.queries().keySet(), page);
    table("Events", events(service.service()), page);
    if (!service.consumers().isEmpty()) {
      page.append("\n| Consumer | of |\n|---|---|\n");
      service
          .consumers()
          .forEach(consumer ->
              page.append("| ")
                  .append(consumer.name())
                  .append(" | ")
                  .append(consumer.events().getSimpleName())
                  .append(" |\n"));
    }
    if (!service.jobs().isEmpty()) {
      page.append("\n| Job | every |\n|---|---|\n");
      service
          .jobs()
          .forEach(job ->
              page.append("| ")
                  .append(job.name())
                  .append(" | ")
                  .append(job.every().toString().substring(2).toLowerCase(java.util.Locale.ROOT))
                  .append(" |\n"));
    }
  }

  private static void table(String title, Iterable<Class<?>> messages, StringBuilder page)
      throws IOException {
    var rows = new ArrayList<Class<?>>();
    messages.forEach(rows::add);
    if (rows.isEmpty()) {
      return;
    }
    rows.sort(Comparator.comparing(Class::getSimpleName));
    page.append("\n| ").append(title).append(" | |\n|---|---|\n");
    for (Class<?> message : rows) {
      page.append("| `")
          .append(message.getSimpleName())
          .append("` | ")
          .append(sentence(message))
          .append(" |\n");
    }
  }

  private static List<Class<?>> events(String service) {
    String word = Character.toUpperCase(service.charAt(0)) + service.substring(1);
    try {
      var root = Class.forName("dev.tintype." + service + ".api." + word + "Event");
      return List.of(root.getPermittedSubclasses());
    } catch (ClassNotFoundException e) {
      return List.of();
    }
  }

  /** The first sentence of a record's documentation. */
  private static String sentence(Class<?> message) throws IOException {
    String service = message.getPackageName().split("\\.")[2];
    try (Stream<Path> files = Files.walk(ROOT.resolve("services/" + service + "/api/src/main"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        var matcher =
            Pattern.compile(
                    "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public"
                        + " )?record "
                        + message.getSimpleName()
                        + "\\b",
                    Pattern.DOTALL)
                .matcher(Files.readString(file));
        if (matcher.find()) {
          return firstSentence(matcher.group(1));
        }
      }
    }
    return "";
  }

  private static String firstSentence(String documentation) {
    String text =
        documentation
            .replaceAll("(?m)^\\s*\\* ?", " ")
            .replaceAll("\\{@(?:code|link) ([^}]+)}", "$1")
            .replaceAll("(?s)@param.*", "")
            .replaceAll("\\s+", " ")
            .strip();
    int end = text.indexOf(". ");
    return (end < 0 ? text : text.substring(0, end + 1)).replace("|", "\\|");
  }
}
