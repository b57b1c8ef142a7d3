package dev.tintype.chat.consumer;

import dev.tintype.chat.storage.BlocksTable;
import dev.tintype.platform.database.Transaction;
import dev.tintype.relationship.api.RelationshipEvent;
import dev.tintype.relationship.api.RelationshipEvent.Blocked;
import dev.tintype.relationship.api.RelationshipEvent.Unblocked;

/** Keeps who has blocked whom, so that lists and pages need ask nobody. */
public final class BlocksKept {
  private final BlocksTable blocks;

  public BlocksKept(BlocksTable blocks) {
    this.blocks = blocks;
  }

  public void on(Transaction tx, RelationshipEvent event) {
    if (event instanceof Blocked blocked) {
      blocks.insert(tx.handle(), blocked.blocker(), blocked.blocked());
    } else if (event instanceof Unblocked unblocked) {
      blocks.delete(tx.handle(), unblocked.blocker(), unblocked.blocked());
    }
  }
}
