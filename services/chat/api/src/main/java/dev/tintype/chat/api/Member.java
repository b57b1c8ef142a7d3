package dev.tintype.chat.api;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;

/**
 * Somebody in a conversation, as others there see them.
 *
 * @param pending has been asked, and has not answered yet; others are told so of groups only
 * @param readSeq up to where they have let others know that they read
 * @param deliveredSeq up to where they have let others know that it arrived; not below {@code
 *     readSeq}
 */
public record Member(
    AccountId account,
    boolean admin,
    boolean pending,
    long readSeq,
    long deliveredSeq,
    Instant since) {}
