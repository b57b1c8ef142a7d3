package dev.tintype.identity.query;

import dev.tintype.identity.api.Application;
import dev.tintype.identity.api.Authorization;
import dev.tintype.identity.api.IdentityQuery.ApplicationsByIds;
import dev.tintype.identity.api.IdentityQuery.CheckAuthorization;
import dev.tintype.identity.command.Authorizations;
import dev.tintype.identity.storage.ApplicationsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.Caller;
import java.util.List;

/** Tells of client applications. */
public final class ApplicationQueries {
  private final Database database;
  private final Authorizations authorizations;
  private final ApplicationsTable applications = new ApplicationsTable();

  public ApplicationQueries(Database database, Authorizations authorizations) {
    this.database = database;
    this.authorizations = authorizations;
  }

  public List<Application> applicationsByIds(Caller caller, ApplicationsByIds query) {
    return database.read(handle -> applications.byIds(handle, query.applications()));
  }

  public Authorization checkAuthorization(Caller caller, CheckAuthorization query) {
    return database.read(handle -> authorizations.check(handle, query.request()));
  }
}
