package dev.tintype.chat.command;

import dev.tintype.chat.api.ChatEvent.GroupPictureChanged;
import dev.tintype.chat.api.Notice;
import dev.tintype.chat.domain.Speech;
import dev.tintype.chat.domain.Standing;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.MemberRow;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.ConversationId;
import java.util.List;

/** What becomes of a group that somebody has gone out of. */
public final class Departures {
  private final ChatTables tables;
  private final Requests requests;
  private final Speech speech;

  public Departures(ChatTables tables, Requests requests, Speech speech) {
    this.tables = tables;
    this.requests = requests;
    this.speech = speech;
  }

  /**
   * Makes the one who has been there longest an admin where none is left, and ends a group that
   * nobody is in.
   */
  public void settle(Transaction tx, ConversationId group) {
    var handle = tx.handle();
    var present = tables.members().all(handle, group);
    var members = present.stream().filter(MemberRow::isMember).toList();
    if (members.isEmpty()) {
      present.forEach(asked -> requests.end(tx, asked, Standing.LEFT));
      desert(tx, group);
    } else if (members.stream().noneMatch(MemberRow::admin)) {
      var next = members.getFirst().account();
      tables.members().setAdmin(handle, group, next, true);
      speech.note(tx, group, next, Notice.Kind.ADMIN_MADE, List.of(next), "");
    }
  }

  /** Nobody is left in it. */
  public void desert(Transaction tx, ConversationId conversation) {
    var handle = tx.handle();
    boolean picture =
        tables.conversations().find(handle, conversation).stream()
            .anyMatch(row -> row.pictureOwner() != null);
    if (picture) {
      tables.conversations().setPicture(handle, conversation, null, null);
      tx.emit(new GroupPictureChanged(conversation, null, null));
    }
    tables.conversations().desert(handle, conversation);
  }
}
