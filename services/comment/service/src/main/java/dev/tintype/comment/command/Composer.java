package dev.tintype.comment.command;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand.WriteComment;
import dev.tintype.comment.api.Mention;
import dev.tintype.comment.domain.CommentRules;
import dev.tintype.comment.domain.CommentText;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.content.api.Post;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.platform.text.LanguageTag;
import dev.tintype.profile.api.ProfileQuery.ProfilesByUsernames;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a comment of what was typed; asks other services, so it stays out of transactions. */
final class Composer {
  private final Platform platform;
  private final CommentTables tables;

  Composer(Platform platform, CommentTables tables) {
    this.platform = platform;
    this.tables = tables;
  }

  /**
   * The comment as it would be written.
   *
   * @throws dev.tintype.platform.messages.RefusedException as {@link WriteComment} says
   */
  Composed compose(Caller caller, WriteComment command, Instant at) {
    AccountId author = caller.member();
    var text = CommentText.of(command.text());
    Post post = post(caller, author, command.post());
    @Nullable Comment parent = command.parent() == null ? null : parent(author, command);
    Relation relation = relation(caller, author, post, parent);
    var mentions = mentions(caller, text);
    var comment =
        new Comment(
            platform.ids().nextComment(),
            post.id(),
            post.author(),
            author,
            command.parent(),
            parent == null ? null : parent.author(),
            text.text(),
            text.facets(mentions),
            mentions,
            LanguageTag.clean(command.language()),
            false,
            false,
            false,
            at,
            null);
    return new Composed(comment, relation);
  }

  /** The people whom a text names. */
  List<Mention> mentions(Caller caller, CommentText text) {
    var names = text.calledNames();
    if (names.isEmpty()) {
      return List.of();
    }
    return platform.bus().ask(caller, new ProfilesByUsernames(names)).stream()
        .map(profile -> new Mention(profile.account(), profile.username()))
        .toList();
  }

  private Post post(Caller caller, AccountId author, PostId id) {
    Post post =
        platform.bus().ask(caller, new PostsByIds(List.of(id))).stream()
            .filter(found -> !found.archived() || found.author().equals(author))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("post"));
    if (post.commentsDisabled()) {
      throw CommentRules.commentsOff();
    }
    return post;
  }

  private Comment parent(AccountId author, WriteComment command) {
    CommentId id = command.parent();
    return platform
        .database()
        .read(handle -> tables.comments().find(handle, id))
        .filter(comment -> comment.post().equals(command.post()) && !comment.deleted())
        .filter(comment -> !comment.hidden() || isFor(author, comment))
        .orElseThrow(() -> Refusal.notFound("comment"));
  }

  private static boolean isFor(AccountId reader, Comment hidden) {
    return hidden.author().equals(reader) || hidden.postAuthor().equals(reader);
  }

  /** How the writer stands to the post's author; refused where anybody has blocked somebody. */
  private Relation relation(Caller caller, AccountId author, Post post, @Nullable Comment parent) {
    List<AccountId> others =
        Stream.of(post.author(), parent == null ? post.author() : parent.author())
            .distinct()
            .filter(other -> !other.equals(author))
            .toList();
    if (others.isEmpty()) {
      return Relation.none(author);
    }
    List<Relation> relations = platform.bus().ask(caller, new RelationsOf(author, others));
    if (relations.stream().anyMatch(Relation::blockedEitherWay)) {
      throw Refusal.notFound("post");
    }
    return relations.stream()
        .filter(relation -> relation.account().equals(post.author()))
        .findFirst()
        .orElseGet(() -> Relation.none(post.author()));
  }
}
