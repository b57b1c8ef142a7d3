package dev.tintype.chat.domain;

import dev.tintype.chat.api.Message.State;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept.
 *
 * @param sender null when the account is erased
 * @param revision 1 at first, and one more with each change: of two that are kept in different
 *     stores, the greater one counts
 */
public record StoredMessage(
    MessageId id,
    Place place,
    @Nullable AccountId sender,
    int revision,
    State state,
    MessageBody body) {

  public StoredMessage edited(String text, Instant at) {
    return new StoredMessage(id, place, sender, revision + 1, state, body.edited(text, at));
  }

  public StoredMessage unsent() {
    return new StoredMessage(id, place, sender, revision + 1, State.UNSENT, body.emptied());
  }

  /** Nothing of its sender is left. */
  public StoredMessage erased() {
    return new StoredMessage(id, place, null, revision + 1, State.ERASED, body.emptied());
  }

  /** Its text as it is searched. */
  public String folded() {
    return Words.folded(body.text());
  }

  public boolean isBy(AccountId account) {
    return account.equals(sender);
  }
}
