package dev.tintype.platform.http;

import dev.tintype.platform.messages.Page;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer. Immutable; the {@code with…} methods make changed copies.
 *
 * @param page when there is one, the server adds the {@code Link} header for it
 */
public record Response(
    int status, List<Map.Entry<String, String>> headers, Body body, @Nullable Page<?> page) {

  /** What is sent after the headers. */
  public sealed interface Body {
    record None() implements Body {}

    record Bytes(byte[] bytes) implements Body {}

    /** Written as JSON with snake_case names. */
    record Json(Object value) implements Body {}

    /**
     * The beginning of a {@link Channel}: {@code open} is given it once it is open, or {@code
     * unopened} runs.
     */
    record Opening(Channel.Kind kind, Function<Channel, Channel.Receiver> open, Runnable unopened)
        implements Body {}

    /** A stream of known length, closed by the server. */
    record Stream(Supplier<InputStream> open, long length) implements Body {}
  }

  public static Response json(Object value) {
    return new Response(200, List.of(), new Body.Json(value), null);
  }

  /** A list with paging links. */
  public static Response page(Page<?> page, Object items) {
    return new Response(200, List.of(), new Body.Json(items), page);
  }

  public static Response empty(int status) {
    return new Response(status, List.of(), new Body.None(), null);
  }

  public static Response redirect(String location) {
    return empty(303).header("Location", location);
  }

  public static Response text(String contentType, String text) {
    return new Response(200, List.of(), new Body.Bytes(text.getBytes(StandardCharsets.UTF_8)), null)
        .header("Content-Type", contentType);
  }

  /**
   * Opens a channel in place of an answer.
   *
   * @param open is given the channel on a virtual thread, and says who hears what the client sends
   */
  public static Response channel(Channel.Kind kind, Function<Channel, Channel.Receiver> open) {
    return channel(kind, open, () -> {});
  }

  /**
   * The same for who has something ready for the channel.
   *
   * @param unopened gives that up, when the channel comes to nothing; must be quick
   */
  public static Response channel(
      Channel.Kind kind, Function<Channel, Channel.Receiver> open, Runnable unopened) {
    return new Response(200, List.of(), new Body.Opening(kind, open, unopened), null);
  }

  public static Response stream(String contentType, Supplier<InputStream> open, long length) {
    return new Response(200, List.of(), new Body.Stream(open, length), null)
        .header("Content-Type", contentType);
  }

  public Response status(int status) {
    return new Response(status, headers, body, page);
  }

  /** Adds a header; {@code Set-Cookie} may be added several times. */
  public Response header(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Response(status, List.copyOf(more), body, page);
  }
}
