package dev.tintype.notification.query;

import dev.tintype.notification.api.NotificationQuery.GetPolicy;
import dev.tintype.notification.api.NotificationQuery.GetSettings;
import dev.tintype.notification.api.NotificationQuery.NotificationRequests;
import dev.tintype.notification.api.NotificationQuery.RequestById;
import dev.tintype.notification.api.NotificationRequest;
import dev.tintype.notification.api.NotificationSettings;
import dev.tintype.notification.api.PolicyReport;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.Refusal;

/** Reads what is kept back, and what people want to be told. */
public final class RequestQueries {
  private final Database database;
  private final NotificationTables tables;

  public RequestQueries(Database database, NotificationTables tables) {
    this.database = database;
    this.tables = tables;
  }

  public PolicyReport getPolicy(Caller caller, GetPolicy query) {
    AccountId account = caller.member();
    return database.read(handle -> {
      var waiting = tables.requests().waiting(handle, account);
      return new PolicyReport(
          tables.inboxes().policy(handle, account), waiting.requests(), waiting.notifications());
    });
  }

  public Page<NotificationRequest> requests(Caller caller, NotificationRequests query) {
    AccountId account = caller.member();
    var rows = database.read(handle -> tables.requests().page(handle, account, query.page()));
    return Page.of(query.page(), rows, NotificationRequest::id);
  }

  public NotificationRequest requestById(Caller caller, RequestById query) {
    AccountId account = caller.member();
    return database
        .read(handle -> tables.requests().find(handle, account, query.request()))
        .orElseThrow(() -> Refusal.notFound("notification request"));
  }

  public NotificationSettings getSettings(Caller caller, GetSettings query) {
    AccountId account = caller.member();
    return database.read(handle -> tables.choices().settings(handle, account));
  }
}
