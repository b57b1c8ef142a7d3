package dev.tintype.reaction.command;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.reaction.api.ReactionCommand.Save;
import dev.tintype.reaction.api.ReactionCommand.Unsave;
import dev.tintype.reaction.api.ReactionEvent.Unsaved;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.reaction.domain.Saving;
import dev.tintype.reaction.query.TargetQueries;
import dev.tintype.reaction.storage.CollectionItemsTable;
import dev.tintype.reaction.storage.CollectionsTable;
import dev.tintype.reaction.storage.Reaction;
import dev.tintype.reaction.storage.SavesTable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Keeping for later, and no more. */
public final class SaveCommands {
  private final Database database;
  private final TargetQueries targets;
  private final Saving saving;
  private final Clock clock;
  private final SavesTable saves = new SavesTable();
  private final CollectionsTable collections = new CollectionsTable();
  private final CollectionItemsTable items = new CollectionItemsTable();

  public SaveCommands(Database database, TargetQueries targets, Saving saving, Clock clock) {
    this.database = database;
    this.targets = targets;
    this.saving = saving;
    this.clock = clock;
  }

  public Reactions save(Caller caller, Save command) {
    var save = new Reaction(command.target(), command.post(), command.author(), caller.member());
    database.transact(tx -> {
      saving.save(tx, save);
      return save;
    });
    return targets.of(save.account(), save.target());
  }

  public Reactions unsave(Caller caller, Unsave command) {
    AccountId member = caller.member();
    database.transact(tx -> {
      collections.lockOwner(tx.handle(), member);
      var save = saves.remove(tx.handle(), command.target(), member);
      save.ifPresent(it -> tx.emit(new Unsaved(it.target(), it.post(), it.author(), it.account())));
      var left = items.deleteFromAllOf(tx.handle(), member, command.target());
      collections.touch(tx.handle(), left, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      return save;
    });
    return targets.of(member, command.target());
  }
}
