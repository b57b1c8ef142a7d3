package dev.tintype.content;

import dev.tintype.content.api.ContentCommand;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.content.api.ContentQuery;
import dev.tintype.content.batch.CountHashtags;
import dev.tintype.content.batch.PruneIdempotencyKeys;
import dev.tintype.content.command.ContentSignals;
import dev.tintype.content.command.DraftCommands;
import dev.tintype.content.command.EditCommands;
import dev.tintype.content.command.PublishCommands;
import dev.tintype.content.command.ShelfCommands;
import dev.tintype.content.consumer.AccountErasure;
import dev.tintype.content.consumer.MediaSnapshots;
import dev.tintype.content.consumer.PrivateAccounts;
import dev.tintype.content.query.DraftQueries;
import dev.tintype.content.query.PostQueries;
import dev.tintype.content.query.TagQueries;
import dev.tintype.content.storage.ContentTables;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.media.api.MediaEvent;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.profile.api.ProfileEvent;
import java.time.Duration;

/** Posts: published, edited, pinned, archived, deleted, and drafts of them. */
public final class ContentService implements ServiceModule {
  private static final Duration HASHTAG_COUNTING = Duration.ofMinutes(5);

  private final PublishCommands publishing;
  private final EditCommands editing;
  private final ShelfCommands shelf;
  private final DraftCommands drafting;
  private final PostQueries posts;
  private final TagQueries tags;
  private final DraftQueries drafts;
  private final MediaSnapshots mediaSnapshots;
  private final PrivateAccounts privateAccounts;
  private final AccountErasure accountErasure;
  private final PruneIdempotencyKeys pruneKeys;
  private final CountHashtags countHashtags;

  public ContentService(Platform platform, ContentConfiguration configuration) {
    var tables = new ContentTables(configuration.idempotencyKeysKept());
    var metrics = new ContentMetrics(platform.meters());
    var database = platform.database();
    var clock = platform.clock();
    publishing = new PublishCommands(platform, tables, metrics);
    editing = new EditCommands(platform, tables);
    shelf = new ShelfCommands(platform, tables, metrics);
    drafting = new DraftCommands(platform, tables);
    posts = new PostQueries(database, platform.caches(), tables);
    tags = new TagQueries(database, tables, clock);
    drafts = new DraftQueries(database, tables);
    mediaSnapshots = new MediaSnapshots(tables);
    privateAccounts = new PrivateAccounts(tables);
    accountErasure = new AccountErasure(tables, new ContentSignals(platform.live()), clock);
    pruneKeys = new PruneIdempotencyKeys(database, tables, clock);
    countHashtags = new CountHashtags(database, tables, clock, HASHTAG_COUNTING.multipliedBy(3));
  }

  @Override
  public String name() {
    return "content";
  }

  @Override
  public void describe(ServiceDescription service) {
    service
        .commands(ContentCommand.class)
        .on(ContentCommand.PublishPost.class, publishing::publishPost)
        .on(ContentCommand.EditPost.class, editing::editPost)
        .on(ContentCommand.DeletePost.class, shelf::deletePost)
        .on(ContentCommand.PinPost.class, shelf::pinPost)
        .on(ContentCommand.UnpinPost.class, shelf::unpinPost)
        .on(ContentCommand.ArchivePost.class, shelf::archivePost)
        .on(ContentCommand.UnarchivePost.class, shelf::unarchivePost)
        .on(ContentCommand.SaveDraft.class, drafting::saveDraft)
        .on(ContentCommand.ReplaceDraft.class, drafting::replaceDraft)
        .on(ContentCommand.DeleteDraft.class, drafting::deleteDraft)
        .on(ContentCommand.PublishDraft.class, publishing::publishDraft);
    service
        .queries(ContentQuery.class)
        .on(ContentQuery.PostsByIds.class, posts::postsByIds)
        .on(ContentQuery.PostsByAuthor.class, posts::postsByAuthor)
        .on(ContentQuery.PostsByAuthors.class, posts::postsByAuthors)
        .on(ContentQuery.PinnedPosts.class, posts::pinnedPosts)
        .on(ContentQuery.ArchivedPosts.class, posts::archivedPosts)
        .on(ContentQuery.PublicPosts.class, posts::publicPosts)
        .on(ContentQuery.PostHistory.class, posts::postHistory)
        .on(ContentQuery.PostsByTag.class, tags::postsByTag)
        .on(ContentQuery.TagByName.class, tags::tagByName)
        .on(ContentQuery.TagsByPrefix.class, tags::tagsByPrefix)
        .on(ContentQuery.PlacesByPrefix.class, posts::placesByPrefix)
        .on(ContentQuery.Drafts.class, drafts::drafts)
        .on(ContentQuery.DraftById.class, drafts::draftById);
    service
        .consume("media-snapshots", MediaEvent.class, mediaSnapshots::on)
        .consume("private-accounts", ProfileEvent.class, privateAccounts::on)
        .consume("account-erasure", IdentityEvent.class, accountErasure::onIdentity)
        .consume("account-erasure-continued", ContentEvent.class, accountErasure::onContent)
        .every(Duration.ofMinutes(10), "prune-idempotency-keys", pruneKeys)
        .every(HASHTAG_COUNTING, "count-hashtags", countHashtags);
  }
}
