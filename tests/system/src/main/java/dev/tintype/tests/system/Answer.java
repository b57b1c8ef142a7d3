package dev.tintype.tests.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param headers the first of each, by its name in lower case
 */
public record Answer(
    String method, String path, int status, Map<String, String> headers, byte[] body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Fails unless the status is that one. */
  public Answer expect(int wanted) {
    assertThat(status).as("%s %s answered %s", method, path, text()).isEqualTo(wanted);
    return this;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
  }

  public boolean isJson() {
    return header("content-type").orElse("").startsWith("application/json") && body.length > 0;
  }

  /** The body, of an answer that went well. */
  public JsonNode json() {
    assertThat(status).as("%s %s answered %s", method, path, text()).isBetween(200, 299);
    return JSON.readTree(body);
  }

  /** The body, whatever the status. */
  public JsonNode anyJson() {
    return JSON.readTree(body);
  }

  /** The text of one field. */
  public String text(String field) {
    return json().path(field).asString();
  }

  /** The ids of a list. */
  public List<String> ids() {
    var ids = new ArrayList<String>();
    json().forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }

  /** The address that the {@code Link} header gives for {@code next} or {@code prev}. */
  public Optional<String> link(String rel) {
    var matcher =
        Pattern.compile("<([^>]+)>; rel=\"" + rel + "\"").matcher(header("link").orElse(""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
