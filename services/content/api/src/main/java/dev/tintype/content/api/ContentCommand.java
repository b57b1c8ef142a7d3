package dev.tintype.content.api;

import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.PostId;
import org.jspecify.annotations.Nullable;

/** What members do with posts and drafts; each refuses what isn't the caller's as not found. */
public sealed interface ContentCommand<R> extends Command<R> {

  /**
   * Publishes a post at once. Refused as invalid: nothing in it, too long a caption, too many
   * pictures, pictures that are not the caller's, not ready, or already in another post.
   *
   * @param idempotencyKey repeats with the same key within an hour get the first one's post; null
   *     for none
   */
  record PublishPost(PostContent content, @Nullable String idempotencyKey)
      implements ContentCommand<Post> {}

  /** Edits a post; what it said before stays in its history. */
  record EditPost(PostId post, PostChange change) implements ContentCommand<Post> {}

  /** Deletes a post for good; replies with what it was, for people who want to write it anew. */
  record DeletePost(PostId post) implements ContentCommand<Post> {}

  /** Puts a post on top of the author's profile; refused when there are too many already. */
  record PinPost(PostId post) implements ContentCommand<Post> {}

  /** Takes a post from the top of the profile. */
  record UnpinPost(PostId post) implements ContentCommand<Post> {}

  /** Hides a post from everybody but its author. */
  record ArchivePost(PostId post) implements ContentCommand<Post> {}

  /** Shows an archived post again, in its old place. */
  record UnarchivePost(PostId post) implements ContentCommand<Post> {}

  /** Puts a new draft aside; an author may have 100. */
  record SaveDraft(PostContent content) implements ContentCommand<Draft> {}

  /** Writes a draft anew. */
  record ReplaceDraft(long draft, PostContent content) implements ContentCommand<Draft> {}

  /** Throws a draft away. */
  record DeleteDraft(long draft) implements ContentCommand<Done> {}

  /** Makes a draft a post; refused like {@link PublishPost}, and then the draft stays. */
  record PublishDraft(long draft, @Nullable String idempotencyKey)
      implements ContentCommand<Post> {}
}
