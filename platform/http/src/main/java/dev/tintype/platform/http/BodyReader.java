package dev.tintype.platform.http;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;

/**
 * Reads the query string and the body, whatever its kind: a form, multipart or JSON. Files go to
 * disk as they arrive. A body of another kind is kept as it is.
 */
final class BodyReader {
  private static final int PARTS = 200;
  private static final int TEXT_PART_BYTES = 256 * 1024;

  private final HttpServerConfiguration limits;

  BodyReader(HttpServerConfiguration limits) {
    this.limits = limits;
  }

  void read(org.eclipse.jetty.server.Request request, RequestContent into) throws IOException {
    into.addQuery(request.getHttpURI().getQuery());
    String method = request.getMethod();
    if (method.equals("GET") || method.equals("HEAD") || request.getLength() == 0) {
      return;
    }
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    String kind = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (kind.equals("multipart/form-data")) {
      readMultipart(request, type, into);
      return;
    }
    byte[] body = readAll(request);
    if (kind.equals("application/x-www-form-urlencoded")) {
      into.addForm(body);
    } else if (kind.equals("application/json") || kind.endsWith("+json")) {
      into.parameters().addJson(body);
    } else {
      into.keepRaw(body);
    }
  }

  private byte[] readAll(org.eclipse.jetty.server.Request request) throws IOException {
    refuseLongerThan(limits.bodyBytes(), request.getLength());
    byte[] body = Content.Source.asInputStream(request).readNBytes(limits.bodyBytes() + 1);
    refuseLongerThan(limits.bodyBytes(), body.length);
    return body;
  }

  private void readMultipart(
      org.eclipse.jetty.server.Request request, String type, RequestContent into)
      throws IOException {
    refuseLongerThan(limits.uploadBytes(), request.getLength());
    var counted = new LimitedSource(request, limits.uploadBytes());
    var config =
        new MultiPartConfig.Builder()
            .location(into.folder())
            .maxParts(PARTS)
            .maxSize(-1)
            .maxPartSize(-1)
            .maxMemoryPartSize(TEXT_PART_BYTES)
            .maxHeadersSize(8 * 1024)
            .useFilesForPartsWithoutFileName(false)
            .build();
    try (var parts = MultiPartFormData.getParts(counted, request, type, config)) {
      for (MultiPart.Part part : parts) {
        take(part, into);
      }
    } catch (RuntimeException e) {
      if (counted.exceeded()) {
        throw new RefusedException(new Refusal.TooLarge(limits.uploadBytes()));
      }
      throw new UnreadableException("The multipart body can't be read");
    }
  }

  private static void take(MultiPart.Part part, RequestContent into) throws IOException {
    String name = part.getName();
    if (name == null) {
      return;
    }
    if (part.getFileName() == null) {
      into.parameters().add(name, part.getContentAsString(StandardCharsets.UTF_8));
      return;
    }
    if (part.getFileName().isEmpty() && part.getLength() == 0) {
      return; // a file field that the person left empty
    }
    Path file = Files.createTempFile(into.folder(), "part-", ".bin");
    part.writeTo(file);
    String type = part.getHeaders().get(HttpHeader.CONTENT_TYPE);
    into.addFile(
        name,
        new Request.Upload(
            file,
            part.getFileName(),
            type == null ? "application/octet-stream" : type,
            Files.size(file)));
  }

  private static void refuseLongerThan(long limit, long bytes) {
    if (bytes > limit) {
      throw new RefusedException(new Refusal.TooLarge(limit));
    }
  }
}
