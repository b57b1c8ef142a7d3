package dev.tintype.platform.http;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came with a request. Closing it deletes the uploaded files that nobody moved away. */
final class RequestContent implements AutoCloseable {

  /** A name and value of the query string as it was sent, decoded. */
  record Pair(String name, String value) {}

  private static final Logger LOG = LoggerFactory.getLogger(RequestContent.class);

  private final Parameters parameters = new Parameters();
  private final Map<String, Request.Upload> files = new HashMap<>();
  private List<Pair> query = List.of();
  private byte[] raw = {};
  private @Nullable Path folder;

  Parameters parameters() {
    return parameters;
  }

  List<Pair> query() {
    return query;
  }

  byte[] raw() {
    return raw;
  }

  Request.@Nullable Upload file(String name) {
    return files.get(name);
  }

  void addQuery(@Nullable String text) {
    if (text != null && !text.isEmpty()) {
      query = pairs(text);
      query.forEach(pair -> parameters.add(pair.name(), pair.value()));
    }
  }

  void addForm(byte[] body) {
    pairs(new String(body, StandardCharsets.UTF_8))
        .forEach(pair -> parameters.add(pair.name(), pair.value()));
  }

  void addFile(String name, Request.Upload upload) {
    files.put(name, upload);
  }

  void keepRaw(byte[] body) {
    raw = body;
  }

  /** A folder for this request's files. */
  Path folder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("tintype-upload-");
    }
    return folder;
  }

  @Override
  public void close() {
    if (folder == null) {
      return;
    }
    try (var left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      LOG.warn("can't empty {}", folder, e);
    }
  }

  private static List<Pair> pairs(String text) {
    var pairs = new ArrayList<Pair>();
    for (String one : text.split("&")) {
      if (!one.isEmpty()) {
        int equals = one.indexOf('=');
        String name = equals < 0 ? one : one.substring(0, equals);
        String value = equals < 0 ? "" : one.substring(equals + 1);
        pairs.add(new Pair(decode(name), decode(value)));
      }
    }
    return pairs;
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("A % in the parameters is not followed by two digits");
    }
  }
}
