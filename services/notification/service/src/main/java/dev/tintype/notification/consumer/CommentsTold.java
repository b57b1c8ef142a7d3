package dev.tintype.notification.consumer;

import dev.tintype.comment.api.CommentEvent;
import dev.tintype.comment.api.CommentEvent.CommentDeleted;
import dev.tintype.comment.api.CommentEvent.CommentEdited;
import dev.tintype.comment.api.CommentEvent.CommentHidden;
import dev.tintype.comment.api.CommentEvent.CommentPinned;
import dev.tintype.comment.api.CommentEvent.CommentShown;
import dev.tintype.comment.api.CommentEvent.CommentUnpinned;
import dev.tintype.comment.api.CommentEvent.CommentWritten;
import dev.tintype.comment.api.CommentEvent.CommentsErased;
import dev.tintype.comment.api.CommentEvent.ErasureContinued;
import dev.tintype.comment.api.CommentEvent.PostErasureContinued;
import dev.tintype.comment.api.CommentEvent.ThreadMuted;
import dev.tintype.comment.api.CommentEvent.ThreadUnmuted;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.domain.Cause;
import dev.tintype.notification.domain.Tellings;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells of comments: the one who is answered, the post's author and those who are named, each of
 * them once.
 */
public final class CommentsTold {
  private final NotificationTables tables;
  private final Tellings tellings;
  private final Withdrawals withdrawals;

  public CommentsTold(NotificationTables tables, Tellings tellings, Withdrawals withdrawals) {
    this.tables = tables;
    this.tellings = tellings;
    this.withdrawals = withdrawals;
  }

  public void on(Transaction tx, CommentEvent event) {
    switch (event) {
      case CommentWritten comment -> write(tx, comment);
      case CommentEdited comment -> edit(tx, comment);
      case CommentDeleted it -> withdrawals.gone(tx, it.post(), it.comment().value(), it.at());
      case CommentHidden it ->
          withdrawals.written(tx, it.post(), it.comment().value(), it.author(), it.postAuthor());
      case ThreadMuted it -> muteThread(tx, it.account(), it.post());
      case ThreadUnmuted it -> tables.subjects().unmuteThread(tx.handle(), it.account(), it.post());
      case CommentShown it -> show(tx, it);
      case CommentPinned _,
          CommentUnpinned _,
          PostErasureContinued _,
          ErasureContinued _,
          CommentsErased _ -> {}
    }
  }

  private void write(Transaction tx, CommentWritten comment) {
    tables.subjects().name(tx.handle(), comment.comment().value(), comment.mentions());
    if (comment.hidden()) {
      return;
    }
    var told = concerned(comment.parentAuthor(), comment.postAuthor(), comment.mentions());
    var causes = new ArrayList<Cause>();
    told.forEach((account, kind) ->
        causes.add(
            Cause.about(
                account,
                kind,
                comment.author(),
                comment.comment().value(),
                comment.post(),
                comment.postAuthor(),
                comment.at())));
    tellings.tell(tx, causes);
  }

  /** Those who haven't been told are; whoever has approved of it knows. */
  private void show(Transaction tx, CommentShown comment) {
    var told = concerned(comment.parentAuthor(), comment.postAuthor(), comment.mentions());
    if (comment.approved()) {
      told.remove(comment.postAuthor());
    }
    var causes = new ArrayList<Cause>();
    told.forEach((account, kind) ->
        causes.add(
            Cause.about(
                account,
                kind,
                comment.author(),
                comment.comment().value(),
                comment.post(),
                comment.postAuthor(),
                comment.at())));
    tellings.tell(tx, causes);
  }

  /** Whom a comment concerns, and as what most of all. */
  private static Map<AccountId, Kind> concerned(
      @Nullable AccountId parentAuthor, AccountId postAuthor, List<AccountId> mentions) {
    Map<AccountId, Kind> concerned = new LinkedHashMap<>();
    if (parentAuthor != null) {
      concerned.put(parentAuthor, Kind.REPLY);
    }
    concerned.putIfAbsent(postAuthor, Kind.COMMENT);
    mentions.forEach(account -> concerned.putIfAbsent(account, Kind.MENTION));
    return concerned;
  }

  /** Those who are named anew are told, unless they have been as somebody who was answered. */
  private void edit(Transaction tx, CommentEdited comment) {
    long subject = comment.comment().value();
    var former = new ArrayList<>(tables.subjects().namedIn(tx.handle(), subject));
    former.removeAll(comment.mentions());
    tellings.prepare(tx, former, List.of(comment.post().value()));
    withdrawals.of(tx, former, comment.author(), List.of(Kind.MENTION), subject);
    var fresh = new ArrayList<>(tables.subjects().name(tx.handle(), subject, comment.mentions()));
    fresh.remove(comment.postAuthor());
    fresh.remove(comment.parentAuthor());
    if (!comment.hidden()) {
      tellings.tell(tx, named(comment, fresh));
    }
  }

  private static List<Cause> named(CommentEdited comment, List<AccountId> accounts) {
    Instant at = comment.at();
    return accounts.stream()
        .map(account ->
            Cause.about(
                account,
                Kind.MENTION,
                comment.author(),
                comment.comment().value(),
                comment.post(),
                comment.postAuthor(),
                at))
        .toList();
  }

  private void muteThread(Transaction tx, AccountId account, PostId post) {
    var inbox = tables.inboxes().lock(tx.handle(), List.of(account)).get(account);
    if (!inbox.erased()) {
      tables.subjects().muteThread(tx.handle(), account, post);
    }
  }
}
