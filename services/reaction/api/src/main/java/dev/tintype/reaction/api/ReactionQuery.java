package dev.tintype.reaction.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reaction service can be asked. Whether the caller may know is for the asker to decide,
 * and so is which of the posts named in an answer the caller may see. Cursors of pages are row ids,
 * of use nowhere else.
 */
public sealed interface ReactionQuery<R> extends Query<R> {

  /**
   * The reactions to each of at most 1,000 targets; as many answers, in the same order. Counts
   * include whatever was committed before.
   *
   * @param viewer null for somebody who is not signed in
   */
  record LikesOf(@Nullable AccountId viewer, List<Target> targets)
      implements ReactionQuery<List<Reactions>> {
    public LikesOf {
      targets = List.copyOf(targets);
    }
  }

  /** Who likes it, those who began last first. */
  record Likers(Target target, PageRequest page) implements ReactionQuery<Page<AccountId>> {}

  /** What the caller likes, what was liked last first. */
  record Liked(PageRequest page) implements ReactionQuery<Page<Target>> {}

  /** What the caller has saved, what was saved last first. */
  record Saved(PageRequest page) implements ReactionQuery<Page<Target>> {}

  /**
   * Somebody's collections, the latest made first.
   *
   * @param withHidden those too that only the owner may look at
   */
  record CollectionsOf(AccountId owner, boolean withHidden, PageRequest page)
      implements ReactionQuery<Page<SavedCollection>> {}

  /** One collection, whoever may look at it; refused as not found. */
  record CollectionById(CollectionId collection) implements ReactionQuery<SavedCollection> {}

  /** What is in a collection, what was put in last first. */
  record CollectionPosts(CollectionId collection, PageRequest page)
      implements ReactionQuery<Page<PostId>> {}

  /** Those of the caller's collections that a post is in. */
  record CollectionsWith(PostId post) implements ReactionQuery<List<CollectionId>> {}
}
