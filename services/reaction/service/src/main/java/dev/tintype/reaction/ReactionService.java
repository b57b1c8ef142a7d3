package dev.tintype.reaction;

import dev.tintype.comment.api.CommentEvent;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.reaction.api.ReactionCommand;
import dev.tintype.reaction.api.ReactionEvent;
import dev.tintype.reaction.api.ReactionQuery;
import dev.tintype.reaction.batch.ReconcileCounts;
import dev.tintype.reaction.batch.RemoveGone;
import dev.tintype.reaction.command.CollectionCommands;
import dev.tintype.reaction.command.LikeCommands;
import dev.tintype.reaction.command.SaveCommands;
import dev.tintype.reaction.consumer.CountLikes;
import dev.tintype.reaction.consumer.DeletedTargets;
import dev.tintype.reaction.consumer.EraseAccounts;
import dev.tintype.reaction.domain.Counting;
import dev.tintype.reaction.domain.Erasure;
import dev.tintype.reaction.domain.ReactionMetrics;
import dev.tintype.reaction.domain.Saving;
import dev.tintype.reaction.query.ListQueries;
import dev.tintype.reaction.query.TargetQueries;
import dev.tintype.reaction.storage.GoneTable;
import dev.tintype.reaction.storage.LikeCountsTable;
import dev.tintype.reaction.storage.SavesTable;

/** What people like and save, and their collections. */
public final class ReactionService implements ServiceModule {
  private final ReactionConfiguration configuration;
  private final LikeCommands likes;
  private final SaveCommands saves;
  private final CollectionCommands collections;
  private final TargetQueries targets;
  private final ListQueries lists;
  private final CountLikes countLikes;
  private final DeletedTargets deletedTargets;
  private final EraseAccounts eraseAccounts;
  private final RemoveGone removeGone;
  private final ReconcileCounts reconcileCounts;

  public ReactionService(Platform platform, ReactionConfiguration configuration) {
    this.configuration = configuration;
    var database = platform.database();
    var clock = platform.clock();
    var ids = platform.ids();
    var metrics = new ReactionMetrics(platform.meters());
    var counts = new LikeCountsTable();
    var counting = new Counting(counts, platform.live());
    var saving = new Saving(new SavesTable(), new GoneTable(), ids, clock, metrics);
    var erasure = new Erasure(database);
    targets = new TargetQueries(database, platform.caches());
    lists = new ListQueries(database);
    likes = new LikeCommands(database, targets, ids, clock, metrics);
    saves = new SaveCommands(database, targets, saving, clock);
    collections =
        new CollectionCommands(
            database,
            saving,
            ids,
            clock,
            configuration.collections(),
            configuration.collectionLength());
    countLikes = new CountLikes(counting);
    deletedTargets = new DeletedTargets(clock);
    eraseAccounts = new EraseAccounts(database, erasure, clock);
    removeGone = new RemoveGone(database, erasure, clock);
    reconcileCounts = new ReconcileCounts(database, counts, counting, metrics);
  }

  @Override
  public String name() {
    return "reaction";
  }

  @Override
  public void describe(ServiceDescription service) {
    service
        .commands(ReactionCommand.class)
        .on(ReactionCommand.Like.class, likes::like)
        .on(ReactionCommand.Unlike.class, likes::unlike)
        .on(ReactionCommand.Save.class, saves::save)
        .on(ReactionCommand.Unsave.class, saves::unsave)
        .on(ReactionCommand.CreateCollection.class, collections::createCollection)
        .on(ReactionCommand.UpdateCollection.class, collections::updateCollection)
        .on(ReactionCommand.DeleteCollection.class, collections::deleteCollection)
        .on(ReactionCommand.AddToCollection.class, collections::addToCollection)
        .on(ReactionCommand.RemoveFromCollection.class, collections::removeFromCollection);
    service
        .queries(ReactionQuery.class)
        .on(ReactionQuery.LikesOf.class, targets::likesOf)
        .on(ReactionQuery.Likers.class, lists::likers)
        .on(ReactionQuery.Liked.class, lists::liked)
        .on(ReactionQuery.Saved.class, lists::saved)
        .on(ReactionQuery.CollectionsOf.class, lists::collectionsOf)
        .on(ReactionQuery.CollectionById.class, lists::collectionById)
        .on(ReactionQuery.CollectionPosts.class, lists::collectionPosts)
        .on(ReactionQuery.CollectionsWith.class, lists::collectionsWith);
    service
        .consumeTogether("count-likes", ReactionEvent.class, countLikes::on)
        .consumeTogether("deleted-posts", ContentEvent.class, deletedTargets::onPosts)
        .consumeTogether("deleted-comments", CommentEvent.class, deletedTargets::onComments)
        .consumeSlowly("erase-accounts", IdentityEvent.class, eraseAccounts::on)
        .every(configuration.removing(), "remove-gone", removeGone::run)
        .every(configuration.reconciling(), "reconcile-counts", reconcileCounts::run);
  }
}
