package dev.tintype.profile;

import dev.tintype.content.api.ContentEvent;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.media.api.MediaEvent;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.profile.api.ProfileCommand;
import dev.tintype.profile.api.ProfileCommand.EditProfile;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import dev.tintype.profile.api.ProfileQuery;
import dev.tintype.profile.api.ProfileQuery.CountProfiles;
import dev.tintype.profile.api.ProfileQuery.Directory;
import dev.tintype.profile.api.ProfileQuery.ProfileByUsername;
import dev.tintype.profile.api.ProfileQuery.ProfilesAfter;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.profile.api.ProfileQuery.ProfilesByUsernames;
import dev.tintype.profile.api.ProfileQuery.ProfilesForStaff;
import dev.tintype.profile.api.ProfileQuery.SearchProfiles;
import dev.tintype.profile.command.ProfileCommands;
import dev.tintype.profile.consumer.Accounts;
import dev.tintype.profile.consumer.FollowCounts;
import dev.tintype.profile.consumer.ImageSnapshots;
import dev.tintype.profile.consumer.PostCounts;
import dev.tintype.profile.domain.ProfileMetrics;
import dev.tintype.profile.domain.Profiles;
import dev.tintype.profile.query.ProfileQueries;
import dev.tintype.profile.storage.ProfileWordsTable;
import dev.tintype.profile.storage.ProfilesTable;
import dev.tintype.relationship.api.RelationshipEvent;

/** People as others see them. */
public final class ProfileService implements ServiceModule {
  private final ProfileCommands commands;
  private final ProfileQueries queries;
  private final Accounts accounts;
  private final FollowCounts followCounts;
  private final PostCounts postCounts;
  private final ImageSnapshots imageSnapshots;

  public ProfileService(Platform platform, ProfileConfiguration configuration) {
    var table = new ProfilesTable();
    var words = new ProfileWordsTable();
    var profiles = new Profiles(table, words, new ProfileMetrics(platform.meters()));
    commands = new ProfileCommands(platform.database(), platform.bus(), table, profiles);
    queries = new ProfileQueries(platform.database(), platform.caches(), table, words);
    accounts = new Accounts(profiles);
    followCounts = new FollowCounts(table);
    postCounts = new PostCounts(table);
    imageSnapshots = new ImageSnapshots(table, profiles);
  }

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public void describe(ServiceDescription service) {
    service
        .commands(ProfileCommand.class)
        .on(EnsureProfile.class, commands::ensureProfile)
        .on(EditProfile.class, commands::editProfile);
    service
        .queries(ProfileQuery.class)
        .on(ProfilesByIds.class, queries::profilesByIds)
        .on(ProfilesForStaff.class, queries::profilesForStaff)
        .on(ProfileByUsername.class, queries::profileByUsername)
        .on(ProfilesByUsernames.class, queries::profilesByUsernames)
        .on(SearchProfiles.class, queries::searchProfiles)
        .on(Directory.class, queries::directory)
        .on(ProfilesAfter.class, queries::profilesAfter)
        .on(CountProfiles.class, queries::countProfiles);
    service.consume("accounts", IdentityEvent.class, accounts::on);
    service.consume("follow-counts", RelationshipEvent.class, followCounts::on);
    service.consume("post-counts", ContentEvent.class, postCounts::on);
    service.consume("image-snapshots", MediaEvent.class, imageSnapshots::on);
  }
}
