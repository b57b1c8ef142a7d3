package dev.tintype.comment.api;

import dev.tintype.platform.messages.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Who may comment on one post.
 *
 * @param commenters null where the author's settings decide
 */
public record PostCommenters(PostId post, @Nullable Commenters commenters) {}
