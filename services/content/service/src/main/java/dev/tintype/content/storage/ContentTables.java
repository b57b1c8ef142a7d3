package dev.tintype.content.storage;

/** All of content's tables, to be handed on as one. */
public record ContentTables(
    AuthorsTable authors,
    PostsTable posts,
    PostLists lists,
    AttachmentsTable attachments,
    PostVersionsTable versions,
    PostTagsTable tags,
    IdempotencyKeysTable keys,
    DraftsTable drafts,
    PrivateAccountsTable privateAccounts) {

  public ContentTables() {
    this(
        new AuthorsTable(),
        new PostsTable(),
        new PostLists(),
        new AttachmentsTable(),
        new PostVersionsTable(),
        new PostTagsTable(),
        new IdempotencyKeysTable(),
        new DraftsTable(),
        new PrivateAccountsTable());
  }
}
