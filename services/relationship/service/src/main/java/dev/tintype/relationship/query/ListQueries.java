package dev.tintype.relationship.query;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.relationship.api.FollowCounts;
import dev.tintype.relationship.api.FollowersChunk;
import dev.tintype.relationship.api.MutedAccount;
import dev.tintype.relationship.api.RelationshipQuery.BlockedAccounts;
import dev.tintype.relationship.api.RelationshipQuery.CloseFriends;
import dev.tintype.relationship.api.RelationshipQuery.FollowCountsOf;
import dev.tintype.relationship.api.RelationshipQuery.FollowRequestCount;
import dev.tintype.relationship.api.RelationshipQuery.FollowRequests;
import dev.tintype.relationship.api.RelationshipQuery.Followers;
import dev.tintype.relationship.api.RelationshipQuery.FollowersAfter;
import dev.tintype.relationship.api.RelationshipQuery.Following;
import dev.tintype.relationship.api.RelationshipQuery.MutedAccounts;
import dev.tintype.relationship.storage.BlocksTable;
import dev.tintype.relationship.storage.CloseFriendsTable;
import dev.tintype.relationship.storage.FollowCountsTable;
import dev.tintype.relationship.storage.FollowRequestsTable;
import dev.tintype.relationship.storage.FollowsTable;
import dev.tintype.relationship.storage.MutesTable;
import java.time.Clock;

/** Lists of people, a page at a time. */
public final class ListQueries {
  private final Database database;
  private final FollowsTable follows;
  private final FollowRequestsTable requests;
  private final FollowCountsTable counts;
  private final BlocksTable blocks;
  private final MutesTable mutes;
  private final CloseFriendsTable closeFriends;
  private final Clock clock;

  public ListQueries(
      Database database,
      FollowsTable follows,
      FollowRequestsTable requests,
      FollowCountsTable counts,
      BlocksTable blocks,
      MutesTable mutes,
      CloseFriendsTable closeFriends,
      Clock clock) {
    this.database = database;
    this.follows = follows;
    this.requests = requests;
    this.counts = counts;
    this.blocks = blocks;
    this.mutes = mutes;
    this.closeFriends = closeFriends;
    this.clock = clock;
  }

  public Page<AccountId> followers(Caller caller, Followers query) {
    return database.read(handle -> follows.followers(handle, query.account(), query.page()));
  }

  public Page<AccountId> following(Caller caller, Following query) {
    return database.read(handle -> follows.following(handle, query.account(), query.page()));
  }

  public Page<AccountId> followRequests(Caller caller, FollowRequests query) {
    return database.read(handle -> requests.waitingFor(handle, query.account(), query.page()));
  }

  public Long followRequestCount(Caller caller, FollowRequestCount query) {
    return database.read(handle -> requests.countWaitingFor(handle, query.account()));
  }

  public Page<AccountId> blockedAccounts(Caller caller, BlockedAccounts query) {
    return database.read(handle -> blocks.blockedBy(handle, query.account(), query.page()));
  }

  public Page<MutedAccount> mutedAccounts(Caller caller, MutedAccounts query) {
    return database.read(
        handle -> mutes.mutedBy(handle, query.account(), query.page(), clock.instant()));
  }

  public Page<AccountId> closeFriends(Caller caller, CloseFriends query) {
    return database.read(handle -> closeFriends.of(handle, query.account(), query.page()));
  }

  public FollowersChunk followersAfter(Caller caller, FollowersAfter query) {
    int limit = Math.clamp(query.limit(), 1, 5_000);
    return database.read(handle -> follows.chunk(handle, query.account(), query.after(), limit));
  }

  public FollowCounts followCountsOf(Caller caller, FollowCountsOf query) {
    return database.read(handle -> counts.read(handle, query.account()));
  }
}
