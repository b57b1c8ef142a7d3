package dev.tintype.relationship.api;

import dev.tintype.platform.messages.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of an account's followers.
 *
 * @param next where the next chunk begins; null after the last
 */
public record FollowersChunk(List<AccountId> followers, @Nullable Long next) {}
