package dev.tintype.profile.api;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person as others see them, with everything that a client's account entity needs.
 *
 * @param username unique without regard to case
 * @param displayName plain text; empty when the person gave none
 * @param bio plain text, at most 500 characters
 * @param website an http or https address; null when there is none
 * @param avatar null for the placeholder picture
 * @param header null for the placeholder picture
 * @param privateAccount new followers must be let in, and only followers see posts
 * @param discoverable may be shown in directories and suggestions
 * @param indexable public posts may be found by search engines
 * @param hideCollections the lists of followers and followed are for the owner alone
 * @param lastPostAt when the newest post was published; null when there is none
 * @param revision grows with every change that the owner makes; for consumers to tell older from
 *     newer
 * @param suspended staff has closed the account: only staff gets to see it
 */
public record Profile(
    AccountId account,
    String username,
    String displayName,
    String bio,
    List<ProfileField> fields,
    List<String> pronouns,
    @Nullable String website,
    @Nullable ProfileImage avatar,
    @Nullable ProfileImage header,
    boolean privateAccount,
    boolean discoverable,
    boolean indexable,
    boolean hideCollections,
    PostDefaults postDefaults,
    long followersCount,
    long followingCount,
    long postsCount,
    @Nullable Instant lastPostAt,
    Instant createdAt,
    long revision,
    boolean suspended) {}
