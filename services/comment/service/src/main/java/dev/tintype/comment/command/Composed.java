package dev.tintype.comment.command;

import dev.tintype.comment.api.Comment;
import dev.tintype.relationship.api.Relation;

/**
 * A comment that is to be written.
 *
 * @param relation how its writer stands to the post's author
 */
record Composed(Comment comment, Relation relation) {

  /** The comment, for its writer and the post's author only. */
  Comment hidden() {
    return new Comment(
        comment.id(),
        comment.post(),
        comment.postAuthor(),
        comment.author(),
        comment.parent(),
        comment.parentAuthor(),
        comment.text(),
        comment.facets(),
        comment.mentions(),
        comment.language(),
        false,
        true,
        false,
        comment.createdAt(),
        null);
  }
}
