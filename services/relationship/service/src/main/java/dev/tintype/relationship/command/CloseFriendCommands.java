package dev.tintype.relationship.command;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand.AddCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.RemoveCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.WriteNote;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendAdded;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendRemoved;
import dev.tintype.relationship.storage.BlocksTable;
import dev.tintype.relationship.storage.CloseFriendsTable;
import dev.tintype.relationship.storage.NotesTable;

/** What the other is never told: close friends and notes. */
public final class CloseFriendCommands {
  private static final int LONGEST_NOTE = 2_000;

  private final Pairs pairs;
  private final CloseFriendsTable closeFriends;
  private final BlocksTable blocks;
  private final NotesTable notes;
  private final IdGenerator ids;

  public CloseFriendCommands(
      Pairs pairs,
      CloseFriendsTable closeFriends,
      BlocksTable blocks,
      NotesTable notes,
      IdGenerator ids) {
    this.pairs = pairs;
    this.closeFriends = closeFriends;
    this.blocks = blocks;
    this.notes = notes;
    this.ids = ids;
  }

  public Relation addCloseFriend(Caller caller, AddCloseFriend command) {
    AccountId friend = command.account();
    return pairs.begin(
        caller,
        friend,
        (tx, self, privateAccount) -> {
          if (blocks.exists(tx.handle(), friend, self)) {
            throw Refusal.notFound("account");
          }
          if (blocks.exists(tx.handle(), self, friend)) {
            throw Refusal.conflict("blocked_by_you", "You have blocked this account");
          }
          if (closeFriends.insert(tx.handle(), self, friend, ids.next(IdKind.ROW))) {
            tx.emit(new CloseFriendAdded(self, friend));
          }
        });
  }

  public Relation removeCloseFriend(Caller caller, RemoveCloseFriend command) {
    return pairs.end(
        caller,
        command.account(),
        (tx, self) -> {
          if (closeFriends.delete(tx.handle(), self, command.account())) {
            tx.emit(new CloseFriendRemoved(self, command.account()));
          }
        });
  }

  public Relation writeNote(Caller caller, WriteNote command) {
    String text = command.text().strip();
    if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
      throw Refusal.invalid(
          "comment", "ERR_TOO_LONG", "is longer than " + LONGEST_NOTE + " characters");
    }
    return pairs.begin(
        caller,
        command.account(),
        (tx, self, privateAccount) -> {
          if (text.isEmpty()) {
            notes.delete(tx.handle(), self, command.account());
          } else {
            notes.put(tx.handle(), self, command.account(), text);
          }
        });
  }
}
