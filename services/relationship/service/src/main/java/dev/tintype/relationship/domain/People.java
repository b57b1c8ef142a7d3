package dev.tintype.relationship.domain;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.relationship.storage.PeopleTable;
import dev.tintype.relationship.storage.PeopleTable.Person;
import java.util.List;

/** Who exists, and who is private. */
public final class People {
  private final Bus bus;
  private final PeopleTable people;

  public People(Bus bus, PeopleTable people) {
    this.bus = bus;
    this.people = people;
  }

  /**
   * The profile service's word on an account, to be asked for before a transaction.
   *
   * @throws dev.tintype.platform.messages.RefusedException {@link Refusal.NotFound} for nobody
   */
  public Profile profile(Caller caller, AccountId account) {
    return bus.ask(caller, new ProfilesByIds(List.of(account))).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("account"));
  }

  /**
   * Makes what happens between two accounts wait for its turn, and both stay as they are until the
   * transaction ends.
   *
   * @param other as it was just before the transaction
   * @return whether {@code other} is private, by the newest that is known
   * @throws dev.tintype.platform.messages.RefusedException {@link Refusal.NotFound} when one of the
   *     two is being erased
   */
  public boolean meet(Transaction tx, AccountId caller, Profile other) {
    people.lockPair(tx.handle(), caller, other.account());
    people.add(tx.handle(), caller, false, -1);
    people.add(tx.handle(), other.account(), other.privateAccount(), other.revision());
    boolean privateAccount = other.privateAccount();
    for (Person known : people.lockShared(tx.handle(), caller, other.account())) {
      if (known.erased()) {
        throw Refusal.notFound("account");
      }
      if (known.account().equals(other.account()) && known.revision() >= other.revision()) {
        privateAccount = known.privateAccount();
      }
    }
    return privateAccount;
  }

  /** Makes what happens between two accounts wait for its turn, for what only ends something. */
  public void part(Transaction tx, AccountId caller, AccountId other) {
    people.lockPair(tx.handle(), caller, other);
  }
}
