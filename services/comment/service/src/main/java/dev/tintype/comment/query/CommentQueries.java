package dev.tintype.comment.query;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentLimits;
import dev.tintype.comment.api.CommentQuery.CommentHistory;
import dev.tintype.comment.api.CommentQuery.CommentsByAuthor;
import dev.tintype.comment.api.CommentQuery.CommentsByIds;
import dev.tintype.comment.api.CommentQuery.CommentsOfPost;
import dev.tintype.comment.api.CommentQuery.HiddenComments;
import dev.tintype.comment.api.CommentQuery.RepliesTo;
import dev.tintype.comment.api.CommentQuery.ThreadOf;
import dev.tintype.comment.api.CommentSlice;
import dev.tintype.comment.api.CommentThread;
import dev.tintype.comment.api.CommentVersion;
import dev.tintype.comment.command.EditCommands;
import dev.tintype.comment.domain.DepthFirst;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads comments and lists of comments. */
public final class CommentQueries {
  private static final int LONGEST = 80;

  private final Database database;
  private final CommentTables tables;

  public CommentQueries(Database database, CommentTables tables) {
    this.database = database;
    this.tables = tables;
  }

  public List<Comment> commentsByIds(Caller caller, CommentsByIds query) {
    if (query.ids().isEmpty()) {
      return List.of();
    }
    Map<CommentId, Comment> found =
        database.read(handle -> tables.comments().find(handle, query.ids())).stream()
            .collect(Collectors.toMap(Comment::id, Function.identity()));
    return query.ids().stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  public CommentSlice commentsOfPost(Caller caller, CommentsOfPost query) {
    AccountId viewer = caller.account().orElse(null);
    return database.read(handle -> {
      CommentSlice slice =
          tables
              .lists()
              .onPost(
                  handle, query.post(), query.order(), query.after(), viewer, limit(query.limit()));
      if (query.after() != null) {
        return slice;
      }
      var comments = new ArrayList<>(tables.lists().pinned(handle, query.post()));
      comments.addAll(slice.comments());
      return new CommentSlice(comments, slice.next());
    });
  }

  public CommentSlice hiddenComments(Caller caller, HiddenComments query) {
    AccountId author = caller.member();
    return database.read(handle ->
        tables.lists().hidden(handle, query.post(), author, query.after(), limit(query.limit())));
  }

  public CommentSlice repliesTo(Caller caller, RepliesTo query) {
    AccountId viewer = caller.account().orElse(null);
    return database.read(handle ->
        tables
            .lists()
            .repliesTo(handle, query.comment(), query.after(), viewer, limit(query.limit())));
  }

  public CommentThread threadOf(Caller caller, ThreadOf query) {
    CommentId comment = query.comment();
    int most = CommentLimits.THREAD;
    return database.read(handle -> {
      if (comment == null) {
        var below = tables.lists().belowPost(handle, query.post(), most);
        return new CommentThread(List.of(), DepthFirst.order(below, null));
      }
      var above = tables.lists().above(handle, comment, most);
      var below = tables.lists().belowComment(handle, comment, most);
      return new CommentThread(above, DepthFirst.order(below, comment));
    });
  }

  public Page<Comment> commentsByAuthor(Caller caller, CommentsByAuthor query) {
    boolean own = caller.account().filter(query.author()::equals).isPresent();
    return database.read(
        handle -> tables.lists().byAuthor(handle, query.author(), own, query.page()));
  }

  public List<CommentVersion> commentHistory(Caller caller, CommentHistory query) {
    return database.read(handle -> {
      Comment now =
          tables
              .comments()
              .find(handle, query.comment())
              .filter(comment -> !comment.deleted())
              .orElseThrow(() -> Refusal.notFound("comment"));
      var versions = new ArrayList<>(tables.versions().of(handle, query.comment()));
      versions.add(EditCommands.version(now));
      return versions;
    });
  }

  private static int limit(int asked) {
    return Math.clamp(asked, 1, LONGEST);
  }
}
