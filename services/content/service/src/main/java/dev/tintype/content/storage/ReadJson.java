package dev.tintype.content.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tintype.content.api.PostMedia;
import java.time.Duration;
import java.util.List;

/**
 * What JSON columns say, kept by their text: reading the same text again would give the same. All
 * that it gives is immutable.
 */
final class ReadJson {
  private static final Cache<String, CaptionMarks> MARKS = cache();
  private static final Cache<String, List<PostMedia>> MEDIA = cache();

  private ReadJson() {}

  static CaptionMarks marks(String json) {
    return MARKS.get(json, it -> Json.read(it, CaptionMarks.class));
  }

  static List<PostMedia> media(String json) {
    return MEDIA.get(json, it -> List.of(Json.read(it, PostMedia[].class)));
  }

  private static <T> Cache<String, T> cache() {
    return Caffeine.newBuilder()
        .maximumWeight(8_000_000)
        .weigher((String json, T value) -> json.length() + 100)
        .expireAfterAccess(Duration.ofMinutes(10))
        .build();
  }
}
