package dev.tintype.chat.storage;

import dev.tintype.chat.domain.Standing;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to a conversation, as it is kept.
 *
 * @param asked the request was told to others, and is not to be told again
 * @param firstSeq what came up to there is not theirs to see
 * @param readShown what others may know of {@code readSeq}
 * @param deliveredShown what others may know of what has arrived
 * @param hiddenTo not in lists until something comes after that
 */
public record MemberRow(
    ConversationId conversation,
    AccountId account,
    Standing standing,
    boolean admin,
    boolean asked,
    long firstSeq,
    long readSeq,
    long readShown,
    long deliveredShown,
    @Nullable Instant mutedUntil,
    long hiddenTo,
    Instant since) {

  public boolean isMember() {
    return standing == Standing.MEMBER;
  }
}
