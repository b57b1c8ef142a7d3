package dev.tintype.notification.domain;

import dev.tintype.notification.api.NotificationEvent.NotificationRaised;
import dev.tintype.notification.api.NotificationEvent.NotificationsCleared;
import dev.tintype.notification.api.NotificationEvent.NotificationsLetIn;
import dev.tintype.notification.api.NotificationEvent.NotificationsWithdrawn;
import dev.tintype.notification.api.NotificationPolicy.Treatment;
import dev.tintype.notification.api.NotificationSignal;
import dev.tintype.notification.api.NotificationSignal.Raised;
import dev.tintype.notification.api.NotificationSignal.Rearranged;
import dev.tintype.notification.api.NotificationSignal.Withdrawn;
import dev.tintype.notification.storage.BundlesTable.Theme;
import dev.tintype.notification.storage.InboxesTable.Inbox;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.notification.storage.NotificationsTable.Fresh;
import dev.tintype.notification.storage.RemovalsTable.Removed;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.NotificationId;
import dev.tintype.platform.messaging.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells accounts of causes, and takes back what they were told: the one place where notifications
 * come to be and cease to be.
 */
public final class Tellings {
  /** How many withdrawn notifications one event names at the most. */
  private static final int NAMED = 500;

  private final NotificationTables tables;
  private final IdGenerator ids;
  private final Clock clock;
  private final Live live;
  private final NotificationMetrics metrics;

  public Tellings(
      NotificationTables tables,
      IdGenerator ids,
      Clock clock,
      Live live,
      NotificationMetrics metrics) {
    this.tables = tables;
    this.ids = ids;
    this.clock = clock;
    this.live = live;
    this.metrics = metrics;
  }

  /**
   * Takes the locks of causes at once that are going to be told one after the other in a
   * transaction, so that no two transactions wait for each other.
   */
  public void prepare(Transaction tx, Collection<AccountId> accounts, Collection<Long> posts) {
    tables.subjects().lockShared(tx.handle(), posts);
    tables.inboxes().lock(tx.handle(), accounts);
  }

  /** Tells each account of its cause, if it is to be told, and if it hasn't been told before. */
  public void tell(Transaction tx, List<Cause> all) {
    var causes = all.stream().filter(cause -> !cause.own()).toList();
    if (causes.isEmpty()) {
      return;
    }
    var handle = tx.handle();
    tables.subjects().lockShared(handle, causes.stream().map(Cause::post).toList());
    var inboxes = tables.inboxes().lock(handle, causes.stream().map(Cause::account).toList());
    Instant now = clock.instant();
    List<Facts> facts = tables.facts().of(handle, causes, now);
    var told = new ArrayList<Cause>();
    var keptBack = new ArrayList<Cause>();
    for (int i = 0; i < causes.size(); i++) {
      Cause cause = causes.get(i);
      switch (verdict(inboxes.get(cause.account()), cause, facts.get(i), now)) {
        case ACCEPT -> told.add(cause);
        case FILTER -> keptBack.add(cause);
        case DROP -> metrics.dropped();
      }
    }
    raise(tx, told, now);
    keepBack(tx, keptBack);
  }

  private static Treatment verdict(Inbox inbox, Cause cause, Facts facts, Instant now) {
    return inbox.erased() ? Treatment.DROP : facts.verdict(cause, inbox.policy(), now);
  }

  private void raise(Transaction tx, List<Cause> causes, Instant now) {
    if (causes.isEmpty()) {
      return;
    }
    var themes =
        causes.stream()
            .filter(cause -> cause.kind().grouped())
            .map(cause -> new Theme(cause.account(), cause.kind(), cause.subject()))
            .toList();
    var bundling = Bundling.at(tables.bundles(), tx.handle(), themes, now);
    var rows = causes.stream().map(cause -> row(cause, bundling)).toList();
    var inserted = tables.notifications().insert(tx.handle(), rows);
    var raised = rows.stream().filter(row -> inserted.contains(row.id())).toList();
    tables.bundles().add(tx.handle(), raised.stream().filter(row -> row.kind().grouped()).toList());
    for (Fresh row : raised) {
      metrics.raised(row.kind());
      tx.emit(new NotificationRaised(row.account(), row.notification()));
      signal(tx, row.account(), new Raised(row.id(), row.bundle(), row.kind()));
    }
  }

