package dev.tintype.chat.storage;

import dev.tintype.chat.api.Conversation.Kind;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is kept.
 *
 * @param pairLow the one of two who talk with the smaller id; null for groups, and for a
 *     conversation that one of them has left for good
 * @param picture a {@code ChatMedia} in JSON
 * @param activity where it stands in people's lists
 */
public record ConversationRow(
    ConversationId id,
    Kind kind,
    @Nullable AccountId pairLow,
    @Nullable AccountId pairHigh,
    String name,
    @Nullable String picture,
    @Nullable AccountId pictureOwner,
    @Nullable String invite,
    long lastSeq,
    long activity,
    @Nullable AccountId createdBy,
    Instant createdAt) {

  public boolean isGroup() {
    return kind == Kind.GROUP;
  }

  /** False for those who are neither of two. */
  public boolean mayBeOf(AccountId account) {
    return pairLow == null
        || pairHigh == null
        || pairLow.equals(account)
        || pairHigh.equals(account);
  }

  /** The other one of two; empty for groups, and when the other's account is gone. */
  public Optional<AccountId> other(AccountId one) {
    if (pairLow == null || pairHigh == null) {
      return Optional.empty();
    }
    return Optional.of(pairLow.equals(one) ? pairHigh : pairLow);
  }
}
