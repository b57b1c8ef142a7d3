package dev.tintype.content.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as it stands, without a word about who may see it.
 *
 * @param facets the hashtags, mentions and links in the caption, in its order
 * @param hashtags each once
 * @param mentions each once
 * @param archived hidden from everybody but its author
 * @param pinned on top of its author's profile
 * @param editedAt null when it has never been edited
 */
public record Post(
    PostId id,
    AccountId author,
    Audience audience,
    String caption,
    List<Facet> facets,
    List<Hashtag> hashtags,
    List<Mention> mentions,
    List<PostMedia> media,
    @Nullable Place place,
    boolean commentsDisabled,
    boolean sensitive,
    String spoilerText,
    @Nullable String language,
    @Nullable Licence licence,
    boolean archived,
    boolean pinned,
    Instant createdAt,
    @Nullable Instant editedAt) {

  public Post {
    facets = List.copyOf(facets);
    hashtags = List.copyOf(hashtags);
    mentions = List.copyOf(mentions);
    media = List.copyOf(media);
  }
}
