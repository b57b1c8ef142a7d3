package dev.tintype.relationship.command;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Live;
import dev.tintype.relationship.api.Filter;
import dev.tintype.relationship.api.Filter.Keyword;
import dev.tintype.relationship.api.Filter.Status;
import dev.tintype.relationship.api.RelationshipCommand.ChangeFilter;
import dev.tintype.relationship.api.RelationshipCommand.CreateFilter;
import dev.tintype.relationship.api.RelationshipCommand.DeleteFilter;
import dev.tintype.relationship.api.RelationshipCommand.KeywordChange;
import dev.tintype.relationship.api.RelationshipSignal.FiltersChanged;
import dev.tintype.relationship.storage.FiltersTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people don't want to read. */
public final class FilterCommands {
  private static final int MOST_FILTERS = 100;
  private static final int MOST_KEYWORDS = 200;
  private static final int MOST_STATUSES = 400;
  private static final int LONGEST = 255;
  private static final Duration LONGEST_TIME = Duration.ofDays(3650);

  private final Database database;
  private final FiltersTable filters;
  private final IdGenerator ids;
  private final Clock clock;
  private final Live live;

  public FilterCommands(
      Database database, FiltersTable filters, IdGenerator ids, Clock clock, Live live) {
    this.database = database;
    this.filters = filters;
    this.ids = ids;
    this.clock = clock;
    this.live = live;
  }

  public Filter createFilter(Caller caller, CreateFilter command) {
    AccountId owner = caller.member();
    var filter =
        new Filter(
            ids.next(IdKind.ROW),
            text("title", command.title()),
            contexts(command.contexts()),
            command.action(),
            command.seconds() == null ? null : end(command.seconds()),
            List.of(),
            List.of());
    return database.transact(tx -> {
      if (filters.all(tx.handle(), owner).size() >= MOST_FILTERS) {
        throw Refusal.conflict("too_many_filters", "You have too many filters already");
      }
      filters.put(tx.handle(), owner, filter);
      change(tx, owner, filter, command.keywords());
      return changed(tx, owner, filter.id());
    });
  }

  public Filter changeFilter(Caller caller, ChangeFilter command) {
    AccountId owner = caller.member();
    return database.transact(tx -> {
      var before = own(tx, owner, command.filter());
      filters.put(tx.handle(), owner, changed(before, command));
      change(tx, owner, before, command.keywords());
      filters.deleteStatuses(tx.handle(), owner, before.id(), command.removedStatuses());
      for (Long status : command.addedStatuses()) {
        filters.putStatus(
            tx.handle(), owner, before.id(), new Status(ids.next(IdKind.ROW), status));
      }
      return changed(tx, owner, before.id());
    });
  }

  private Filter changed(Filter before, ChangeFilter change) {
    return new Filter(
        before.id(),
        change.title() == null ? before.title() : text("title", change.title()),
        change.contexts() == null ? before.contexts() : contexts(change.contexts()),
        change.action() == null ? before.action() : change.action(),
        change.seconds() == null ? before.expiresAt() : end(change.seconds()),
        List.of(),
        List.of());
  }

  public Done deleteFilter(Caller caller, DeleteFilter command) {
    AccountId owner = caller.member();
    return database.transact(tx -> {
      if (!filters.delete(tx.handle(), owner, command.filter())) {
        throw Refusal.notFound("filter");
      }
      signal(tx, owner);
      return Done.DONE;
    });
  }

  private void change(Transaction tx, AccountId owner, Filter filter, List<KeywordChange> changes) {
    for (KeywordChange change : changes) {
      if (change.id() == null) {
        put(tx, owner, filter, change, new Keyword(ids.next(IdKind.ROW), "", false));
      } else if (change.removed()) {
        filters.deleteKeywords(tx.handle(), owner, filter.id(), List.of(change.id()));
      } else {
        put(tx, owner, filter, change, keyword(filter, change.id()));
      }
    }
  }

  private void put(
      Transaction tx, AccountId owner, Filter filter, KeywordChange change, Keyword before) {
    var keyword =
        new Keyword(
            before.id(),
            text("keyword", change.keyword() == null ? before.keyword() : change.keyword()),
            change.wholeWord() == null ? before.wholeWord() : change.wholeWord());
    filters.putKeyword(tx.handle(), owner, filter.id(), keyword);
  }

  private static Keyword keyword(Filter filter, long id) {
    return filter.keywords().stream()
        .filter(keyword -> keyword.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("keyword"));
  }

  private Filter own(Transaction tx, AccountId owner, long filter) {
    return filters.lock(tx.handle(), owner, filter).orElseThrow(() -> Refusal.notFound("filter"));
  }

  private Filter changed(Transaction tx, AccountId owner, long id) {
    var filter = own(tx, owner, id);
    if (filter.keywords().size() > MOST_KEYWORDS || filter.statuses().size() > MOST_STATUSES) {
      throw Refusal.conflict("filter_full", "There is too much in this filter already");
    }
    signal(tx, owner);
    return filter;
  }

  private void signal(Transaction tx, AccountId owner) {
    tx.afterCommit(() -> live.toAccounts(List.of(owner), new FiltersChanged()));
  }

  private @Nullable Instant end(long seconds) {
    if (seconds < 0 || seconds > LONGEST_TIME.toSeconds()) {
      throw Refusal.invalid("expires_in", "ERR_INVALID", "must be from 0 seconds to ten years");
    }
    return seconds == 0
        ? null
        : clock.instant().truncatedTo(ChronoUnit.MICROS).plusSeconds(seconds);
  }

  private static Set<Filter.Context> contexts(Set<Filter.Context> contexts) {
    if (contexts.isEmpty()) {
      throw Refusal.invalid("context", "ERR_BLANK", "must name where to filter");
    }
    return contexts;
  }

  private static String text(String field, String given) {
    String text = given.strip();
    if (text.isEmpty()) {
      throw Refusal.invalid(field, "ERR_BLANK", "can't be blank");
    }
    if (text.length() > LONGEST) {
      throw Refusal.invalid(field, "ERR_TOO_LONG", "has more than " + LONGEST + " characters");
    }
    return text;
  }
}
