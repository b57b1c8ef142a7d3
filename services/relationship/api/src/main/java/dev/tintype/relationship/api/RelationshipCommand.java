package dev.tintype.relationship.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Done;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the relationship service can be told to do, always on behalf of the caller, a member. Doing
 * what is done already changes nothing and tells nobody. The reply is how the two stand afterwards.
 * Naming oneself is refused as a conflict, an unknown account as not found.
 */
public sealed interface RelationshipCommand<R> extends Command<R> {

  /**
   * Follows, or asks to when the account is private. Refused as a conflict when the caller blocks
   * the account or follows as many as it may, and as not found when the account blocks the caller.
   *
   * @param showReblogs null leaves what it is, at first true
   * @param notifying null leaves what it is, at first false
   */
  record Follow(AccountId account, @Nullable Boolean showReblogs, @Nullable Boolean notifying)
      implements RelationshipCommand<Relation> {
    public Follow(AccountId account) {
      this(account, null, null);
    }
  }

  /** Ends following, or withdraws the request to. */
  record Unfollow(AccountId account) implements RelationshipCommand<Relation> {}

  /** Ends the other's following of the caller. */
  record RemoveFollower(AccountId account) implements RelationshipCommand<Relation> {}

  /** Lets one in who asked to follow; not found when they did not ask. */
  record AcceptFollowRequest(AccountId account) implements RelationshipCommand<Relation> {}

  /** Turns one away who asked to follow; not found when they did not ask. */
  record RejectFollowRequest(AccountId account) implements RelationshipCommand<Relation> {}

  /** Ends follows, requests and close friendship both ways, and prevents new ones. */
  record Block(AccountId account) implements RelationshipCommand<Relation> {}

  record Unblock(AccountId account) implements RelationshipCommand<Relation> {}

  /**
   * Keeps an account out of the caller's lists; muting anew replaces the terms.
   *
   * @param notifications whether to keep out notifications too
   * @param seconds how long; 0 for ever
   */
  record Mute(AccountId account, boolean notifications, long seconds)
      implements RelationshipCommand<Relation> {}

  record Unmute(AccountId account) implements RelationshipCommand<Relation> {}

  record AddCloseFriend(AccountId account) implements RelationshipCommand<Relation> {}

  record RemoveCloseFriend(AccountId account) implements RelationshipCommand<Relation> {}

  /**
   * Writes a note about an account that only the caller sees.
   *
   * @param text at most 2,000 characters; empty removes the note
   */
  record WriteNote(AccountId account, String text) implements RelationshipCommand<Relation> {}

  /** Begins a list; refused as a conflict when there are too many already. */
  record CreateList(String title, AccountList.Replies replies, boolean exclusive)
      implements RelationshipCommand<AccountList> {}

  /** Changes one of the caller's lists; null leaves a part as it is. */
  record ChangeList(
      long list,
      @Nullable String title,
      AccountList.@Nullable Replies replies,
      @Nullable Boolean exclusive)
      implements RelationshipCommand<AccountList> {}

  /** Throws a list away; refused as not found. */
  record DeleteList(long list) implements RelationshipCommand<Done> {}

  /** Puts people into a list; not found when the caller doesn't follow one of them. */
  record AddToList(long list, List<AccountId> accounts) implements RelationshipCommand<Done> {
    public AddToList {
      accounts = List.copyOf(accounts);
    }
  }

  /** Takes people out of a list. */
  record RemoveFromList(long list, List<AccountId> accounts) implements RelationshipCommand<Done> {
    public RemoveFromList {
      accounts = List.copyOf(accounts);
    }
  }

  /**
   * Makes a filter; refused as a conflict when there are too many already.
   *
   * @param seconds how long it holds; null for ever
   */
  record CreateFilter(
      String title,
      Set<Filter.Context> contexts,
      Filter.Action action,
      @Nullable Long seconds,
      List<KeywordChange> keywords)
      implements RelationshipCommand<Filter> {
    public CreateFilter {
      contexts = Set.copyOf(contexts);
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * Changes one of the caller's filters; null leaves a part as it is.
   *
   * @param seconds how long it holds from now on; 0 for ever
   * @param addedStatuses posts and comments to be filtered by themselves
   * @param removedStatuses ids of {@link Filter.Status}
   */
  record ChangeFilter(
      long filter,
      @Nullable String title,
      @Nullable Set<Filter.Context> contexts,
      Filter.@Nullable Action action,
      @Nullable Long seconds,
      List<KeywordChange> keywords,
      List<Long> addedStatuses,
      List<Long> removedStatuses)
      implements RelationshipCommand<Filter> {
    public ChangeFilter {
      contexts = contexts == null ? null : Set.copyOf(contexts);
      keywords = List.copyOf(keywords);
      addedStatuses = List.copyOf(addedStatuses);
      removedStatuses = List.copyOf(removedStatuses);
    }
  }

  /** Throws a filter away; refused as not found. */
  record DeleteFilter(long filter) implements RelationshipCommand<Done> {}

  /**
   * A word to be put into a filter, changed or taken out.
   *
   * @param id null for a new one
   * @param keyword null leaves it as it is
   * @param wholeWord null leaves it as it is; at first false
   */
  record KeywordChange(
      @Nullable Long id, @Nullable String keyword, @Nullable Boolean wholeWord, boolean removed) {}
}
