package dev.tintype.reaction.query;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.reaction.api.CollectionId;
import dev.tintype.reaction.api.ReactionQuery.CollectionById;
import dev.tintype.reaction.api.ReactionQuery.CollectionPosts;
import dev.tintype.reaction.api.ReactionQuery.CollectionsOf;
import dev.tintype.reaction.api.ReactionQuery.CollectionsWith;
import dev.tintype.reaction.api.ReactionQuery.Liked;
import dev.tintype.reaction.api.ReactionQuery.Likers;
import dev.tintype.reaction.api.ReactionQuery.Saved;
import dev.tintype.reaction.api.SavedCollection;
import dev.tintype.reaction.api.Target;
import dev.tintype.reaction.storage.CollectionItemsTable;
import dev.tintype.reaction.storage.CollectionsTable;
import dev.tintype.reaction.storage.LikesTable;
import dev.tintype.reaction.storage.SavesTable;
import java.util.List;

/** Lists, a page at a time. */
public final class ListQueries {
  private final Database database;
  private final LikesTable likes = new LikesTable();
  private final SavesTable saves = new SavesTable();
  private final CollectionsTable collections = new CollectionsTable();
  private final CollectionItemsTable items = new CollectionItemsTable();

  public ListQueries(Database database) {
    this.database = database;
  }

  public Page<AccountId> likers(Caller caller, Likers query) {
    return database.read(handle -> likes.likers(handle, query.target(), query.page()));
  }

  public Page<Target> liked(Caller caller, Liked query) {
    AccountId member = caller.member();
    return database.read(handle -> likes.likedBy(handle, member, query.page()));
  }

  public Page<Target> saved(Caller caller, Saved query) {
    AccountId member = caller.member();
    return database.read(handle -> saves.savedBy(handle, member, query.page()));
  }

  public Page<SavedCollection> collectionsOf(Caller caller, CollectionsOf query) {
    return database.read(
        handle -> collections.of(handle, query.owner(), query.withHidden(), query.page()));
  }

  public SavedCollection collectionById(Caller caller, CollectionById query) {
    return database
        .read(handle -> collections.find(handle, query.collection()))
        .orElseThrow(() -> Refusal.notFound("collection"));
  }

  public Page<PostId> collectionPosts(Caller caller, CollectionPosts query) {
    return database.read(handle -> items.of(handle, query.collection(), query.page()));
  }

  public List<CollectionId> collectionsWith(Caller caller, CollectionsWith query) {
    AccountId member = caller.member();
    return database.read(handle -> items.with(handle, member, query.post()));
  }
}