  private Fresh row(Cause cause, Bundling bundling) {
    var id = ids.nextNotification();
    var bundle = bundling.bundle(cause.account(), cause.kind(), cause.subject(), id);
    return row(cause, id, bundle, false);
  }

  private static Fresh row(
      Cause cause, NotificationId id, NotificationId bundle, boolean filtered) {
    return new Fresh(
        cause.account(),
        id,
        bundle,
        cause.kind(),
        cause.actor(),
        cause.subject(),
        cause.post(),
        filtered,
        cause.at());
  }

  private void keepBack(Transaction tx, List<Cause> causes) {
    if (causes.isEmpty()) {
      return;
    }
    var rows =
        causes.stream()
            .map(cause -> {
              var id = ids.nextNotification();
              return row(cause, id, id, true);
            })
            .toList();
    var inserted = tables.notifications().insert(tx.handle(), rows);
    var kept = rows.stream().filter(row -> inserted.contains(row.id())).toList();
    tables.requests().add(tx.handle(), kept);
    kept.forEach(_ -> metrics.filtered());
  }

  /**
   * Lets in what was kept back of some people; the account's inbox is locked. It takes the places
   * that it would have had.
   */
  public void letIn(Transaction tx, AccountId account, List<AccountId> actors) {
    var handle = tx.handle();
    var kept = tables.notifications().keptBack(handle, account, actors);
    if (kept.isEmpty()) {
      return;
    }
    var themes =
        kept.stream()
            .filter(row -> row.kind().grouped())
            .map(row -> new Theme(account, row.kind(), row.subject()))
            .toList();
    var since = IdGenerator.timeOf(kept.getFirst().id().value());
    var bundling = Bundling.at(tables.bundles(), handle, themes, since);
    var rows = kept.stream().map(row -> letIn(row, bundling)).toList();
    tables.notifications().letIn(handle, account, rows);
    tables.bundles().add(handle, rows.stream().filter(row -> row.kind().grouped()).toList());
    tx.emit(new NotificationsLetIn(account));
    signal(tx, account, new Rearranged());
  }

  private static Fresh letIn(Fresh kept, Bundling bundling) {
    var bundle = bundling.bundle(kept.account(), kept.kind(), kept.subject(), kept.id());
    return new Fresh(
        kept.account(),
        kept.id(),
        bundle,
        kept.kind(),
        kept.actor(),
        kept.subject(),
        kept.post(),
        false,
        kept.at());
  }

  /** Follows up on rows that were removed, whose inboxes are locked. */
  public void withdrawn(Transaction tx, List<Removed> removed) {
    if (removed.isEmpty()) {
      return;
    }
    tables.bundles().subtract(tx.handle(), removed);
    tables
        .requests()
        .removeEmpty(
            tx.handle(),
            removed.stream().filter(Removed::filtered).map(Removed::account).distinct().toList());
    metrics.withdrawn(removed.size());
    Map<AccountId, List<NotificationId>> told = new LinkedHashMap<>();
    removed.stream()
        .filter(row -> !row.filtered())
        .forEach(row -> told.computeIfAbsent(row.account(), _ -> new ArrayList<>()).add(row.id()));
    told.forEach((account, ids) -> {
      for (int from = 0; from < ids.size(); from += NAMED) {
        var some = ids.subList(from, Math.min(ids.size(), from + NAMED));
        tx.emit(new NotificationsWithdrawn(account, some));
        signal(tx, account, new Withdrawn(some));
      }
    });
  }

  /** Takes away all that an account was told; its inbox is locked. */
  public void clear(Transaction tx, AccountId account) {
    tables.removals().all(tx.handle(), account);
    tx.emit(new NotificationsCleared(account));
    signal(tx, account, new Rearranged());
  }

  private void signal(Transaction tx, AccountId account, NotificationSignal signal) {
    tx.afterCommit(() -> live.toAccounts(List.of(account), signal));
  }
}
