package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.json.MediaLinks;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.objectstorage.ObjectKeys;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.objectstorage.ObjectStorage.Stored;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Serves the files that {@link MediaLinks} lead to. A file never changes under its name, so that it
 * may be kept for good by whoever has loaded it.
 */
final class MediaFileRoutes implements RouteGroup {
  /** For how long an address of the storage's own works, and twice as long as it is kept. */
  private static final Duration PRESIGNED = Duration.ofMinutes(20);

  private static final Duration YEAR = Duration.ofDays(365);
  private static final Map<String, String> CONTENT_TYPES =
      Map.of("jpg", "image/jpeg", "webp", "image/webp", "mp4", "video/mp4");

  private final ObjectStorage storage;
  private final MediaLinks links;
  private final Clock clock;

  MediaFileRoutes(ObjectStorage storage, MediaLinks links, Clock clock) {
    this.storage = storage;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public void register(Routes routes) {
    routes.add(
        Set.of("GET", "HEAD"), "/media/{id}/{proof}/{file}", Access.anyone(), "files", this::file);
  }

  private Response file(Request request) {
    var media = new MediaId(request.id("id"));
    Instant until = links.verify(media, request.segment("proof")).orElseThrow(this::notFound);
    String file = request.segment("file");
    String contentType = contentType(file).orElseThrow(this::notFound);
    String key = "media/" + media + "/" + file;
    if (!ObjectKeys.isKey(key)) {
      throw notFound();
    }
    String tag = "\"" + media + "-" + file + "\"";
    if (request.header("If-None-Match").filter(tags -> matches(tags, tag)).isPresent()) {
      return lasting(Response.empty(304), tag, until);
    }
    if (!until.equals(Instant.MAX)) {
      Optional<URI> elsewhere = storage.presigned(key, contentType, PRESIGNED);
      if (elsewhere.isPresent()) {
        return sendTo(elsewhere.get());
      }
    }
    Stored stored = storage.find(key).orElseThrow(this::notFound);
    Response response = range(request, stored, tag, contentType);
    return lasting(response, tag, until)
        .header("Accept-Ranges", "bytes")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  /** What only some may see no cache keeps for others, so that its bytes need not pass by here. */
  private static Response sendTo(URI address) {
    return Response.empty(307)
        .header("Location", address.toString())
        .header("Cache-Control", "private, max-age=" + PRESIGNED.dividedBy(2).toSeconds());
  }

  private Response range(Request request, Stored stored, String tag, String contentType) {
    boolean current = request.header("If-Range").map(tag::equals).orElse(true);
    Optional<ByteRange> range =
        request
            .header("Range")
            .filter(header -> current)
            .flatMap(header -> ByteRange.of(header, stored.bytes()));
    if (range.isEmpty()) {
      return send(stored, new ByteRange(0, stored.bytes()), contentType);
    }
    ByteRange part = range.get();
    String contentRange = part.contentRange(stored.bytes());
    return part.length() == 0
        ? Response.empty(416).header("Content-Range", contentRange)
        : send(stored, part, contentType).status(206).header("Content-Range", contentRange);
  }

  private Response send(Stored stored, ByteRange part, String contentType) {
    return Response.stream(
        contentType, () -> storage.read(stored.key(), part.offset(), part.length()), part.length());
  }

  private Response lasting(Response response, String tag, Instant until) {
    boolean permanent = until.equals(Instant.MAX);
    Duration age = permanent ? YEAR : Duration.between(clock.instant(), until);
    String cache =
        "%s, max-age=%d, immutable".formatted(permanent ? "public" : "private", age.toSeconds());
    return response.header("ETag", tag).header("Cache-Control", cache);
  }

  private static boolean matches(String tags, String tag) {
    return tags.strip().equals("*")
        || Arrays.stream(tags.split(","))
            .map(String::strip)
            .map(one -> one.startsWith("W/") ? one.substring(2) : one)
            .anyMatch(tag::equals);
  }

  private static Optional<String> contentType(String file) {
    return Optional.ofNullable(CONTENT_TYPES.get(file.substring(file.lastIndexOf('.') + 1)));
  }

  private RuntimeException notFound() {
    return Refusal.notFound("file");
  }
}
