package dev.tintype.profile.command;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileCommand.EditProfile;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import dev.tintype.profile.domain.ChosenImages;
import dev.tintype.profile.domain.EditedProfile;
import dev.tintype.profile.domain.ProfileRules;
import dev.tintype.profile.domain.Profiles;
import dev.tintype.profile.storage.ProfilesTable;

/** Making and changing profiles. */
public final class ProfileCommands {
  private final Database database;
  private final Bus bus;
  private final ProfilesTable table;
  private final Profiles profiles;

  public ProfileCommands(Database database, Bus bus, ProfilesTable table, Profiles profiles) {
    this.database = database;
    this.bus = bus;
    this.table = table;
    this.profiles = profiles;
  }

  public Profile ensureProfile(Caller caller, EnsureProfile command) {
    if (!(caller instanceof Caller.Part)) {
      throw Refusal.notAllowed("Only parts of this server make profiles");
    }
    return database.transact(
        tx -> profiles.ensure(tx, command.account(), command.username(), command.displayName()));
  }

  public Profile editProfile(Caller caller, EditProfile command) {
    AccountId account = caller.member();
    var changes = ProfileRules.tidy(command.changes());
    var images = ChosenImages.of(bus, caller, account, changes);
    return database.transact(tx -> {
      var before = table.lock(tx.handle(), account).orElseThrow(() -> Refusal.notFound("account"));
      var edited = new EditedProfile(before);
      changes.forEach(change -> edited.apply(change, images));
      return profiles.save(tx, before, edited.result());
    });
  }
}
