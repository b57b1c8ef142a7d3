package dev.tintype.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
  enum Kind {
    image,
    video
  }

  record Picture(
      String id,
      @Nullable String altText,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String remote,
      @JsonProperty("openPlace") boolean open,
      Instant createdAt,
      Kind kind,
      @OneOf({"round", "square"}) String frame,
      List<@Nullable Picture> parts,
      Map<String, Size> sizes,
      @JsonUnwrapped Size size) {}

  record Size(int width, long bytes, @Nullable Double aspect) {}

  private final JsonNode document =
      HttpJson.MAPPER.valueToTree(
          OpenApi.of(
              "Tintype",
              "1",
              new Routes()
                  .get("/api/v1/pictures/{id}", Access.member("read:media"), _ -> Response.json(""))
                  .says("Shows a picture")
                  .returns(Picture.class)
                  .get("/api/v1/pictures", Access.anyone(), _ -> Response.json(""))
                  .takes("limit", "types[]")
                  .returnsList(Picture.class)
                  .add(
                      Set.of("POST"),
                      "/api/v1/pictures",
                      Access.browser(),
                      "media",
                      _ -> Response.json(""))
                  .takes("tags[]", "source[camera]", "marks[][x]", "marks[][y]")
                  .takesFiles("file")
                  .get("/media/{path*}", Access.anyone(), _ -> Response.json(""))
                  .all()));

  @Test
  void aRecordIsDescribedAsItIsWritten() {
    var picture = document.at("/components/schemas/Picture");
    var properties = picture.get("properties");
    assertThat(properties.propertyNames())
        .containsExactly(
            "id",
            "alt_text",
            "remote",
            "openPlace",
            "created_at",
            "kind",
            "frame",
            "parts",
            "sizes",
            "width",
            "bytes",
            "aspect");
    assertThat(properties.at("/alt_text/anyOf/1/type").asString()).isEqualTo("null");
    assertThat(properties.at("/remote/type").asString()).isEqualTo("string");
    assertThat(properties.at("/created_at/format").asString()).isEqualTo("date-time");
    assertThat(properties.at("/kind/enum/1").asString()).isEqualTo("video");
    assertThat(properties.at("/frame/enum/1").asString()).isEqualTo("square");
    assertThat(properties.at("/parts/items/anyOf/0/$ref").asString())
        .isEqualTo("#/components/schemas/Picture");
    assertThat(properties.at("/sizes/additionalProperties/$ref").asString())
        .isEqualTo("#/components/schemas/Size");
    assertThat(picture.get("required").toString()).contains("alt_text").doesNotContain("remote");
  }

  @Test
  void everyRouteIsThereWithWhoMayUseIt() {
    var one = document.at("/paths").get("/api/v1/pictures/{id}").get("get");
    assertThat(one.at("/summary").asString()).isEqualTo("Shows a picture");
    assertThat(one.at("/parameters/0/in").asString()).isEqualTo("path");
    assertThat(one.at("/security/0/token/0").asString()).isEqualTo("read:media");
    var all = document.at("/paths").get("/api/v1/pictures");
    assertThat(all.at("/get/parameters/1/schema/type").asString()).isEqualTo("array");
    assertThat(
            all.at("/get/responses/200/content")
                .get("application/json")
                .at("/schema/type")
                .asString())
        .isEqualTo("array");
    assertThat(all.at("/post/x-rate-limit").asString()).isEqualTo("media");
    assertThat(
            all.at("/post/requestBody/content")
                .get("application/json")
                .at("/schema/properties")
                .has("tags"))
        .isTrue();
    assertThat(document.at("/paths").has("/media/{path}")).isTrue();
  }

  @Test
  void bodiesAreDescribedByTheNamesOfTheirParameters() {
    var content = document.at("/paths").get("/api/v1/pictures").at("/post/requestBody/content");
    var json = content.get("application/json").at("/schema/properties");
    assertThat(json.at("/tags/items/type").asString()).isEqualTo("string");
    assertThat(json.at("/source/properties").has("camera")).isTrue();
    assertThat(json.at("/marks/items/properties").propertyNames()).containsExactly("x", "y");
    assertThat(json.has("file")).isFalse();
    assertThat(content.get("multipart/form-data").at("/schema/properties/file/format").asString())
        .isEqualTo("binary");
  }
}
