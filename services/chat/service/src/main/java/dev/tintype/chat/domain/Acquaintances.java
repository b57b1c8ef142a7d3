package dev.tintype.chat.domain;

import dev.tintype.chat.storage.ChatTables;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Who may write to whom, and who is a stranger. */
public final class Acquaintances {
  private final Bus bus;
  private final ChatTables tables;

  public Acquaintances(Bus bus, ChatTables tables) {
    this.bus = bus;
    this.tables = tables;
  }

  /**
   * How the caller stands to others; to be asked before a transaction.
   *
   * @throws dev.tintype.platform.messages.RefusedException not found, when one of them is not there
   *     or blocked, either way
   */
  public Map<AccountId, Relation> meet(Caller caller, Collection<AccountId> others) {
    var ids = List.copyOf(others);
    if (bus.ask(caller, new ProfilesByIds(ids)).size() < ids.size()) {
      throw Refusal.notFound("account");
    }
    var relations = bus.ask(caller, new RelationsOf(caller.member(), ids));
    if (relations.stream().anyMatch(Relation::blockedEitherWay)) {
      throw Refusal.notFound("account");
    }
    return relations.stream().collect(Collectors.toMap(Relation::account, Function.identity()));
  }

  /** How the caller stands to one who need not be there any more. */
  public Relation relation(Caller caller, AccountId other) {
    return bus.ask(caller, new RelationsOf(caller.member(), List.of(other))).getFirst();
  }

  /**
   * Keeps people from being erased until the transaction ends.
   *
   * @throws dev.tintype.platform.messages.RefusedException not found, when one of them is being
   *     erased
   */
  public void hold(Handle handle, Collection<AccountId> accounts) {
    if (!tables.people().hold(handle, accounts).isEmpty()) {
      throw Refusal.notFound("account");
    }
  }

  /**
   * How somebody would stand to a conversation that another one brings them into.
   *
   * @throws dev.tintype.platform.messages.RefusedException not allowed, when they take nothing from
   *     strangers
   */
  public Standing standing(Handle handle, AccountId by, Relation relation) {
    if (relation.followedBy() || tables.members().talk(handle, by, relation.account())) {
      return Standing.MEMBER;
    }
    requireRequests(handle, relation.account());
    return Standing.REQUESTED;
  }

  /** Refuses when somebody takes nothing from strangers. */
  public void requireRequests(Handle handle, AccountId account) {
    if (!tables.settings().takingNoRequests(handle, List.of(account)).isEmpty()) {
      throw Refusal.notAllowed(
          "takes_no_requests", "They take messages only from people whom they follow");
    }
  }
}
