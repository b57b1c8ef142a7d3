package dev.tintype.reaction.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.reaction.api.CollectionId;
import dev.tintype.reaction.api.Target;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which posts are in which collections. */
public final class CollectionItemsTable {

  public boolean exists(Handle handle, CollectionId collection, PostId post) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (
              SELECT FROM collection_item WHERE collection = :collection AND post = :post)
            """)
        .bind("collection", collection)
        .bind("post", post)
        .mapTo(Boolean.class)
        .one();
  }

  public void insert(Handle handle, CollectionId collection, PostId post, long id) {
    handle
        .createUpdate(
            "INSERT INTO collection_item (collection, post, id) VALUES (:collection, :post, :id)")
        .bind("collection", collection)
        .bind("post", post)
        .bind("id", id)
        .execute();
  }

  /** Takes it out; false when it wasn't in. */
  public boolean delete(Handle handle, CollectionId collection, PostId post) {
    return handle
            .createUpdate(
                "DELETE FROM collection_item WHERE collection = :collection AND post = :post")
            .bind("collection", collection)
            .bind("post", post)
            .execute()
        == 1;
  }

  /** Takes it out of all of the owner's collections; those that it was in. */
  public List<CollectionId> deleteFromAllOf(Handle handle, AccountId owner, Target target) {
    return handle
        .createQuery(
            """
            DELETE FROM collection_item AS item
            USING collection
            WHERE collection.id = item.collection AND collection.owner = :owner
              AND item.post = :target
            RETURNING item.collection
            """)
        .bind("owner", owner)
        .bind("target", target)
        .mapTo(CollectionId.class)
        .list();
  }

  /** Takes out posts that are gone, however many collections they are in. */
  public int deleteSomeOfGone(Handle handle, int limit) {
    return handle
        .createUpdate(
            """
            DELETE FROM collection_item
            WHERE (collection, post) IN (
              SELECT collection, post FROM collection_item
              JOIN gone ON gone.id = collection_item.post
              LIMIT :limit
            )
            """)
        .bind("limit", limit)
        .execute();
  }

  /** What is in a collection, what was put in last first. */
  public Page<PostId> of(Handle handle, CollectionId collection, PageRequest page) {
    return Rows.page(handle, "post", "collection_item", "collection", collection.value(), page)
        .map(PostId::new);
  }

  /** Those of the owner's collections that a post is in. */
  public List<CollectionId> with(Handle handle, AccountId owner, PostId post) {
    return handle
        .createQuery(
            """
            SELECT item.collection
            FROM collection_item AS item
            JOIN collection ON collection.id = item.collection
            WHERE item.post = :post AND collection.owner = :owner
            ORDER BY item.collection DESC
            """)
        .bind("post", post)
        .bind("owner", owner)
        .mapTo(CollectionId.class)
        .list();
  }
}
