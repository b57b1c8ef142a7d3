package dev.tintype.reaction.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What the reaction service can be told to do, always on behalf of the caller, a member. Doing what
 * is done already changes nothing and tells nobody, so that everything can be repeated. The sender
 * has made sure that the caller may see what it is about.
 */
public sealed interface ReactionCommand<R> extends Command<R> {

  /**
   * Likes a post or a comment; not found when it has been deleted.
   *
   * @param post the post itself, or that of the comment
   * @param author who has written the target
   */
  record Like(Target target, PostId post, AccountId author) implements ReactionCommand<Reactions> {}

  record Unlike(Target target) implements ReactionCommand<Reactions> {}

  /** Keeps a post or a comment for later; nobody else gets to know. As {@link Like} otherwise. */
  record Save(Target target, PostId post, AccountId author) implements ReactionCommand<Reactions> {}

  /** Takes it out of the caller's collections too. */
  record Unsave(Target target) implements ReactionCommand<Reactions> {}

  /**
   * Makes a collection; a conflict when the caller has as many as there may be.
   *
   * @param title 1 to 50 characters
   * @param description up to 500 characters
   * @param idempotencyKey a repeated request gets what the first one made; null makes a new one
   */
  record CreateCollection(
      String title,
      String description,
      CollectionVisibility visibility,
      @Nullable String idempotencyKey)
      implements ReactionCommand<SavedCollection> {}

  /** Changes what is not null of one of the caller's collections; limits as at its creation. */
  record UpdateCollection(
      CollectionId collection,
      @Nullable String title,
      @Nullable String description,
      @Nullable CollectionVisibility visibility)
      implements ReactionCommand<SavedCollection> {}

  /** What was in it stays saved. Deleting what is not there is no error. */
  record DeleteCollection(CollectionId collection) implements ReactionCommand<Done> {}

  /**
   * Puts a post into one of the caller's collections and saves it if it wasn't; a conflict when the
   * collection is full.
   */
  record AddToCollection(CollectionId collection, PostId post, AccountId author)
      implements ReactionCommand<SavedCollection> {}

  /** The post stays saved. */
  record RemoveFromCollection(CollectionId collection, PostId post)
      implements ReactionCommand<SavedCollection> {}
}
