package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The web's API client takes its types from a copy of the OpenAPI document, which is kept here. */
class OpenApiDocumentTest {
  private static final Path COPY = Path.of("..", "..", "web", "client", "openapi.json");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final TestGateway gateway = new TestGateway();

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void theCopyOfTheWebIsWhatTheRoutesSay() throws IOException {
    String body = gateway.get("/api/tintype/openapi.json").body();
    String document =
        MAPPER.writeValueAsString(MAPPER.readTree(body)).replace(System.lineSeparator(), "\n")
            + "\n";
    if (System.getenv("TINTYPE_WRITE_DOCS") != null) {
      Files.writeString(COPY, document);
    }
    assertThat(Files.readString(COPY))
        .as(
            "run this test with TINTYPE_WRITE_DOCS=1, then `npm run schema` in web, and commit"
                + " both")
        .isEqualTo(document);
  }
}
