package dev.tintype.content.command;

import dev.tintype.content.api.ContentCommand.DeleteDraft;
import dev.tintype.content.api.ContentCommand.ReplaceDraft;
import dev.tintype.content.api.ContentCommand.SaveDraft;
import dev.tintype.content.api.ContentEvent.DraftDeleted;
import dev.tintype.content.api.ContentEvent.DraftSaved;
import dev.tintype.content.api.ContentLimits;
import dev.tintype.content.api.Draft;
import dev.tintype.content.api.PostContent;
import dev.tintype.content.domain.ContentRules;
import dev.tintype.content.storage.ContentTables;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.runtime.Platform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Putting posts aside. */
public final class DraftCommands {
  private final Platform platform;
  private final ContentTables tables;
  private final Composer composer;

  public DraftCommands(Platform platform, ContentTables tables) {
    this.platform = platform;
    this.tables = tables;
    this.composer = new Composer(platform.bus());
  }

  public Draft saveDraft(Caller caller, SaveDraft command) {
    AccountId author = caller.member();
    PostContent content = check(caller, command.content());
    Instant at = now();
    var draft = new Draft(platform.ids().next(IdKind.ROW), content, at, at);
    return platform
        .database()
        .transact(transaction -> {
          checkRoom(transaction, author);
          tables.drafts().insert(transaction.handle(), author, draft);
          return saved(transaction, author, draft);
        });
  }

  public Draft replaceDraft(Caller caller, ReplaceDraft command) {
    AccountId author = caller.member();
    PostContent content = check(caller, command.content());
    return platform
        .database()
        .transact(transaction -> {
          Draft draft =
              tables
                  .drafts()
                  .update(transaction.handle(), author, command.draft(), content, now())
                  .orElseThrow(() -> Refusal.notFound("draft"));
          return saved(transaction, author, draft);
        });
  }

  public Done deleteDraft(Caller caller, DeleteDraft command) {
    AccountId author = caller.member();
    return platform
        .database()
        .transact(transaction -> {
          if (!tables.drafts().delete(transaction.handle(), author, command.draft())) {
            throw Refusal.notFound("draft");
          }
          transaction.emit(new DraftDeleted(command.draft(), author, false, now()));
          return Done.DONE;
        });
  }

  private PostContent check(Caller caller, PostContent content) {
    var clean = ContentRules.clean(content);
    composer.checkOwned(caller, clean.media());
    return clean;
  }

  private void checkRoom(Transaction transaction, AccountId author) {
    var handle = transaction.handle();
    if (tables.authors().lock(handle, author).erased()) {
      throw Refusal.notAllowed("being_deleted", "This account is being deleted");
    }
    if (tables.drafts().count(handle, author) >= ContentLimits.DRAFTS) {
      throw Refusal.conflict(
          "too_many_drafts", "There are " + ContentLimits.DRAFTS + " drafts already");
    }
  }

  private Draft saved(Transaction transaction, AccountId author, Draft draft) {
    transaction.emit(
        new DraftSaved(draft.id(), author, draft.content().media(), draft.updatedAt()));
    return draft;
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
