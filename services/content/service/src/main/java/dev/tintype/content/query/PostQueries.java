package dev.tintype.content.query;

import dev.tintype.content.api.ContentQuery.ArchivedPosts;
import dev.tintype.content.api.ContentQuery.PinnedPosts;
import dev.tintype.content.api.ContentQuery.PlacesByPrefix;
import dev.tintype.content.api.ContentQuery.PostHistory;
import dev.tintype.content.api.ContentQuery.PostsByAuthor;
import dev.tintype.content.api.ContentQuery.PostsByAuthors;
import dev.tintype.content.api.ContentQuery.PostsByIds;
import dev.tintype.content.api.ContentQuery.PublicPosts;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostVersion;
import dev.tintype.content.command.EditCommands;
import dev.tintype.content.storage.ContentTables;
import dev.tintype.content.storage.PostsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.Kept;
import dev.tintype.platform.text.CleanText;
import dev.tintype.platform.text.TagKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads posts and lists of posts. */
public final class PostQueries {
  private static final int MOST_PLACES = 40;
  private static final int MOST_AUTHORS = 500;

  private final Database database;
  private final ContentTables tables;
  private final Kept<PostId, Post> posts;

  public PostQueries(Database database, Caches caches, ContentTables tables) {
    this.database = database;
    this.tables = tables;
    this.posts = caches.keep(PostsTable.POSTS, 32_000_000, PostQueries::bytes);
  }

  public List<Post> postsByIds(Caller caller, PostsByIds query) {
    if (query.ids().isEmpty()) {
      return List.of();
    }
    return posts.all(query.ids().stream().distinct().toList(), this::read);
  }

  private Map<PostId, Post> read(List<PostId> ids) {
    return database.read(handle -> tables.posts().find(handle, ids)).stream()
        .collect(Collectors.toMap(Post::id, Function.identity()));
  }

  public Page<PostId> postsByAuthor(Caller caller, PostsByAuthor query) {
    String tag = query.tag() == null ? null : TagKey.of(query.tag());
    return database.read(handle ->
        tables
            .lists()
            .byAuthor(
                handle, query.author(), query.audiences(), query.onlyMedia(), tag, query.page()));
  }

  public Page<PostId> postsByAuthors(Caller caller, PostsByAuthors query) {
    if (query.authors().size() > MOST_AUTHORS) {
      throw Refusal.invalid("authors", "ERR_TOO_MANY", "has more than " + MOST_AUTHORS);
    }
    return query.authors().isEmpty()
        ? Page.empty()
        : database.read(handle -> tables.lists().byAuthors(handle, query.authors(), query.page()));
  }

  public List<PostId> pinnedPosts(Caller caller, PinnedPosts query) {
    return database.read(
        handle -> tables.lists().pinned(handle, query.author(), query.audiences()));
  }

  public Page<PostId> archivedPosts(Caller caller, ArchivedPosts query) {
    AccountId author = caller.member();
    return database.read(handle -> tables.lists().archived(handle, author, query.page()));
  }

  public Page<PostId> publicPosts(Caller caller, PublicPosts query) {
    return database.read(
        handle -> tables.lists().publicPosts(handle, query.onlyMedia(), query.page()));
  }

  public List<PostVersion> postHistory(Caller caller, PostHistory query) {
    return database.read(handle -> {
      Post now =
          tables.posts().find(handle, List.of(query.post())).stream()
              .findFirst()
              .orElseThrow(() -> Refusal.notFound("post"));
      var versions = new ArrayList<>(tables.versions().of(handle, query.post()));
      versions.add(EditCommands.version(now));
      return versions;
    });
  }

  public List<Place> placesByPrefix(Caller caller, PlacesByPrefix query) {
    String prefix = CleanText.line(query.prefix());
    if (prefix.isEmpty()) {
      return List.of();
    }
    int limit = Math.clamp(query.limit(), 1, MOST_PLACES);
    return database.read(handle -> tables.lists().places(handle, prefix, limit)).stream()
        .map(Place::new)
        .toList();
  }

  /** Roughly, with what hangs on it. */
  private static int bytes(Post post) {
    int marks = post.facets().size() + post.hashtags().size() + post.mentions().size();
    return 400 + 2 * post.caption().length() + 120 * marks + 2_000 * post.media().size();
  }
}
