package dev.tintype.comment;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand.WriteComment;
import dev.tintype.comment.api.CommentOrder;
import dev.tintype.comment.api.CommentQuery.CommentsByIds;
import dev.tintype.comment.api.CommentQuery.CommentsOfPost;
import dev.tintype.comment.api.CommentQuery.ThreadOf;
import dev.tintype.comment.api.CommentQuery.ThreadsOf;
import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.content.api.Post;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByUsernames;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The comment service with posts and people that its tests make up. */
final class CommentTesting {
  /** One towards another. */
  private record Pair(AccountId from, AccountId to) {}

  private final Map<PostId, Post> posts = new ConcurrentHashMap<>();
  private final Map<String, AccountId> people = new ConcurrentHashMap<>();
  private final Set<Pair> follows = ConcurrentHashMap.newKeySet();
  private final Set<Pair> blocks = ConcurrentHashMap.newKeySet();
  private final TestServices tintype =
      TestServices.running(
              "comment", platform -> new CommentService(platform, CommentConfiguration.DEFAULT))
          .answering(
              PostsByIds.class,
              (caller, query) ->
                  query.ids().stream().filter(posts::containsKey).map(posts::get).toList())
          .answering(
              RelationsOf.class,
              (caller, query) ->
                  query.ids().stream().map(other -> relation(query.viewer(), other)).toList())
          .answering(
              ProfilesByUsernames.class,
              (caller, query) ->
                  query.usernames().stream()
                      .map(name -> name.toLowerCase(Locale.ROOT))
                      .filter(people::containsKey)
                      .map(name -> profile(people.get(name), name))
                      .toList());

  TestServices services() {
    return tintype;
  }

  PostId post(Caller.Member author) {
    return post(author, false, false);
  }

  PostId post(Caller.Member author, boolean commentsDisabled, boolean archived) {
    var id = tintype.ids().nextPost();
    posts.put(
        id,
        new Post(
            id,
            author.id(),
            Audience.PUBLIC,
            "a hill",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            commentsDisabled,
            false,
            "",
            null,
            null,
            archived,
            false,
            Instant.EPOCH,
            null));
    return id;
  }

  /** Somebody who can be mentioned. */
  Caller.Member named(String username) {
    var member = tintype.newMember();
    people.put(username, member.id());
    return member;
  }

  void follow(Caller.Member from, Caller.Member to) {
    follows.add(new Pair(from.id(), to.id()));
  }

  void block(Caller.Member from, Caller.Member to) {
    blocks.add(new Pair(from.id(), to.id()));
  }

  Comment write(Caller.Member author, PostId post, String text) {
    return tintype.send(author, new WriteComment(post, null, text, null, null));
  }

  Comment reply(Caller.Member author, Comment to, String text) {
    return tintype.send(author, new WriteComment(to.post(), to.id(), text, null, null));
  }

  Optional<Comment> find(CommentId id) {
    return tintype.ask(Caller.VISITOR, new CommentsByIds(List.of(id))).stream().findFirst();
  }

  long count(Id target) {
    return tintype
        .ask(Caller.VISITOR, new ThreadsOf(List.of(target.value())))
        .getFirst()
        .comments();
  }

  /** How the whole thread reads. */
  List<String> thread(PostId post) {
    return texts(tintype.ask(Caller.VISITOR, new ThreadOf(post, null)).descendants());
  }

  /** How the first page of a post's comments reads. */
  List<String> page(Caller viewer, PostId post) {
    var first = new CommentsOfPost(post, CommentOrder.OLDEST_FIRST, null, 40);
    return texts(tintype.ask(viewer, first).comments());
  }

  static List<String> texts(List<Comment> comments) {
    return comments.stream().map(comment -> comment.deleted() ? "-" : comment.text()).toList();
  }

  private Relation relation(AccountId viewer, AccountId other) {
    return new Relation(
        other,
        follows.contains(new Pair(viewer, other)),
        null,
        follows.contains(new Pair(other, viewer)),
        false,
        false,
        blocks.contains(new Pair(viewer, other)),
        blocks.contains(new Pair(other, viewer)),
        false,
        false,
        null,
        false,
        false,
        false,
        false,
        "");
  }

  private static Profile profile(AccountId id, String username) {
    return new Profile(
        id,
        username,
        "",
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        true,
        true,
        false,
        PostDefaults.INITIAL,
        0,
        0,
        0,
        null,
        Instant.EPOCH,
        1,
        false);
  }
}
