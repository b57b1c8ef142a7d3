package dev.tintype.tests.system;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mastodon's published API schema, where it lies beside the checkout ({@code
 * ../shared/mastodon-openapi/schema.json}, not shipped). Where it is absent nothing is checked, and
 * that is said once; on CI its absence is a failure.
 */
final class MastodonSchema {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final @Nullable JsonNode DOCUMENT = load();
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private MastodonSchema() {}

  /** Fails when the schema knows the answered path and status, and the body is not as it says. */
  static void check(Answer answer) {
    if (DOCUMENT == null || !answer.isJson()) {
      return;
    }
    String template = template(answer.path().replaceFirst("\\?.*", "").replaceFirst("/$", ""));
    if (template == null) {
      return;
    }
    var schema =
        DOCUMENT
            .path("paths")
            .path(template)
            .path(answer.method().toLowerCase(java.util.Locale.ROOT))
            .path("responses")
            .path(Integer.toString(answer.status()))
            .path("content")
            .path("application/json")
            .path("schema");
    if (schema.isMissingNode()) {
      return;
    }
    String key = answer.method() + " " + template + " " + answer.status();
    var errors = SCHEMAS.computeIfAbsent(key, unused -> compile(schema)).validate(answer.anyJson());
    if (!errors.isEmpty()) {
      throw new AssertionError(
          key + " is not as Mastodon's schema says: " + errors + "\n" + answer.text());
    }
  }

  private static Schema compile(JsonNode schema) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", DOCUMENT.get("components"));
    whole.set("allOf", JSON.createArrayNode().add(schema));
    return REGISTRY.getSchema(whole);
  }

  private static @Nullable String template(String path) {
    if (!DOCUMENT.path("paths").path(path).isMissingNode()) {
      return path;
    }
    for (String candidate : DOCUMENT.path("paths").propertyNames()) {
      String pattern = candidate.replaceAll("\\{[^}]+}", "[^/]+");
      if (candidate.indexOf('{') >= 0 && Pattern.matches(pattern, path)) {
        return candidate;
      }
    }
    return null;
  }

  private static @Nullable JsonNode load() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared/mastodon-openapi/schema.json");
      if (Files.exists(file)) {
        return JSON.readTree(file.toFile());
      }
    }
    if (System.getenv("CI") != null) {
      throw new IllegalStateException("on CI the Mastodon schema must be beside the checkout");
    }
    System.out.println("Left out: answers are not checked against Mastodon's schema (not here)");
    return null;
  }
}
