package dev.tintype.gateway.publichttp.json;

import dev.tintype.platform.http.OneOf;
import dev.tintype.reaction.api.SavedCollection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A collection of saved posts, in Pixelfed's words.
 *
 * @param pid its owner
 * @param thumb a small picture of what was put in last; null when the viewer may see none
 * @param items ids of some of the posts that were put in last and that the viewer may see
 */
public record CollectionJson(
    String id,
    String pid,
    String username,
    String title,
    String description,
    @OneOf({"public", "private", "draft"}) String visibility,
    int postCount,
    @Nullable String thumb,
    List<String> items,
    Instant createdAt,
    Instant publishedAt,
    Instant updatedAt) {

  public static CollectionJson of(
      SavedCollection collection, String username, @Nullable String thumb, List<String> items) {
    return new CollectionJson(
        collection.id().toString(),
        collection.owner().toString(),
        username,
        collection.title(),
        collection.description(),
        collection.visibility().name().toLowerCase(Locale.ROOT),
        collection.posts(),
        thumb,
        items,
        collection.createdAt(),
        collection.createdAt(),
        collection.updatedAt());
  }
}
