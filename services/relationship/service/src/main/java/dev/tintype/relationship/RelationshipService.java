package dev.tintype.relationship;

import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.profile.api.ProfileEvent;
import dev.tintype.relationship.api.RelationshipCommand;
import dev.tintype.relationship.api.RelationshipCommand.AcceptFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.AddCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.AddToList;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.ChangeFilter;
import dev.tintype.relationship.api.RelationshipCommand.ChangeList;
import dev.tintype.relationship.api.RelationshipCommand.CreateFilter;
import dev.tintype.relationship.api.RelationshipCommand.CreateList;
import dev.tintype.relationship.api.RelationshipCommand.DeleteFilter;
import dev.tintype.relationship.api.RelationshipCommand.DeleteList;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.Mute;
import dev.tintype.relationship.api.RelationshipCommand.RejectFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.RemoveCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.RemoveFollower;
import dev.tintype.relationship.api.RelationshipCommand.RemoveFromList;
import dev.tintype.relationship.api.RelationshipCommand.Unblock;
import dev.tintype.relationship.api.RelationshipCommand.Unfollow;
import dev.tintype.relationship.api.RelationshipCommand.Unmute;
import dev.tintype.relationship.api.RelationshipCommand.WriteNote;
import dev.tintype.relationship.api.RelationshipEvent;
import dev.tintype.relationship.api.RelationshipQuery;
import dev.tintype.relationship.api.RelationshipQuery.AllListMembers;
import dev.tintype.relationship.api.RelationshipQuery.BlockedAccounts;
import dev.tintype.relationship.api.RelationshipQuery.CloseFriends;
import dev.tintype.relationship.api.RelationshipQuery.FamiliarFollowers;
import dev.tintype.relationship.api.RelationshipQuery.FiltersOf;
import dev.tintype.relationship.api.RelationshipQuery.FollowCountsOf;
import dev.tintype.relationship.api.RelationshipQuery.FollowRequestCount;
import dev.tintype.relationship.api.RelationshipQuery.FollowRequests;
import dev.tintype.relationship.api.RelationshipQuery.Followers;
import dev.tintype.relationship.api.RelationshipQuery.FollowersAfter;
import dev.tintype.relationship.api.RelationshipQuery.Following;
import dev.tintype.relationship.api.RelationshipQuery.ListById;
import dev.tintype.relationship.api.RelationshipQuery.ListMembers;
import dev.tintype.relationship.api.RelationshipQuery.ListsWith;
import dev.tintype.relationship.api.RelationshipQuery.MutedAccounts;
import dev.tintype.relationship.api.RelationshipQuery.OwnFilters;
import dev.tintype.relationship.api.RelationshipQuery.OwnLists;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import dev.tintype.relationship.api.RelationshipQuery.RelationsToward;
import dev.tintype.relationship.batch.ForgetEndedMutes;
import dev.tintype.relationship.command.BlockCommands;
import dev.tintype.relationship.command.CloseFriendCommands;
import dev.tintype.relationship.command.FilterCommands;
import dev.tintype.relationship.command.FollowCommands;
import dev.tintype.relationship.command.ListCommands;
import dev.tintype.relationship.command.MuteCommands;
import dev.tintype.relationship.command.Pairs;
import dev.tintype.relationship.consumer.CountFollows;
import dev.tintype.relationship.consumer.EraseAccounts;
import dev.tintype.relationship.consumer.PrivateAccounts;
import dev.tintype.relationship.domain.Follows;
import dev.tintype.relationship.domain.People;
import dev.tintype.relationship.domain.RelationshipMetrics;
import dev.tintype.relationship.query.ListQueries;
import dev.tintype.relationship.query.OwnQueries;
import dev.tintype.relationship.query.RelationQueries;
import dev.tintype.relationship.storage.BlocksTable;
import dev.tintype.relationship.storage.CloseFriendsTable;
import dev.tintype.relationship.storage.FiltersTable;
import dev.tintype.relationship.storage.FollowCountsTable;
import dev.tintype.relationship.storage.FollowRequestsTable;
import dev.tintype.relationship.storage.FollowsTable;
import dev.tintype.relationship.storage.ListsTable;
import dev.tintype.relationship.storage.MutesTable;
import dev.tintype.relationship.storage.NotesTable;
import dev.tintype.relationship.storage.PeopleTable;
import dev.tintype.relationship.storage.RelationsTable;

/** Who follows, blocks, mutes and trusts whom. */
public final class RelationshipService implements ServiceModule {
  private final RelationshipConfiguration configuration;
  private final FollowCommands followCommands;
  private final BlockCommands blockCommands;
  private final MuteCommands muteCommands;
  private final CloseFriendCommands closeFriendCommands;
  private final ListCommands listCommands;
  private final FilterCommands filterCommands;
  private final OwnQueries ownQueries;
  private final RelationQueries relationQueries;
  private final ListQueries listQueries;
  private final CountFollows countFollows;
  private final PrivateAccounts privateAccounts;
  private final EraseAccounts eraseAccounts;
  private final ForgetEndedMutes forgetEndedMutes;

