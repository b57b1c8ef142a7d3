package dev.tintype.reaction.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.List;

/**
 * A collection of posts that its owner has saved.
 *
 * @param description may be empty
 * @param posts how many are in it
 * @param newest the posts that were put in last, the last one first, at most four
 * @param updatedAt when it or what is in it changed last
 */
public record SavedCollection(
    CollectionId id,
    AccountId owner,
    String title,
    String description,
    CollectionVisibility visibility,
    int posts,
    List<PostId> newest,
    Instant createdAt,
    Instant updatedAt) {

  public SavedCollection {
    newest = List.copyOf(newest);
  }
}
