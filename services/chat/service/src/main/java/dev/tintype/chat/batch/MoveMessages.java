package dev.tintype.chat.batch;

import dev.tintype.chat.domain.ChatMetrics;
import dev.tintype.chat.storage.Messages;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;

/**
 * Takes messages on to where they are kept for good. While that can't be reached they wait, for
 * which nobody else has to.
 */
public final class MoveMessages implements Runnable {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Messages messages;
  private final ChatMetrics metrics;

  public MoveMessages(Database database, Messages messages, ChatMetrics metrics) {
    this.database = database;
    this.messages = messages;
    this.metrics = metrics;
  }

  @Override
  public void run() {
    int moved = AT_ONCE;
    while (moved == AT_ONCE) {
      moved = moveSome();
      metrics.moved(moved);
    }
  }

  private int moveSome() {
    try {
      return database.transact(tx -> messages.moveSome(tx, AT_ONCE));
    } catch (RefusedException e) {
      if (e.refusal() instanceof Refusal.Unavailable) {
        return 0;
      }
      throw e;
    }
  }
}
