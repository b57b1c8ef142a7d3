package dev.tintype.platform.http;

import static dev.tintype.platform.http.JsonSchemas.ordered;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the OpenAPI 3.1 document of a list of routes. */
public final class OpenApi {

  /**
   * What goes wrong.
   *
   * @param error a sentence in English
   * @param code a word that stays the same
   * @param details what is wrong with each parameter, where it is that
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ErrorJson(String error, String code, @Nullable Map<String, List<DetailJson>> details) {}

  /** One thing that is wrong with a parameter. */
  record DetailJson(String error, String description) {}

  private final JsonSchemas schemas = new JsonSchemas();
  private final TreeSet<String> scopes = new TreeSet<>();

  private OpenApi() {}

  /** The document, to be written as JSON. */
  public static Map<String, Object> of(String title, String version, List<Routes.Route> routes) {
    return new OpenApi().document(title, version, routes);
  }

  private Map<String, Object> document(String title, String version, List<Routes.Route> routes) {
    var error = schemas.of(ErrorJson.class);
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (Routes.Route route : routes) {
      var operations = paths.computeIfAbsent(path(route), _ -> new LinkedHashMap<>());
      for (String method : new TreeSet<>(route.methods())) {
        operations.put(method.toLowerCase(Locale.ROOT), operation(method, route, error));
      }
    }
    return ordered(
        "openapi",
        "3.1.0",
        "info",
        ordered("title", title, "version", version),
        "paths",
        paths,
        "components",
        ordered("schemas", schemas.components(), "securitySchemes", security()));
  }

  private Map<String, Object> operation(
      String method, Routes.Route route, Map<String, Object> error) {
    var documentation = route.documentation();
    var operation = ordered("operationId", operationId(method, route.path()));
    if (!documentation.summary().isEmpty()) {
      operation.put("summary", documentation.summary());
    }
    boolean inQuery = method.equals("GET");
    operation.put("parameters", parameters(route, inQuery));
    if (!inQuery && !(documentation.parameters().isEmpty() && documentation.files().isEmpty())) {
      operation.put("requestBody", BodySchemas.of(documentation));
    }
    operation.put("responses", responses(documentation, error));
    operation.put("security", security(route.access()));
    operation.put("x-rate-limit", route.limit());
    return operation;
  }

  private static List<Map<String, Object>> parameters(Routes.Route route, boolean inQuery) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    for (String segment : route.path().split("/")) {
      if (segment.startsWith("{")) {
        String name = segment.substring(1, segment.length() - 1).replace("*", "");
        parameters.add(ordered("name", name, "in", "path", "required", true, "schema", string()));
      }
    }
    if (inQuery) {
      for (String name : route.documentation().parameters()) {
        parameters.add(ordered("name", name, "in", "query", "schema", BodySchemas.one(name)));
      }
    }
    return parameters;
  }

  private static Map<String, Object> string() {
    return ordered("type", "string");
  }

  private Map<String, Object> responses(
      Routes.Documentation documentation, Map<String, Object> error) {
    var success = ordered("description", "Done");
    if (documentation.reply() != null) {
      var reply = schemas.of(documentation.reply());
      success.put("content", json(documentation.list() ? JsonSchemas.array(reply) : reply));
    }
    return ordered(
        "200", success, "default", ordered("description", "Refused", "content", json(error)));
  }

  private static Map<String, Object> json(Map<String, Object> schema) {
    return ordered("application/json", ordered("schema", schema));
  }

  private List<Map<String, Object>> security(Access access) {
    List<String> needed =
        access.scope() == null ? List.of() : Arrays.asList(access.scope().split("\\|"));
    scopes.addAll(needed);
    var session = ordered("session", List.of());
    var token = ordered("token", needed);
    return switch (access.who()) {
      case ANYONE -> List.of(ordered(), token, session);
      case APPLICATION, MEMBER -> List.of(token, session);
      case BROWSER -> List.of(session);
    };
  }

  private Map<String, Object> security() {
    Map<String, Object> known = new LinkedHashMap<>();
    scopes.forEach(scope -> known.put(scope, scope));
    var code =
        ordered(
            "authorizationUrl", "/oauth/authorize", "tokenUrl", "/oauth/token", "scopes", known);
    return ordered(
        "token",
        ordered("type", "oauth2", "flows", ordered("authorizationCode", code)),
        "session",
        ordered("type", "apiKey", "in", "cookie", "name", SessionCookie.NAME));
  }

  private static String path(Routes.Route route) {
    return route.path().replace("*}", "}");
  }

  private static String operationId(String method, String path) {
    var id = new StringBuilder(method.toLowerCase(Locale.ROOT));
    for (String word : path.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return id.toString();
  }
}
