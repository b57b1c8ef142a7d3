package dev.tintype.platform.http;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as handlers see it. Parameters of the query string, a form, a multipart body and a JSON
 * body are one merged set; of a repeated name the last value wins. JSON objects and Rails-style
 * names are the same thing: {@code {"source":{"privacy":"public"}}} is {@code
 * source[privacy]=public}.
 */
public interface Request {

  /**
   * An uploaded file, in a temporary place that is emptied when the request ends.
   *
   * @param name as the client called it: never to be trusted
   */
  record Upload(Path file, String name, String contentType, long bytes) {}

  /** A fresh id that also stands in the logs and in the {@code X-Request-Id} header. */
  String id();

  String method();

  /** The path as asked for. */
  String path();

  /** The query string, undecoded; empty when there is none. */
  String query();

  /** The origin under which people see this server, such as {@code https://photos.example}. */
  String origin();

  Caller caller();

  /** The caller's token's scopes; a browser session has them all. Empty for visitors. */
  Set<String> scopes();

  /** The app that the token belongs to; null for browser sessions and visitors. */
  @Nullable Long application();

  /** The client's network address. */
  String address();

  Optional<String> header(String name);

  Optional<String> cookie(String name);

  /** The best match of {@code Accept-Language} among {@code en}, {@code ko}, {@code uk}. */
  String language();

  /** The value of {@code {name}} in the route's path. */
  String segment(String name);

  /**
   * An id in the route's path.
   *
   * @throws dev.tintype.platform.messages.RefusedException {@link Refusal.NotFound} when it is no
   *     number, since such a thing can't exist
   */
  long id(String name);

  /** A parameter; empty when it is absent. An empty text is present. */
  Optional<String> text(String name);

  /** A parameter that must be there and not blank, or the request is refused as invalid. */
  String required(String name);

  /** A whole number; empty when absent or one of "", "undefined", "null", "false". */
  Optional<Long> number(String name);

  /** A switch: {@code true 1 on t yes} and {@code false 0 off f no}; empty when absent. */
  Optional<Boolean> flag(String name);

  /** All values of {@code name[]}, {@code name[0]}, a JSON array, or a lone {@code name}. */
  List<String> list(String name);

  /** The members of {@code name[0][…]} or a JSON array of objects, one request-like view each. */
  List<Fields> objects(String name);

  /** Whether any parameter {@code name}, {@code name[]} or {@code name[…]} is there. */
  boolean has(String name);

  Optional<Upload> file(String name);

  /** {@code limit}, kept between 1 and {@code maximum}. */
  int limit(int byDefault, int maximum);

  /**
   * {@code max_id}, {@code since_id}, {@code min_id} (0 and such count as absent) and the limit.
   */
  PageRequest page(int byDefault, int maximum);

  /** The raw body, for handlers that need its bytes; empty when it was parsed as parameters. */
  byte[] body();

  /** A flat view of one object's parameters. */
  interface Fields {
    Optional<String> text(String name);
  }
}
