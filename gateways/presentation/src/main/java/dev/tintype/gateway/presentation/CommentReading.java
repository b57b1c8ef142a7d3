package dev.tintype.gateway.presentation;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.ThreadSummary;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.profile.api.Profile;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the rules about comments and their presentation need, in batches. */
final class CommentReading {
  /** So that its comments, their authors and likers are no more than any service takes. */
  private static final int BATCH = 300;

  /**
   * A comment with all that is needed.
   *
   * @param author null where the comment, or the account, is gone
   * @param answered whom it answers; null where that is gone, or not to be named to the viewer
   * @param replies how many there are to the comment itself
   * @param muted the viewer wants no notifications about the post
   */
  record Read(
      Comment comment,
      @Nullable Profile author,
      @Nullable AccountId answered,
      Relation relation,
      Liking liking,
      long replies,
      boolean muted) {}

  private final Bus bus;
  private final Accounts accounts;
  private final Likings likings;
  private final Threads threads;

  CommentReading(Bus bus, Accounts accounts) {
    this.bus = bus;
    this.accounts = accounts;
    this.likings = new Likings(bus);
    this.threads = new Threads(bus);
  }

  /** All of them, in their order. Four calls of the bus for each 300. */
  List<Read> read(Caller caller, List<Comment> comments) {
    List<Callable<List<Read>>> batches = new ArrayList<>();
    for (int from = 0; from < comments.size(); from += BATCH) {
      var batch = comments.subList(from, Math.min(comments.size(), from + BATCH));
      batches.add(() -> batch(caller, batch, () -> reactions(caller, batch)));
    }
    return batches.size() == 1
        ? batch(caller, comments, () -> reactions(caller, comments))
        : Parallel.all(batches).stream().flatMap(List::stream).toList();
  }

  /** One to which the caller has just reacted, with what the command has answered. */
  Read reacted(Caller caller, Comment comment, Reactions now) {
    return batch(caller, List.of(comment), () -> Map.of(comment.id().value(), now)).getFirst();
  }

  private Map<Long, Reactions> reactions(Caller caller, List<Comment> comments) {
    return likings.read(caller, comments.stream().map(Comment::id).toList());
  }

  private List<Read> batch(
      Caller caller, List<Comment> comments, Supplier<Map<Long, Reactions>> reading) {
    var summaries = Parallel.start(() -> threads(caller, comments));
    Map<Long, Reactions> reactions = reading.get();
    Set<AccountId> people = new LinkedHashSet<>();
    comments.stream().filter(one -> !one.deleted()).map(Comment::author).forEach(people::add);
    comments.stream().map(Comment::parentAuthor).filter(Objects::nonNull).forEach(people::add);
    people.addAll(Likings.likers(reactions.values()));
    var relations = Parallel.start(() -> relations(caller, List.copyOf(people)));
    Map<AccountId, Profile> profiles = accounts.profiles(caller, people);
    Map<AccountId, Relation> byPerson = relations.get();
    Map<Long, ThreadSummary> byTarget = summaries.get();
    return comments.stream()
        .map(one ->
            new Read(
                one,
                one.deleted() ? null : profiles.get(one.author()),
                answered(one, profiles, byPerson),
                byPerson.getOrDefault(one.author(), Relation.none(one.author())),
                Likings.of(one.id(), reactions, profiles, byPerson),
                byTarget.get(one.id().value()).comments(),
                byTarget.get(one.post().value()).muted()))
        .toList();
  }

  private static @Nullable AccountId answered(
      Comment comment, Map<AccountId, Profile> profiles, Map<AccountId, Relation> relations) {
    if (comment.parent() == null) {
      return comment.postAuthor();
    }
    AccountId answered = comment.parentAuthor();
    boolean apart =
        answered != null
            && relations.getOrDefault(answered, Relation.none(answered)).blockedEitherWay();
    return answered == null || apart || !profiles.containsKey(answered) ? null : answered;
  }

  private Map<Long, ThreadSummary> threads(Caller caller, List<Comment> comments) {
    Set<Id> targets = new LinkedHashSet<>();
    comments.forEach(comment -> targets.addAll(List.of(comment.id(), comment.post())));
    return threads.read(caller, targets);
  }

  private Map<AccountId, Relation> relations(Caller caller, List<AccountId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return caller
        .account()
        .map(viewer -> bus.ask(caller, new RelationsOf(viewer, people)))
        .orElseGet(List::of)
        .stream()
        .collect(Collectors.toMap(Relation::account, Function.identity()));
  }
}
