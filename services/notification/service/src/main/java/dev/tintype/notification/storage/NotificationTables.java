package dev.tintype.notification.storage;

/** All of the service's tables, to be handed on as one. */
public record NotificationTables(
    InboxesTable inboxes,
    NotificationsTable notifications,
    RemovalsTable removals,
    BundlesTable bundles,
    RequestsTable requests,
    ChoicesTable choices,
    PeopleTable people,
    SubjectsTable subjects,
    FactsTable facts) {

  public NotificationTables() {
    this(
        new InboxesTable(),
        new NotificationsTable(),
        new RemovalsTable(),
        new BundlesTable(),
        new RequestsTable(),
        new ChoicesTable(),
        new PeopleTable(),
        new SubjectsTable(),
        new FactsTable());
  }
}
