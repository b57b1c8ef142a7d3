package dev.tintype.comment.command;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand.EditComment;
import dev.tintype.comment.api.CommentVersion;
import dev.tintype.comment.api.Mention;
import dev.tintype.comment.domain.CommentText;
import dev.tintype.comment.domain.HiddenWords;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.comment.storage.HiddenBy;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.platform.text.LanguageTag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Editing, with every earlier version kept. */
public final class EditCommands {
  private final Platform platform;
  private final CommentTables tables;
  private final Announcing announcing;
  private final Composer composer;
  private final Counts counts;

  public EditCommands(Platform platform, CommentTables tables) {
    this.platform = platform;
    this.tables = tables;
    this.announcing = new Announcing(platform.live());
    this.composer = new Composer(platform, tables);
    this.counts = new Counts(tables.counts());
  }

  public Comment editComment(Caller caller, EditComment command) {
    AccountId author = caller.member();
    var text = CommentText.of(command.text());
    List<Mention> mentions = composer.mentions(caller, text);
    String language = LanguageTag.clean(command.language());
    return platform
        .database()
        .transact(transaction -> {
          Comment before =
              tables
                  .comments()
                  .lock(transaction.handle(), command.comment())
                  .filter(comment -> comment.author().equals(author))
                  .orElseThrow(() -> Refusal.notFound("comment"));
          return before.text().equals(text.text())
              ? before
              : edit(transaction, before, text, mentions, language);
        });
  }

  private Comment edit(
      Transaction transaction,
      Comment before,
      CommentText text,
      List<Mention> mentions,
      @Nullable String language) {
    var handle = transaction.handle();
    @Nullable HiddenBy hiddenBy = hiddenBy(handle, before, text.text());
    Instant at = platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    var after =
        new Comment(
            before.id(),
            before.post(),
            before.postAuthor(),
            before.author(),
            before.parent(),
            before.parentAuthor(),
            text.text(),
            text.facets(mentions),
            mentions,
            language == null ? before.language() : language,
            before.pinned() && hiddenBy == null,
            hiddenBy != null,
            false,
            before.createdAt(),
            at);
    tables.versions().insert(handle, before.id(), version(before));
    tables.comments().update(handle, after);
    announcing.tell(transaction, CommentEvents.edited(after, at));
    if (before.hidden() != after.hidden()) {
      tables.comments().setHidden(handle, after.id(), hiddenBy);
      long left = counts.count(handle, after, after.hidden() ? -1 : 1);
      announcing.tell(
          transaction,
          after.hidden()
              ? CommentEvents.hidden(after, at, left)
              : CommentEvents.shown(after, false, at, left));
    }
    return after;
  }

  /** What the author has hidden stays so; the filter looks at the new text. */
  private @Nullable HiddenBy hiddenBy(Handle handle, Comment before, String text) {
    if (tables.comments().hiddenBy(handle, before.id()).orElse(null) == HiddenBy.AUTHOR) {
      return HiddenBy.AUTHOR;
    }
    var words = tables.commenters().settings(handle, before.postAuthor()).hiddenWords();
    boolean unwanted =
        !before.author().equals(before.postAuthor()) && HiddenWords.areIn(text, words);
    return unwanted ? HiddenBy.FILTER : null;
  }

  /** How a comment reads, to be kept or shown as one of its versions. */
  public static CommentVersion version(Comment comment) {
    return new CommentVersion(
        comment.editedAt() == null ? comment.createdAt() : comment.editedAt(),
        comment.text(),
        comment.facets(),
        comment.mentions());
  }
}
