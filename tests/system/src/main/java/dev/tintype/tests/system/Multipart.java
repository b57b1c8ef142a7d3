package dev.tintype.tests.system;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a multipart form. */
public final class Multipart {
  private static final String BOUNDARY = "a-boundary-that-no-test-contains";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public void field(String name, String value) {
    text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
    text(value + "\r\n");
  }

  public void file(String name, String fileName, String contentType, byte[] content) {
    text(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
            .formatted(BOUNDARY, name, fileName));
    text("Content-Type: " + contentType + "\r\n\r\n");
    out.writeBytes(content);
    text("\r\n");
  }

  public byte[] bytes() {
    text("--" + BOUNDARY + "--\r\n");
    return out.toByteArray();
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
