package dev.tintype.relationship.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the relationship service can be asked. The asker must have made sure that the caller may
 * know. Cursors of pages are row ids, of use nowhere else.
 */
public sealed interface RelationshipQuery<R> extends Query<R> {

  /** How a viewer stands to each of at most 1,000 accounts; as many answers, in the same order. */
  record RelationsOf(AccountId viewer, List<AccountId> ids)
      implements RelationshipQuery<List<Relation>> {}

  /** How each of at most 1,000 viewers stands to one account; as many answers, in that order. */
  record RelationsToward(AccountId account, List<AccountId> viewers)
      implements RelationshipQuery<List<Relation>> {}

  /** Who follows the account, those who began last first. */
  record Followers(AccountId account, PageRequest page)
      implements RelationshipQuery<Page<AccountId>> {}

  /** Whom the account follows, those it began with last first. */
  record Following(AccountId account, PageRequest page)
      implements RelationshipQuery<Page<AccountId>> {}

  /** Who waits to be let in by the account. */
  record FollowRequests(AccountId account, PageRequest page)
      implements RelationshipQuery<Page<AccountId>> {}

  /** How many wait to be let in by the account. */
  record FollowRequestCount(AccountId account) implements RelationshipQuery<Long> {}

  /** Whom the account has blocked. */
  record BlockedAccounts(AccountId account, PageRequest page)
      implements RelationshipQuery<Page<AccountId>> {}

  /** Whom the account has muted, without those whose time is over. */
  record MutedAccounts(AccountId account, PageRequest page)
      implements RelationshipQuery<Page<MutedAccount>> {}

  /** The account's close friends. */
  record CloseFriends(AccountId account, PageRequest page)
      implements RelationshipQuery<Page<AccountId>> {}

  /**
   * For each of at most 100 accounts, those of its followers whom the viewer follows.
   *
   * @param each how many of them for each account, 1 to 80
   */
  record FamiliarFollowers(AccountId viewer, List<AccountId> ids, int each)
      implements RelationshipQuery<List<Familiar>> {}

  /**
   * A chunk of the account's followers, those who began first first; for others' rebuilds.
   *
   * @param after {@link FollowersChunk#next} of the chunk before; null for the first
   * @param limit 1 to 5,000
   */
  record FollowersAfter(AccountId account, @Nullable Long after, int limit)
      implements RelationshipQuery<FollowersChunk> {}

  /** The account's counts, exact at the moment of the answer. */
  record FollowCountsOf(AccountId account) implements RelationshipQuery<FollowCounts> {}

  /** The caller's lists, by title. */
  record OwnLists() implements RelationshipQuery<List<AccountList>> {}

  /** One of the caller's lists; refused as not found. */
  record ListById(long list) implements RelationshipQuery<AccountList> {}

  /** Who is in one of the caller's lists, those put in last first; refused as not found. */
  record ListMembers(long list, PageRequest page) implements RelationshipQuery<Page<AccountId>> {}

  /** All who are in one of the caller's lists, in no order; refused as not found. */
  record AllListMembers(long list) implements RelationshipQuery<List<AccountId>> {}

  /** In which of the caller's lists somebody is, by title. */
  record ListsWith(AccountId account) implements RelationshipQuery<List<AccountList>> {}

  /** The caller's filters, also those whose time is over, the latest made first. */
  record OwnFilters() implements RelationshipQuery<List<Filter>> {}

  /**
   * The same of at most 1,000 accounts, those without any left out. For parts of the server, which
   * present one thing to many people; not allowed to members.
   */
  record FiltersOf(List<AccountId> accounts) implements RelationshipQuery<List<AccountFilters>> {
    public FiltersOf {
      accounts = List.copyOf(accounts);
    }
  }
}
