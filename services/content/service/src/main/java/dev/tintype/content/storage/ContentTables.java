package dev.tintype.content.storage;

import dev.tintype.platform.database.IdempotencyKeys;
import java.time.Duration;

/** All of content's tables, to be handed on as one. */
public record ContentTables(
    AuthorsTable authors,
    PostsTable posts,
    PostLists lists,
    AttachmentsTable attachments,
    PostVersionsTable versions,
    PostTagsTable tags,
    IdempotencyKeys keys,
    DraftsTable drafts,
    PrivateAccountsTable privateAccounts) {

  /**
   * @param keysKept how long a repeated request gets what the first one made
   */
  public ContentTables(Duration keysKept) {
    this(
        new AuthorsTable(),
        new PostsTable(),
        new PostLists(),
        new AttachmentsTable(),
        new PostVersionsTable(),
        new PostTagsTable(),
        new IdempotencyKeys("post", keysKept),
        new DraftsTable(),
        new PrivateAccountsTable());
  }
}
