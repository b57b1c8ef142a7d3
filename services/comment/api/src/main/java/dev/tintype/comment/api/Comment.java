package dev.tintype.comment.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it stands, without a word about who may see it.
 *
 * @param post under which it stands, however deep in the thread
 * @param parent the comment that it answers; null where it answers the post
 * @param parentAuthor null where it answers the post
 * @param text empty once it has been deleted
 * @param facets the hashtags, mentions and links in the text, in its order
 * @param mentions each once
 * @param language a BCP 47 tag such as {@code ko}; null when unknown
 * @param pinned on top of the post's comments
 * @param hidden from all but its writer and the post's author
 * @param deleted nothing is left but its place in the thread, kept for the replies to it
 * @param editedAt null when it has never been edited
 */
public record Comment(
    CommentId id,
    PostId post,
    AccountId postAuthor,
    AccountId author,
    @Nullable CommentId parent,
    @Nullable AccountId parentAuthor,
    String text,
    List<Facet> facets,
    List<Mention> mentions,
    @Nullable String language,
    boolean pinned,
    boolean hidden,
    boolean deleted,
    Instant createdAt,
    @Nullable Instant editedAt) {

  public Comment {
    facets = List.copyOf(facets);
    mentions = List.copyOf(mentions);
  }
}
