package dev.tintype.gateway.publichttp.json;

import dev.tintype.feed.api.Marker;
import java.time.Instant;

/** Mastodon's {@code Marker}. */
public record MarkerJson(String lastReadId, long version, Instant updatedAt) {

  public static MarkerJson of(Marker marker) {
    return new MarkerJson(Long.toString(marker.lastRead()), marker.version(), marker.updatedAt());
  }
}
