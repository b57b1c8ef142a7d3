package dev.tintype.relationship.query;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.Kept;
import dev.tintype.relationship.api.AccountFilters;
import dev.tintype.relationship.api.AccountList;
import dev.tintype.relationship.api.Filter;
import dev.tintype.relationship.api.RelationshipQuery.AllListMembers;
import dev.tintype.relationship.api.RelationshipQuery.FiltersOf;
import dev.tintype.relationship.api.RelationshipQuery.ListById;
import dev.tintype.relationship.api.RelationshipQuery.ListMembers;
import dev.tintype.relationship.api.RelationshipQuery.ListsWith;
import dev.tintype.relationship.api.RelationshipQuery.OwnFilters;
import dev.tintype.relationship.api.RelationshipQuery.OwnLists;
import dev.tintype.relationship.storage.FiltersTable;
import dev.tintype.relationship.storage.ListsTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** What people have for themselves alone: lists and filters. */
public final class OwnQueries {
  private static final int MOST_AT_ONCE = 1_000;

  private final Database database;
  private final ListsTable lists;
  private final FiltersTable filters;
  private final Kept<AccountId, List<Filter>> kept;

  public OwnQueries(Database database, Caches caches, ListsTable lists, FiltersTable filters) {
    this.database = database;
    this.lists = lists;
    this.filters = filters;
    this.kept = caches.keep(FiltersTable.FILTERS, 8_000_000, OwnQueries::bytes);
  }

  private static int bytes(List<Filter> filters) {
    return filters.stream()
        .mapToInt(filter -> 300 + 120 * filter.keywords().size() + 40 * filter.statuses().size())
        .sum();
  }

  /** Every page of statuses asks for them, and hardly anybody has any. */
  public List<Filter> ownFilters(Caller caller, OwnFilters query) {
    return kept.one(caller.member(), owner -> database.read(handle -> filters.all(handle, owner)));
  }

  /** For whoever presents the same thing to many. */
  public List<AccountFilters> filtersOf(Caller caller, FiltersOf query) {
    if (!(caller instanceof Caller.Part)) {
      throw Refusal.notAllowed("Filters are their owner's alone");
    }
    if (query.accounts().size() > MOST_AT_ONCE) {
      throw Refusal.invalid("accounts", "ERR_TOO_LONG", "are more than " + MOST_AT_ONCE);
    }
    var owners = query.accounts().stream().distinct().toList();
    var found =
        kept.all(owners, missing -> database.read(handle -> filters.byOwner(handle, missing)));
    return IntStream.range(0, owners.size())
        .filter(i -> !found.get(i).isEmpty())
        .mapToObj(i -> new AccountFilters(owners.get(i), found.get(i)))
        .toList();
  }

  public List<AccountList> ownLists(Caller caller, OwnLists query) {
    AccountId owner = caller.member();
    return database.read(handle -> lists.all(handle, owner));
  }

  public AccountList listById(Caller caller, ListById query) {
    AccountId owner = caller.member();
    return database
        .read(handle -> lists.find(handle, owner, query.list()))
        .orElseThrow(() -> Refusal.notFound("list"));
  }

  public Page<AccountId> listMembers(Caller caller, ListMembers query) {
    return of(caller, query.list(), handle -> lists.members(handle, query.list(), query.page()));
  }

  public List<AccountId> allListMembers(Caller caller, AllListMembers query) {
    return of(caller, query.list(), handle -> lists.allMembers(handle, query.list()));
  }

  private <T> T of(Caller caller, long list, Function<Handle, T> read) {
    AccountId owner = caller.member();
    return database.read(handle -> {
      if (lists.find(handle, owner, list).isEmpty()) {
        throw Refusal.notFound("list");
      }
      return read.apply(handle);
    });
  }

  public List<AccountList> listsWith(Caller caller, ListsWith query) {
    AccountId owner = caller.member();
    return database.read(handle -> lists.with(handle, owner, query.account()));
  }
}
