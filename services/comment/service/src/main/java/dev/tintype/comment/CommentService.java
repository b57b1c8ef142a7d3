package dev.tintype.comment;

import dev.tintype.comment.api.CommentCommand;
import dev.tintype.comment.api.CommentEvent;
import dev.tintype.comment.api.CommentQuery;
import dev.tintype.comment.batch.ForgetOldKeys;
import dev.tintype.comment.command.Announcing;
import dev.tintype.comment.command.EditCommands;
import dev.tintype.comment.command.PostAuthorCommands;
import dev.tintype.comment.command.SettingsCommands;
import dev.tintype.comment.command.WriteCommands;
import dev.tintype.comment.consumer.AccountErasure;
import dev.tintype.comment.consumer.CountComments;
import dev.tintype.comment.consumer.PostErasure;
import dev.tintype.comment.query.CommentQueries;
import dev.tintype.comment.query.ThreadQueries;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import java.time.Duration;

/** Comments: written, answered, edited, pinned, hidden, deleted; and who may write them. */
public final class CommentService implements ServiceModule {
  private final WriteCommands writing;
  private final EditCommands editing;
  private final PostAuthorCommands postAuthors;
  private final SettingsCommands settings;
  private final CommentQueries comments;
  private final ThreadQueries threads;
  private final CountComments countComments;
  private final PostErasure postErasure;
  private final AccountErasure accountErasure;
  private final ForgetOldKeys forgetOldKeys;

  public CommentService(Platform platform, CommentConfiguration configuration) {
    var tables = new CommentTables(configuration.idempotencyKeysKept());
    var metrics = new CommentMetrics(platform.meters());
    var database = platform.database();
    var clock = platform.clock();
    writing = new WriteCommands(platform, tables, metrics);
    editing = new EditCommands(platform, tables);
    postAuthors = new PostAuthorCommands(platform, tables, metrics);
    settings = new SettingsCommands(platform, tables);
    comments = new CommentQueries(database, tables);
    threads = new ThreadQueries(database, platform.caches(), tables);
    countComments = new CountComments(tables.counts());
    postErasure = new PostErasure(tables, clock);
    accountErasure = new AccountErasure(tables, new Announcing(platform.live()), clock);
    forgetOldKeys = new ForgetOldKeys(database, tables, clock);
  }

  @Override
  public String name() {
    return "comment";
  }

  @Override
  public void describe(ServiceDescription service) {
    service
        .commands(CommentCommand.class)
        .on(CommentCommand.WriteComment.class, writing::writeComment)
        .on(CommentCommand.EditComment.class, editing::editComment)
        .on(CommentCommand.DeleteComment.class, postAuthors::deleteComment)
        .on(CommentCommand.PinComment.class, postAuthors::pinComment)
        .on(CommentCommand.UnpinComment.class, postAuthors::unpinComment)
        .on(CommentCommand.HideComment.class, postAuthors::hideComment)
        .on(CommentCommand.ShowComment.class, postAuthors::showComment)
        .on(CommentCommand.MuteThread.class, settings::muteThread)
        .on(CommentCommand.UnmuteThread.class, settings::unmuteThread)
        .on(CommentCommand.ChangeCommentSettings.class, settings::changeCommentSettings)
        .on(CommentCommand.LimitComments.class, settings::limitComments);
    service
        .queries(CommentQuery.class)
        .on(CommentQuery.CommentsByIds.class, comments::commentsByIds)
        .on(CommentQuery.CommentsOfPost.class, comments::commentsOfPost)
        .on(CommentQuery.HiddenComments.class, comments::hiddenComments)
        .on(CommentQuery.RepliesTo.class, comments::repliesTo)
        .on(CommentQuery.ThreadOf.class, comments::threadOf)
        .on(CommentQuery.CommentsByAuthor.class, comments::commentsByAuthor)
        .on(CommentQuery.CommentHistory.class, comments::commentHistory)
        .on(CommentQuery.ThreadsOf.class, threads::threadsOf)
        .on(CommentQuery.OwnCommentSettings.class, threads::ownCommentSettings)
        .on(CommentQuery.CommentersOf.class, threads::commentersOf);
    service
        .consumeTogether("count-comments", CommentEvent.class, countComments::on)
        .consume("post-erasure", ContentEvent.class, postErasure::onContent)
        .consume("account-erasure", IdentityEvent.class, accountErasure::onIdentity)
        .consume("erasure-continued", CommentEvent.class, this::goOnErasing)
        .every(Duration.ofMinutes(10), "forget-old-keys", forgetOldKeys);
  }

  private void goOnErasing(Transaction transaction, CommentEvent event) {
    postErasure.onComment(transaction, event);
    accountErasure.onComment(transaction, event);
  }
}
