package dev.tintype.chat.storage;

/** All of chat's tables but the messages themselves, to be handed on as one. */
public record ChatTables(
    ConversationsTable conversations,
    MembersTable members,
    InboxTable inbox,
    ReceiptsTable receipts,
    ReactionsTable reactions,
    ClientNamesTable clientNames,
    SettingsTable settings,
    BlocksTable blocks,
    PeopleTable people) {

  public ChatTables() {
    this(
        new ConversationsTable(),
        new MembersTable(),
        new InboxTable(),
        new ReceiptsTable(),
        new ReactionsTable(),
        new ClientNamesTable(),
        new SettingsTable(),
        new BlocksTable(),
        new PeopleTable());
  }
}
