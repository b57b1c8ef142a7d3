package dev.tintype.comment.command;

import dev.tintype.comment.CommentMetrics;
import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand.WriteComment;
import dev.tintype.comment.api.CommentSettings;
import dev.tintype.comment.api.Commenters;
import dev.tintype.comment.domain.CommentRules;
import dev.tintype.comment.domain.HiddenWords;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.platform.database.IdempotencyKeys;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.runtime.Platform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Commenting, once for each idempotency key. */
public final class WriteCommands {
  private final Platform platform;
  private final CommentTables tables;
  private final Announcing announcing;
  private final Composer composer;
  private final Counts counts;
  private final CommentMetrics metrics;

  public WriteCommands(Platform platform, CommentTables tables, CommentMetrics metrics) {
    this.platform = platform;
    this.tables = tables;
    this.announcing = new Announcing(platform.live());
    this.composer = new Composer(platform, tables);
    this.counts = new Counts(tables.counts());
    this.metrics = metrics;
  }

  public Comment writeComment(Caller caller, WriteComment command) {
    String key = IdempotencyKeys.given(command.idempotencyKey());
    return alreadyMade(caller, key).orElseGet(() -> write(caller, command, key));
  }

  private Comment write(Caller caller, WriteComment command, @Nullable String key) {
    var composed = composer.compose(caller, command, now());
    return platform.database().transact(transaction -> write(transaction, composed, key));
  }

  private Comment write(Transaction transaction, Composed composed, @Nullable String key) {
    Handle handle = transaction.handle();
    Comment written = composed.comment();
    Instant at = written.createdAt();
    if (key != null
        && !tables.keys().reserve(handle, written.author(), key, written.id().value(), at)) {
      return made(handle, written.author(), key, at).orElseThrow(() -> Refusal.notFound("comment"));
    }
    hold(handle, written);
    Comment comment = checked(handle, composed);
    tables.comments().insert(handle, comment);
    long ofPost =
        comment.hidden() ? counts.ofPost(handle, comment) : counts.count(handle, comment, 1);
    announcing.tell(transaction, CommentEvents.written(comment, ofPost));
    metrics.written();
    return comment;
  }

  /** Makes sure that nothing of what the comment hangs on goes before it is there. */
  private void hold(Handle handle, Comment comment) {
    if (!tables.commenters().hold(handle, comment.author())) {
      throw Refusal.notAllowed("being_deleted", "This account is being deleted");
    }
    if (tables.threads().hold(handle, comment.post(), comment.postAuthor()).deleted()) {
      throw Refusal.notFound("post");
    }
    if (comment.parent() != null && !tables.comments().hold(handle, comment.parent())) {
      throw Refusal.notFound("comment");
    }
  }

  /** The comment, hidden if the post's author doesn't want to read such ones. */
  private Comment checked(Handle handle, Composed composed) {
    Comment comment = composed.comment();
    if (comment.author().equals(comment.postAuthor())) {
      return comment;
    }
    CommentSettings settings = tables.commenters().settings(handle, comment.postAuthor());
    Commenters ofPost = tables.threads().find(handle, comment.post()).orElseThrow().commenters();
    CommentRules.requireAllowed(
        ofPost == null ? settings.commenters() : ofPost, composed.relation());
    return HiddenWords.areIn(comment.text(), settings.hiddenWords()) ? composed.hidden() : comment;
  }

  private Optional<Comment> alreadyMade(Caller caller, @Nullable String key) {
    AccountId author = caller.member();
    if (key == null) {
      return Optional.empty();
    }
    return platform.database().read(handle -> made(handle, author, key, now()));
  }

  /** The comment that a key has made; one that has been deleted since isn't made again. */
  private Optional<Comment> made(Handle handle, AccountId author, String key, Instant at) {
    var id = tables.keys().find(handle, author, key, at);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        tables
            .comments()
            .find(handle, new CommentId(id.getAsLong()))
            .filter(comment -> !comment.deleted())
            .orElseThrow(() -> Refusal.notFound("comment")));
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
