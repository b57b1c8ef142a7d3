package dev.tintype.gateway.publichttp;

import dev.tintype.comment.api.CommentQuery.CommentsByAuthor;
import dev.tintype.comment.api.CommentQuery.ThreadOf;
import dev.tintype.comment.api.CommentQuery.ThreadsOf;
import dev.tintype.comment.api.CommentThread;
import dev.tintype.comment.api.ThreadSummary;
import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentQuery.PostsByAuthor;
import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.content.api.ContentQuery.PublicPosts;
import dev.tintype.content.api.Post;
import dev.tintype.feed.api.FeedCommand.ShowOwnPost;
import dev.tintype.feed.api.FeedCommand.Visit;
import dev.tintype.feed.api.FeedCommand.VisitHome;
import dev.tintype.feed.api.FeedQuery.HomePage;
import dev.tintype.feed.api.Home;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.reaction.api.ReactionQuery.LikesOf;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.OwnFilters;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** Posts of three people and a bus that answers for them. */
final class StatusWorld implements AutoCloseable {
  static final AccountId ANN = TestGateway.ANN;
  static final AccountId BEN = new AccountId(11);
  static final AccountId MUTED = new AccountId(12);

  final TestGateway gateway = new TestGateway();
  private final TreeMap<Long, Post> posts = new TreeMap<>();
  final List<Object> sent = new ArrayList<>();
  final Set<AccountId> privateAccounts = new HashSet<>();
  boolean built = true;

  StatusWorld() {
    gateway
        .bus
        .answer(
            PostsByIds.class,
            (caller, query) ->
                query.ids().stream()
                    .filter(id -> posts.containsKey(id.value()))
                    .map(id -> posts.get(id.value()))
                    .toList())
        .answer(
            ProfilesByIds.class,
            (caller, query) -> query.ids().stream().map(this::profile).toList())
        .answer(
            RelationsOf.class,
            (caller, query) -> query.ids().stream().map(StatusWorld::relation).toList())
        .answer(
            LikesOf.class,
            (caller, query) -> query.targets().stream().map(Reactions::none).toList())
        .answer(
            ThreadsOf.class,
            (caller, query) ->
                query.targets().stream().map(id -> new ThreadSummary(id, 0, false)).toList())
        .answer(ThreadOf.class, (caller, query) -> new CommentThread(List.of(), List.of()))
        .answer(CommentsByAuthor.class, (caller, query) -> Page.empty())
        .answer(OwnFilters.class, (caller, query) -> List.of())
        .answer(PublicPosts.class, (caller, query) -> ids(query.page(), id -> true))
        .answer(
            PostsByAuthor.class,
            (caller, query) ->
                ids(
                    query.page(),
                    id ->
                        posts.get(id).author().equals(query.author())
                            && query.audiences().contains(posts.get(id).audience())))
        .answer(HomePage.class, (caller, query) -> home(query.page()))
        .handle(
            VisitHome.class,
            (caller, command) -> {
              boolean rebuilt = !built;
              built = true;
              return new Visit(rebuilt);
            })
        .handle(
            ShowOwnPost.class,
            (caller, command) -> {
              sent.add(command);
              return Done.DONE;
            });
  }

  Post post(long id, AccountId author, Audience audience) {
    var post =
        new Post(
            new PostId(id),
            author,
            audience,
            "post " + id,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            false,
            false,
            "",
            null,
            null,
            false,
            false,
            Instant.EPOCH,
            null);
    posts.put(id, post);
    return post;
  }

  private Home home(PageRequest page) {
    return built ? new Home(ids(page, id -> true), false) : new Home(Page.empty(), true);
  }

  private Page<PostId> ids(PageRequest page, LongPredicate wanted) {
    var order = page.ascending() ? posts.keySet() : posts.descendingKeySet();
    var rows =
        order.stream()
            .filter(id -> id < page.below() && id > page.above())
            .filter(wanted::test)
            .limit(page.limit() + 1L)
            .map(PostId::new)
            .toList();
    return Page.of(page, rows, PostId::value);
  }

  private Profile profile(AccountId id) {
    return new Profile(
        id,
        "person" + id,
        "",
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        privateAccounts.contains(id),
        true,
        true,
        false,
        new PostDefaults(PostDefaults.DefaultAudience.UNLISTED, false, "uk"),
        0,
        0,
        0,
        null,
        Instant.EPOCH,
        1,
        false);
  }

  private static Relation relation(AccountId id) {
    return new Relation(
        id,
        false,
        null,
        false,
        false,
        false,
        false,
        false,
        id.equals(MUTED),
        false,
        null,
        false,
        false,
        false,
        false,
        "");
  }

  @Override
  public void close() {
    gateway.close();
  }
}
