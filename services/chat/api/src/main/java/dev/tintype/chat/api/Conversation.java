package dev.tintype.chat.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its members sees it.
 *
 * @param name of a group; empty when it has none, and for two
 * @param picture of a group; null when it has none
 * @param members all who are in it or asked to be, the asker too; in lists only the first ones of
 *     large groups, beginning with those who were there first
 * @param memberCount how many they are
 * @param standing how the asker stands to it
 * @param admin the asker is one of a group's admins
 * @param writable the asker may write at present
 * @param invite the code of the link by which anybody may join; null when there is none, and for
 *     those who aren't admins
 * @param lastSeq the last message's place; 0 before the first
 * @param firstSeq the place after which the asker's history begins
 * @param readSeq up to where the asker has read
 * @param unread how many messages the asker has not read
 * @param lastMessage null before the first one
 * @param mutedUntil until when the asker wants no notifications; null when not muted, {@link
 *     #FOR_EVER} without an end
 * @param activity grows with every message; the cursor of lists
 */
public record Conversation(
    ConversationId id,
    Kind kind,
    String name,
    @Nullable ChatMedia picture,
    List<Member> members,
    int memberCount,
    Standing standing,
    boolean admin,
    boolean writable,
    @Nullable String invite,
    long lastSeq,
    long firstSeq,
    long readSeq,
    long unread,
    @Nullable Message lastMessage,
    @Nullable Instant mutedUntil,
    Instant createdAt,
    long activity) {
  /** The end of a mute that has none. */
  public static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

  public Conversation {
    members = List.copyOf(members);
  }

  /** How many may be in it. */
  public enum Kind {
    DIRECT,
    GROUP
  }

  /** How somebody stands to a conversation. */
  public enum Standing {
    /** In it. */
    MEMBER,
    /** Asked by somebody whom they don't follow, and has not answered. */
    REQUESTED,
    /** Has declined to be in it. */
    DECLINED
  }

  /** The member that an account is, for those whose members are all here. */
  public boolean has(AccountId account) {
    return members.stream().anyMatch(member -> member.account().equals(account));
  }
}
