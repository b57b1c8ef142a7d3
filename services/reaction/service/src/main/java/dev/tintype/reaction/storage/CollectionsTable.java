package dev.tintype.reaction.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.reaction.api.CollectionId;
import dev.tintype.reaction.api.CollectionVisibility;
import dev.tintype.reaction.api.SavedCollection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Collections; what is in them is in {@link CollectionItemsTable}. */
public final class CollectionsTable {
  private static final String COLLECTION =
      """
      SELECT id, owner, title, description, visibility, created_at, updated_at,
             (SELECT count(*) FROM collection_item WHERE collection = collection.id) AS posts,
             ARRAY(
               SELECT post FROM collection_item AS item
               WHERE item.collection = collection.id
               ORDER BY item.id DESC
               LIMIT 4) AS newest
      FROM collection
      """;

  /**
   * Makes all that somebody does to their collections happen one by one, to the transaction's end.
   */
  public void lockOwner(Handle handle, AccountId owner) {
    handle
        .createQuery("SELECT pg_advisory_xact_lock(hashtextextended(:owner, 0)) IS NULL")
        .bind("owner", "collections of " + owner)
        .mapTo(Boolean.class)
        .one();
  }

  public long countOf(Handle handle, AccountId owner) {
    return handle
        .createQuery("SELECT count(*) FROM collection WHERE owner = :owner")
        .bind("owner", owner)
        .mapTo(Long.class)
        .one();
  }

  /** The collection that a request of the owner's has made. */
  public Optional<CollectionId> madeBy(Handle handle, AccountId owner, String request) {
    return handle
        .createQuery("SELECT id FROM collection WHERE owner = :owner AND request = :request")
        .bind("owner", owner)
        .bind("request", request)
        .mapTo(CollectionId.class)
        .findOne();
  }

  /** A collection with nothing in it. */
  public void insert(Handle handle, SavedCollection collection, @Nullable String request) {
    handle
        .createUpdate(
            """
            INSERT INTO collection
              (id, owner, title, description, visibility, request, created_at, updated_at)
            VALUES (:id, :owner, :title, :description, :visibility, :request, :at, :at)
            """)
        .bind("id", collection.id())
        .bind("owner", collection.owner())
        .bind("title", collection.title())
        .bind("description", collection.description())
        .bind("visibility", collection.visibility())
        .bind("request", request)
        .bind("at", collection.createdAt())
        .execute();
  }

  public void update(Handle handle, SavedCollection collection) {
    handle
        .createUpdate(
            """
            UPDATE collection
            SET title = :title, description = :description, visibility = :visibility,
                updated_at = :at
            WHERE id = :id
            """)
        .bind("id", collection.id())
        .bind("title", collection.title())
        .bind("description", collection.description())
        .bind("visibility", collection.visibility())
        .bind("at", collection.updatedAt())
        .execute();
  }

  /** Notes that what is in the collections became something else. */
  public void touch(Handle handle, List<CollectionId> collections, Instant at) {
    handle
        .createUpdate("UPDATE collection SET updated_at = :at WHERE id = ANY(:ids)")
        .bindArray("ids", Long.class, collections.stream().map(CollectionId::value).toList())
        .bind("at", at)
        .execute();
  }

  /** Deletes one of the owner's, with what is in it. */
  public void delete(Handle handle, AccountId owner, CollectionId collection) {
    handle
        .createUpdate("DELETE FROM collection WHERE id = :id AND owner = :owner")
        .bind("id", collection)
        .bind("owner", owner)
        .execute();
  }

  public void deleteAllOf(Handle handle, AccountId owner) {
    handle
        .createUpdate("DELETE FROM collection WHERE owner = :owner")
        .bind("owner", owner)
        .execute();
  }

  /** One of the owner's. */
  public Optional<SavedCollection> find(Handle handle, AccountId owner, CollectionId collection) {
    return find(handle, collection).filter(found -> found.owner().equals(owner));
  }

  public Optional<SavedCollection> find(Handle handle, CollectionId collection) {
    return handle
        .createQuery(COLLECTION + "WHERE id = :id")
        .bind("id", collection)
        .map((row, context) -> collection(row))
        .findOne();
  }

  /** Somebody's collections, the latest made first. */
  public Page<SavedCollection> of(
      Handle handle, AccountId owner, boolean withHidden, PageRequest page) {
    var rows =
        handle
            .createQuery(
                COLLECTION
                    + """
                    WHERE owner = :owner AND (:hidden OR visibility = 'PUBLIC')
                      AND id < :below AND id > :above
                    ORDER BY id %s
                    LIMIT :limit
                    """
                        .formatted(page.ascending() ? "ASC" : "DESC"))
            .bind("owner", owner)
            .bind("hidden", withHidden)
            .bind("below", page.below())
            .bind("above", page.above())
            .bind("limit", page.limit() + 1)
            .map((row, context) -> collection(row))
            .list();
    return Page.of(page, rows, collection -> collection.id().value());
  }

  private static SavedCollection collection(ResultSet row) throws SQLException {
    var newest = (Long[]) row.getArray("newest").getArray();
    return new SavedCollection(
        new CollectionId(row.getLong("id")),
        new AccountId(row.getLong("owner")),
        row.getString("title"),
        row.getString("description"),
        CollectionVisibility.valueOf(row.getString("visibility")),
        row.getInt("posts"),
        Stream.of(newest).map(PostId::new).toList(),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}
