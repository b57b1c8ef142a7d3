package dev.tintype.relationship.command;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.profile.api.Profile;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.domain.People;
import dev.tintype.relationship.storage.RelationsTable;
import java.time.Clock;

/**
 * Transactions about the caller and one other account: one at a time for a pair, answered with how
 * the two stand at their end.
 */
public final class Pairs {

  /** What begins something; {@code privateAccount} tells of the other. */
  interface Beginning {
    void run(Transaction tx, AccountId caller, boolean privateAccount);
  }

  /** What ends something. */
  interface Ending {
    void run(Transaction tx, AccountId caller);
  }

  private final Database database;
  private final People people;
  private final RelationsTable relations;
  private final Clock clock;

  public Pairs(Database database, People people, RelationsTable relations, Clock clock) {
    this.database = database;
    this.people = people;
    this.relations = relations;
    this.clock = clock;
  }

  /** The other must be there, and be somebody else. */
  Relation begin(Caller caller, AccountId other, Beginning work) {
    AccountId self = member(caller, other);
    Profile profile = people.profile(caller, other);
    return database.transact(tx -> {
      work.run(tx, self, people.meet(tx, self, profile));
      return relations.of(tx.handle(), self, other, clock.instant());
    });
  }

  /** Works with accounts that are gone, too. */
  Relation end(Caller caller, AccountId other, Ending work) {
    AccountId self = member(caller, other);
    return database.transact(tx -> {
      people.part(tx, self, other);
      work.run(tx, self);
      return relations.of(tx.handle(), self, other, clock.instant());
    });
  }

  private static AccountId member(Caller caller, AccountId other) {
    AccountId self = caller.member();
    if (self.equals(other)) {
      throw Refusal.conflict("own_account", "This can't be done with your own account");
    }
    return self;
  }
}
