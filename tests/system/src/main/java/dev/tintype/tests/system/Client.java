package dev.tintype.tests.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls the public API over HTTP, and checks every answer against Mastodon's schema where that is
 * at hand.
 */
public class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final Site site;
  private final @Nullable String token;
  private final @Nullable String cookie;

  Client(Site site, @Nullable String token) {
    this(site, token, null);
  }

  /**
   * @param cookie of a browser's session, such as {@code tintype_session=…}
   */
  Client(Site site, @Nullable String token, @Nullable String cookie) {
    this.site = site;
    this.token = token;
    this.cookie = cookie;
  }

  /** The same person or browser, as they come in through another door. */
  public Client through(Site door) {
    return new Client(door, token, cookie);
  }

  public Site site() {
    return site;
  }

  public @Nullable String token() {
    return token;
  }

  /** Of a browser's session; null for an app. */
  public @Nullable String cookie() {
    return cookie;
  }

  public Answer get(String path, String... parameters) {
    String query = form(parameters);
    return send("GET", query.isEmpty() ? path : path + "?" + query, BodyPublishers.noBody(), null);
  }

  /** Sends a form; names and values in turn. */
  public Answer post(String path, String... parameters) {
    return form("POST", path, parameters);
  }

  public Answer put(String path, String... parameters) {
    return form("PUT", path, parameters);
  }

  public Answer patch(String path, String... parameters) {
    return form("PATCH", path, parameters);
  }

  public Answer delete(String path, String... parameters) {
    return form("DELETE", path, parameters);
  }

  /** Sends JSON as it is. */
  public Answer json(String method, String path, String json) {
    return send(method, path, BodyPublishers.ofString(json), "application/json");
  }

  /** Follows an absolute link, such as one of a {@code Link} header. */
  public Answer follow(String link) {
    var uri = URI.create(link);
    return send(
        "GET",
        uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
        BodyPublishers.noBody(),
        null);
  }

  /** Uploads a file with further fields. */
  public Answer upload(String method, String path, String field, byte[] file, String... fields) {
    var body = new Multipart();
    for (int i = 0; i < fields.length; i += 2) {
      body.field(fields[i], fields[i + 1]);
    }
    body.file(field, "picture.jpg", "image/jpeg", file);
    return send(method, path, BodyPublishers.ofByteArray(body.bytes()), body.contentType());
  }

  private Answer form(String method, String path, String... parameters) {
    return send(
        method,
        path,
        BodyPublishers.ofString(form(parameters)),
        "application/x-www-form-urlencoded");
  }

  private static String form(String... parameters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      pairs.add(encode(parameters[i]) + "=" + encode(parameters[i + 1]));
    }
    return String.join("&", pairs);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends anything, with further headers. */
  public Answer send(
      String method,
      String pathAndQuery,
      HttpRequest.BodyPublisher body,
      @Nullable String contentType,
      String... headers) {
    var request =
        HttpRequest.newBuilder(site.address().resolve(pathAndQuery))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (cookie != null) {
      request.header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> first =
          response.headers().map().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
      var answer = new Answer(method, pathAndQuery, response.statusCode(), first, response.body());
      MastodonSchema.check(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + pathAndQuery, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
