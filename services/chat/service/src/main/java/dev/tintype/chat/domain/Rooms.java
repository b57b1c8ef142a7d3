package dev.tintype.chat.domain;

import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.ConversationRow;
import dev.tintype.chat.storage.MemberRow;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.Refusal;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Conversations as those find them who are in them; for anybody else they are not there. */
public final class Rooms {

  /** A conversation, and how the one who asks stands to it. */
  public record Room(ConversationRow conversation, MemberRow self) {

    public ConversationId id() {
      return conversation.id();
    }

    /** Refuses what only somebody may do who is in a group. */
    public void requireGroup() {
      if (!conversation.isGroup()) {
        throw Refusal.conflict("not_group", "This can be done in groups only");
      }
      if (!self.isMember()) {
        throw Refusal.conflict("request_open", "Accept the request first");
      }
    }

    /** Refuses what only a group's admins may do. */
    public void requireAdmin() {
      requireGroup();
      if (!self.admin()) {
        throw Refusal.notAllowed("not_admin", "Only the group's admins may do this");
      }
    }
  }

  private final ChatTables tables;

  public Rooms(ChatTables tables) {
    this.tables = tables;
  }

  /**
   * Enters to read.
   *
   * @throws dev.tintype.platform.messages.RefusedException not found, for those who aren't in it
   */
  public Room look(Handle handle, AccountId account, ConversationId id) {
    var conversation =
        tables.conversations().find(handle, id).orElseThrow(() -> Refusal.notFound("chat"));
    return room(handle, account, conversation);
  }

  /**
   * The other one of two; empty in groups, and when the other's account is gone. Whether the
   * account is in it is for those to find out who enter.
   *
   * @throws dev.tintype.platform.messages.RefusedException not found, for whoever isn't one of two
   */
  public Optional<AccountId> other(Handle handle, AccountId account, ConversationId id) {
    var conversation =
        tables.conversations().find(handle, id).orElseThrow(() -> Refusal.notFound("chat"));
    if (!conversation.mayBeOf(account)) {
      throw Refusal.notFound("chat");
    }
    return conversation.other(account);
  }

  /** Enters to change it: whoever else wants to waits for this transaction. */
  public Room enter(Handle handle, AccountId account, ConversationId id) {
    var conversation =
        tables.conversations().lock(handle, id).orElseThrow(() -> Refusal.notFound("chat"));
    return room(handle, account, conversation);
  }

  private Room room(Handle handle, AccountId account, ConversationRow conversation) {
    return tables
        .members()
        .find(handle, conversation.id(), account)
        .filter(member -> member.standing().shown().isPresent())
        .map(member -> new Room(conversation, member))
        .orElseThrow(() -> Refusal.notFound("chat"));
  }
}
