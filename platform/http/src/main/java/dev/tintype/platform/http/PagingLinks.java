package dev.tintype.platform.http;

import dev.tintype.platform.messages.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code Link} header of a list. Other parameters are kept, one of them always stands before
 * the cursor, and nothing in an address needs more than splitting at commas and semicolons, which
 * is all that some apps do.
 */
final class PagingLinks {
  private static final Set<String> CURSORS = Set.of("max_id", "since_id", "min_id");

  /** Lists that the Pixelfed app scrolls by {@code rel="prev"}. */
  private static final Set<String> REVERSED =
      Set.of("followers", "following", "favourited_by", "reblogged_by");

  private PagingLinks() {}

  static Optional<String> of(Page<?> page, IncomingRequest request) {
    String path = request.path().replace(",", "%2C").replace(";", "%3B");
    String address =
        request.origin() + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    return of(page, address, request.content().query(), request.pageLimit());
  }

  /**
   * @param address the list's own, without a query string
   * @param limit the page size in effect
   */
  static Optional<String> of(
      Page<?> page, String address, List<RequestContent.Pair> query, int limit) {
    Map<String, String> kept = kept(query, limit);
    boolean reversed =
        kept.containsKey("_pe")
            && REVERSED.contains(address.substring(address.lastIndexOf('/') + 1));
    var links = new StringBuilder();
    if (page.older() != null) {
      append(links, address, kept, "max_id", page.older(), reversed ? "prev" : "next");
    }
    if (page.newer() != null && !reversed) {
      append(links, address, kept, "min_id", page.newer(), "prev");
    }
    return links.isEmpty() ? Optional.empty() : Optional.of(links.toString());
  }

  private static Map<String, String> kept(List<RequestContent.Pair> query, int limit) {
    Map<String, String> kept = new LinkedHashMap<>();
    kept.put("limit", "limit=" + limit);
    int position = 0;
    for (RequestContent.Pair pair : query) {
      String name = pair.name();
      boolean dropped =
          CURSORS.contains(name)
              || name.equals("limit")
              || (name.equals("cursor") && pair.value().contains("://"));
      if (!dropped) {
        // a[] may stand there several times; of anything else the last value counts
        String key = name.endsWith("[]") ? name + position++ : name;
        kept.put(key, encode(name) + "=" + encode(pair.value()));
      }
    }
    return kept;
  }

  private static void append(
      StringBuilder links,
      String address,
      Map<String, String> kept,
      String cursor,
      long value,
      String rel) {
    if (!links.isEmpty()) {
      links.append(", ");
    }
    links
        .append('<')
        .append(address)
        .append('?')
        .append(String.join("&", kept.values()))
        .append('&')
        .append(cursor)
        .append('=')
        .append(value)
        .append(">; rel=\"")
        .append(rel)
        .append('"');
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
