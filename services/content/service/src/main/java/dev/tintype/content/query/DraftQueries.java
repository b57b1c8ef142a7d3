package dev.tintype.content.query;

import dev.tintype.content.api.ContentQuery.DraftById;
import dev.tintype.content.api.ContentQuery.Drafts;
import dev.tintype.content.api.Draft;
import dev.tintype.content.storage.ContentTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.Refusal;

/** Reads the caller's drafts. */
public final class DraftQueries {
  private final Database database;
  private final ContentTables tables;

  public DraftQueries(Database database, ContentTables tables) {
    this.database = database;
    this.tables = tables;
  }

  public Page<Draft> drafts(Caller caller, Drafts query) {
    AccountId author = caller.member();
    return database.read(handle -> tables.drafts().page(handle, author, query.page()));
  }

  public Draft draftById(Caller caller, DraftById query) {
    AccountId author = caller.member();
    return database
        .read(handle -> tables.drafts().find(handle, author, query.draft()))
        .orElseThrow(() -> Refusal.notFound("draft"));
  }
}
