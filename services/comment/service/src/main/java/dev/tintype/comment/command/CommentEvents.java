package dev.tintype.comment.command;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentEvent;
import dev.tintype.comment.api.CommentEvent.CommentDeleted;
import dev.tintype.comment.api.CommentEvent.CommentEdited;
import dev.tintype.comment.api.CommentEvent.CommentHidden;
import dev.tintype.comment.api.CommentEvent.CommentShown;
import dev.tintype.comment.api.CommentEvent.CommentWritten;
import dev.tintype.comment.api.Mention;
import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import java.util.List;

/** Tells of comments in events. */
public final class CommentEvents {
  private CommentEvents() {}

  static CommentWritten written(Comment comment, long commentsOfPost) {
    return new CommentWritten(
        comment.id(),
        comment.post(),
        comment.postAuthor(),
        comment.author(),
        comment.parent(),
        comment.parentAuthor(),
        comment.text(),
        mentioned(comment),
        comment.hidden(),
        comment.createdAt(),
        commentsOfPost);
  }

  static CommentEdited edited(Comment comment, Instant at) {
    return new CommentEdited(
        comment.id(),
        comment.post(),
        comment.postAuthor(),
        comment.author(),
        comment.parent(),
        comment.parentAuthor(),
        comment.text(),
        mentioned(comment),
        comment.hidden(),
        at);
  }

  /** A comment is gone. */
  public static CommentDeleted deleted(Comment comment, Instant at, long commentsOfPost) {
    return new CommentDeleted(
        comment.id(),
        comment.post(),
        comment.postAuthor(),
        comment.author(),
        comment.parent(),
        at,
        commentsOfPost);
  }

  static CommentEvent hidden(Comment comment, Instant at, long commentsOfPost) {
    return new CommentHidden(
        comment.id(), comment.post(), comment.postAuthor(), comment.author(), at, commentsOfPost);
  }

  /**
   * @param approved by the post's author
   */
  static CommentEvent shown(Comment comment, boolean approved, Instant at, long commentsOfPost) {
    return new CommentShown(
        comment.id(),
        comment.post(),
        comment.postAuthor(),
        comment.author(),
        comment.parentAuthor(),
        mentioned(comment),
        approved,
        at,
        commentsOfPost);
  }

  private static List<AccountId> mentioned(Comment comment) {
    return comment.mentions().stream()
        .map(Mention::account)
        .filter(account -> !account.equals(comment.author()))
        .toList();
  }
}
