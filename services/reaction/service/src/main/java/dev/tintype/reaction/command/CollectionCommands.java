package dev.tintype.reaction.command;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.reaction.api.CollectionId;
import dev.tintype.reaction.api.ReactionCommand.AddToCollection;
import dev.tintype.reaction.api.ReactionCommand.CreateCollection;
import dev.tintype.reaction.api.ReactionCommand.DeleteCollection;
import dev.tintype.reaction.api.ReactionCommand.RemoveFromCollection;
import dev.tintype.reaction.api.ReactionCommand.UpdateCollection;
import dev.tintype.reaction.api.SavedCollection;
import dev.tintype.reaction.api.Target;
import dev.tintype.reaction.domain.CollectionWords;
import dev.tintype.reaction.domain.Saving;
import dev.tintype.reaction.storage.CollectionItemsTable;
import dev.tintype.reaction.storage.CollectionsTable;
import dev.tintype.reaction.storage.GoneTable;
import dev.tintype.reaction.storage.Reaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Making and filling collections. What one person does to theirs happens one by one. */
public final class CollectionCommands {
  private static final int MOST_KEY_CHARACTERS = 200;

  private final Database database;
  private final Saving saving;
  private final IdGenerator ids;
  private final Clock clock;
  private final int mostCollections;
  private final int mostPosts;
  private final CollectionsTable collections = new CollectionsTable();
  private final CollectionItemsTable items = new CollectionItemsTable();
  private final GoneTable gone = new GoneTable();

  /**
   * @param mostCollections how many an account may have
   * @param mostPosts how many posts may be in one
   */
  public CollectionCommands(
      Database database,
      Saving saving,
      IdGenerator ids,
      Clock clock,
      int mostCollections,
      int mostPosts) {
    this.database = database;
    this.saving = saving;
    this.ids = ids;
    this.clock = clock;
    this.mostCollections = mostCollections;
    this.mostPosts = mostPosts;
  }

  public SavedCollection createCollection(Caller caller, CreateCollection command) {
    AccountId owner = caller.member();
    var words = CollectionWords.of(command.title(), command.description());
    if (command.idempotencyKey() != null
        && command.idempotencyKey().length() > MOST_KEY_CHARACTERS) {
      throw Refusal.invalid("Idempotency-Key", "ERR_TOO_LONG", "is too long");
    }
    return database.transact(tx -> {
      collections.lockOwner(tx.handle(), owner);
      var before = madeBefore(tx, owner, command);
      if (before.isPresent()) {
        return read(tx, before.get());
      }
      refuseTooMany(tx, owner);
      var collection =
          new SavedCollection(
              new CollectionId(ids.next(IdKind.ROW)),
              owner,
              words.title(),
              words.description(),
              command.visibility(),
              0,
              List.of(),
              now(),
              now());
      collections.insert(tx.handle(), collection, command.idempotencyKey());
      return read(tx, collection.id());
    });
  }

  public SavedCollection updateCollection(Caller caller, UpdateCollection command) {
    AccountId owner = caller.member();
    return database.transact(tx -> {
      var before = lock(tx, owner, command.collection());
      var words =
          CollectionWords.of(
              command.title() == null ? before.title() : command.title(),
              command.description() == null ? before.description() : command.description());
      var after =
          new SavedCollection(
              before.id(),
              owner,
              words.title(),
              words.description(),
              command.visibility() == null ? before.visibility() : command.visibility(),
              before.posts(),
              before.newest(),
              before.createdAt(),
              now());
      collections.update(tx.handle(), after);
      return read(tx, after.id());
    });
  }

  public Done deleteCollection(Caller caller, DeleteCollection command) {
    AccountId owner = caller.member();
    return database.transact(tx -> {
      collections.lockOwner(tx.handle(), owner);
      collections.delete(tx.handle(), owner, command.collection());
      return Done.DONE;
    });
  }

  public SavedCollection addToCollection(Caller caller, AddToCollection command) {
    AccountId owner = caller.member();
    return database.transact(tx -> {
      var collection = lock(tx, owner, command.collection());
      var target = Target.of(command.post());
      saving.save(tx, new Reaction(target, command.post(), command.author(), owner));
      if (items.exists(tx.handle(), collection.id(), command.post())) {
        return collection;
      }
      if (collection.posts() >= mostPosts) {
        throw Refusal.conflict(
            "collection_full", "You can only add " + mostPosts + " posts per collection");
      }
      items.insert(tx.handle(), collection.id(), command.post(), ids.next(IdKind.ROW));
      collections.touch(tx.handle(), List.of(collection.id()), now());
      return read(tx, collection.id());
    });
  }

  public SavedCollection removeFromCollection(Caller caller, RemoveFromCollection command) {
    AccountId owner = caller.member();
    return database.transact(tx -> {
      var collection = lock(tx, owner, command.collection());
      if (!items.delete(tx.handle(), collection.id(), command.post())) {
        return collection;
      }
      collections.touch(tx.handle(), List.of(collection.id()), now());
      return read(tx, collection.id());
    });
  }

  private Optional<CollectionId> madeBefore(
      Transaction tx, AccountId owner, CreateCollection command) {
    return Optional.ofNullable(command.idempotencyKey())
        .flatMap(key -> collections.madeBy(tx.handle(), owner, key));
  }

  private void refuseTooMany(Transaction tx, AccountId owner) {
    if (gone.isGone(tx.handle(), owner)) {
      throw Refusal.notFound("account");
    }
    if (collections.countOf(tx.handle(), owner) >= mostCollections) {
      throw Refusal.conflict(
          "too_many_collections", "You can't have more than " + mostCollections + " collections");
    }
  }

  private SavedCollection lock(Transaction tx, AccountId owner, CollectionId collection) {
    collections.lockOwner(tx.handle(), owner);
    return collections
        .find(tx.handle(), owner, collection)
        .orElseThrow(() -> Refusal.notFound("collection"));
  }

  private SavedCollection read(Transaction tx, CollectionId collection) {
    return collections.find(tx.handle(), collection).orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
