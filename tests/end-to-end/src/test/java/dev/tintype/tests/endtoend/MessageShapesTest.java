package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.MessageJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages change by adding fields only: processes of two versions talk to each other, and outboxes
 * hold what an earlier version wrote. Each message has an example of every shape that it has had in
 * {@code resources/messages}; the tests run with {@code TINTYPE_WRITE_DOCS=1} add those that are
 * missing, and never touch one that is there.
 */
@DisabledIfEnvironmentVariable(
    named = "TINTYPE_SHAPE",
    matches = "cluster",
    disabledReason = "the messages are the same in every shape")
class MessageShapesTest {
  private static final Path SERVICES = Path.of("..", "..", "services");
  private static final Path EXAMPLES = Path.of("src", "test", "resources", "messages");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final TreeMap<String, Class<?>> messages = messages();

  @Test
  void whatWasWrittenInAnEarlierShapeSaysTheSameToday() throws IOException {
    var broken = new ArrayList<String>();
    for (Path file : examples()) {
      Class<?> message = messages.get(nameOf(file));
      JsonNode before = JSON.readTree(Files.readString(file));
      if (message != null && !contains(readAndWritten(before, message), before)) {
        broken.add(file + "\n  is read as " + readAndWritten(before, message));
      }
    }
    assertThat(broken).as("a field was renamed, removed or given another type").isEmpty();
  }

  @Test
  void everyMessageOfTodayHasAnExampleAndNoneIsGone() throws IOException {
    var missing = new ArrayList<String>();
    for (var message : messages.entrySet()) {
      var today = tree(MessageExamples.of(message.getValue()));
      if (shapes(message.getKey()).stream().noneMatch(shape -> sameFields(shape, today))) {
        missing.add(message.getKey());
        if (System.getenv("TINTYPE_WRITE_DOCS") != null) {
          Path file = nextFile(message.getKey());
          Files.createDirectories(file.getParent());
          Files.writeString(file, JSON.writeValueAsString(today) + "\n");
        }
      }
    }
    assertThat(System.getenv("TINTYPE_WRITE_DOCS") == null ? missing : List.of())
        .as("run this test with TINTYPE_WRITE_DOCS=1 and commit the examples of")
        .isEmpty();
    var gone = new TreeSet<String>();
    examples().forEach(file -> gone.add(nameOf(file)));
    gone.removeAll(messages.keySet());
    assertThat(gone).as("messages that older processes may still send").isEmpty();
  }

  private static JsonNode readAndWritten(JsonNode json, Class<?> message) {
    return tree(MessageJson.read(JSON.writeValueAsBytes(json), message));
  }

  private static JsonNode tree(Object message) {
    return JSON.readTree(MessageJson.write(message));
  }

  /** Whether all that {@code part} says is in {@code whole}, which may say more. */
  private static boolean contains(JsonNode whole, JsonNode part) {
    if (part.isObject()) {
      return part.propertyStream()
          .allMatch(field ->
              whole.has(field.getKey()) && contains(whole.get(field.getKey()), field.getValue()));
    }
    if (part.isArray()) {
      return whole.size() == part.size()
          && Stream.iterate(0, at -> at + 1)
              .limit(part.size())
              .allMatch(at -> contains(whole.get(at), part.get(at)));
    }
    return whole.equals(part);
  }

  private static boolean sameFields(JsonNode shape, JsonNode today) {
    return contains(shape, today) && contains(today, shape);
  }

  private static List<JsonNode> shapes(String name) throws IOException {
    var shapes = new ArrayList<JsonNode>();
    for (Path file : examples()) {
      if (nameOf(file).equals(name)) {
        shapes.add(JSON.readTree(Files.readString(file)));
      }
    }
    return shapes;
  }

  private static Path nextFile(String name) throws IOException {
    int shapes = shapes(name).size();
    return EXAMPLES.resolve(name + (shapes == 0 ? "" : "." + (shapes + 1)) + ".json");
  }

  /** The message's name with its service's, such as {@code content/PostPublished}. */
  private static String nameOf(Path file) {
    return file.getParent().getFileName()
        + "/"
        + file.getFileName().toString().replaceFirst("\\..*", "");
  }

  private static List<Path> examples() throws IOException {
    if (!Files.exists(EXAMPLES)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static TreeMap<String, Class<?>> messages() {
    var messages = new TreeMap<String, Class<?>>();
    for (String service : SERVICES.toFile().list()) {
      String word = Character.toUpperCase(service.charAt(0)) + service.substring(1);
      for (String kind : List.of("Command", "Query", "Event")) {
        try {
          var root = Class.forName("dev.tintype." + service + ".api." + word + kind);
          for (Class<?> message : root.getPermittedSubclasses()) {
            messages.put(service + "/" + message.getSimpleName(), message);
          }
        } catch (ClassNotFoundException e) {
          continue;
        }
      }
    }
    return messages;
  }
}
