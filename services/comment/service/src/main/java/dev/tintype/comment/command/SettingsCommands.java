package dev.tintype.comment.command;

import dev.tintype.comment.api.CommentCommand.ChangeCommentSettings;
import dev.tintype.comment.api.CommentCommand.LimitComments;
import dev.tintype.comment.api.CommentCommand.MuteThread;
import dev.tintype.comment.api.CommentCommand.UnmuteThread;
import dev.tintype.comment.api.CommentEvent.ThreadMuted;
import dev.tintype.comment.api.CommentEvent.ThreadUnmuted;
import dev.tintype.comment.api.CommentSettings;
import dev.tintype.comment.domain.HiddenWords;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.runtime.Platform;
import java.util.List;

/** What people decide about comments on their posts, and about being told of comments. */
public final class SettingsCommands {
  private final Platform platform;
  private final CommentTables tables;

  public SettingsCommands(Platform platform, CommentTables tables) {
    this.platform = platform;
    this.tables = tables;
  }

  public CommentSettings changeCommentSettings(Caller caller, ChangeCommentSettings command) {
    AccountId account = caller.member();
    List<String> words =
        command.hiddenWords() == null ? null : HiddenWords.clean(command.hiddenWords());
    return platform
        .database()
        .transact(transaction -> {
          var handle = transaction.handle();
          if (!tables.commenters().lock(handle, account)) {
            throw Refusal.notAllowed("being_deleted", "This account is being deleted");
          }
          var before = tables.commenters().settings(handle, account);
          var after =
              new CommentSettings(
                  command.commenters() == null ? before.commenters() : command.commenters(),
                  words == null ? before.hiddenWords() : words);
          tables.commenters().setSettings(handle, account, after);
          return after;
        });
  }

  public Done limitComments(Caller caller, LimitComments command) {
    AccountId author = caller.member();
    if (platform.bus().ask(caller, new PostsByIds(List.of(command.post()))).stream()
        .noneMatch(post -> post.author().equals(author))) {
      throw Refusal.notFound("post");
    }
    return platform
        .database()
        .transact(transaction -> {
          var handle = transaction.handle();
          if (tables.threads().lock(handle, command.post(), author).deleted()) {
            throw Refusal.notFound("post");
          }
          tables.threads().setCommenters(handle, command.post(), command.commenters());
          return Done.DONE;
        });
  }

  public Done muteThread(Caller caller, MuteThread command) {
    AccountId account = caller.member();
    return platform
        .database()
        .transact(transaction -> {
          if (tables.mutes().insert(transaction.handle(), account, command.post())) {
            transaction.emit(new ThreadMuted(account, command.post()));
          }
          return Done.DONE;
        });
  }

  public Done unmuteThread(Caller caller, UnmuteThread command) {
    AccountId account = caller.member();
    return platform
        .database()
        .transact(transaction -> {
          if (tables.mutes().delete(transaction.handle(), account, command.post())) {
            transaction.emit(new ThreadUnmuted(account, command.post()));
          }
          return Done.DONE;
        });
  }
}