  public RelationshipService(Platform platform, RelationshipConfiguration configuration) {
    this.configuration = configuration;
    var database = platform.database();
    var clock = platform.clock();
    var ids = platform.ids();
    var metrics = new RelationshipMetrics(platform.meters());
    var peopleTable = new PeopleTable();
    var followsTable = new FollowsTable();
    var requests = new FollowRequestsTable();
    var counts = new FollowCountsTable();
    var blocks = new BlocksTable();
    var mutes = new MutesTable();
    var closeFriends = new CloseFriendsTable();
    var relations = new RelationsTable();
    var lists = new ListsTable();
    var filters = new FiltersTable();
    var follows =
        new Follows(followsTable, requests, counts, lists, ids, clock, metrics, platform.live());
    var pairs = new Pairs(database, new People(platform.bus(), peopleTable), relations, clock);
    followCommands =
        new FollowCommands(
            pairs, follows, followsTable, requests, counts, blocks, configuration.followLimit());
    blockCommands = new BlockCommands(pairs, follows, blocks, closeFriends, ids, clock, metrics);
    muteCommands = new MuteCommands(pairs, mutes, ids, clock);
    closeFriendCommands =
        new CloseFriendCommands(pairs, closeFriends, blocks, new NotesTable(), ids);
    listCommands = new ListCommands(database, lists, ids, platform.live());
    filterCommands = new FilterCommands(database, filters, ids, clock, platform.live());
    ownQueries = new OwnQueries(database, platform.caches(), lists, filters);
    relationQueries =
        new RelationQueries(database, platform.caches(), relations, followsTable, clock);
    listQueries =
        new ListQueries(
            database, followsTable, requests, counts, blocks, mutes, closeFriends, clock);
    countFollows = new CountFollows(counts);
    privateAccounts = new PrivateAccounts(database, peopleTable, requests, follows);
    eraseAccounts = new EraseAccounts(database, follows);
    forgetEndedMutes = new ForgetEndedMutes(database, mutes, clock);
  }

  @Override
  public String name() {
    return "relationship";
  }

  @Override
  public void describe(ServiceDescription service) {
    service
        .commands(RelationshipCommand.class)
        .on(Follow.class, followCommands::follow)
        .on(Unfollow.class, followCommands::unfollow)
        .on(RemoveFollower.class, followCommands::removeFollower)
        .on(AcceptFollowRequest.class, followCommands::acceptFollowRequest)
        .on(RejectFollowRequest.class, followCommands::rejectFollowRequest)
        .on(Block.class, blockCommands::block)
        .on(Unblock.class, blockCommands::unblock)
        .on(Mute.class, muteCommands::mute)
        .on(Unmute.class, muteCommands::unmute)
        .on(AddCloseFriend.class, closeFriendCommands::addCloseFriend)
        .on(RemoveCloseFriend.class, closeFriendCommands::removeCloseFriend)
        .on(WriteNote.class, closeFriendCommands::writeNote)
        .on(AddToList.class, listCommands::addToList)
        .on(ChangeFilter.class, filterCommands::changeFilter)
        .on(ChangeList.class, listCommands::changeList)
        .on(CreateFilter.class, filterCommands::createFilter)
        .on(CreateList.class, listCommands::createList)
        .on(DeleteFilter.class, filterCommands::deleteFilter)
        .on(DeleteList.class, listCommands::deleteList)
        .on(RemoveFromList.class, listCommands::removeFromList);
    service
        .queries(RelationshipQuery.class)
        .on(RelationsOf.class, relationQueries::relationsOf)
        .on(RelationsToward.class, relationQueries::relationsToward)
        .on(FamiliarFollowers.class, relationQueries::familiarFollowers)
        .on(Followers.class, listQueries::followers)
        .on(Following.class, listQueries::following)
        .on(FollowRequests.class, listQueries::followRequests)
        .on(FollowRequestCount.class, listQueries::followRequestCount)
        .on(BlockedAccounts.class, listQueries::blockedAccounts)
        .on(MutedAccounts.class, listQueries::mutedAccounts)
        .on(CloseFriends.class, listQueries::closeFriends)
        .on(FollowersAfter.class, listQueries::followersAfter)
        .on(FollowCountsOf.class, listQueries::followCountsOf)
        .on(AllListMembers.class, ownQueries::allListMembers)
        .on(FiltersOf.class, ownQueries::filtersOf)
        .on(ListById.class, ownQueries::listById)
        .on(ListMembers.class, ownQueries::listMembers)
        .on(ListsWith.class, ownQueries::listsWith)
        .on(OwnFilters.class, ownQueries::ownFilters)
        .on(OwnLists.class, ownQueries::ownLists);
    service.consume("count-follows", RelationshipEvent.class, countFollows::on);
    service.consumeSlowly("private-accounts", ProfileEvent.class, privateAccounts::on);
    service.consumeSlowly("erase-accounts", IdentityEvent.class, eraseAccounts::on);
    service.every(configuration.muteCleaning(), "forget-ended-mutes", forgetEndedMutes::run);
  }
}
