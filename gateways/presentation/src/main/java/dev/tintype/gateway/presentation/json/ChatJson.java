package dev.tintype.gateway.presentation.json;

import dev.tintype.platform.http.OneOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat as one of its members sees it.
 *
 * @param name of a group; empty when it has none, and for two
 * @param members in lists only the first eight of a group
 * @param membersCount how many there are
 * @param standing whether the viewer is in it, is asked to be, or has declined
 * @param admin the viewer is one of a group's admins
 * @param invite the code of the link by which anybody may join; for admins
 * @param inviteUrl the link itself
 * @param lastSeq the last message's place
 * @param firstSeq the place after which the viewer's history begins
 * @param readSeq up to where the viewer has read
 * @param mutedUntil null when not muted, or without an end
 */
public record ChatJson(
    String id,
    @OneOf({"direct", "group"}) String kind,
    String name,
    @Nullable MediaAttachmentJson picture,
    List<MemberJson> members,
    int membersCount,
    @OneOf({"member", "requested", "declined"}) String standing,
    boolean admin,
    boolean writable,
    @Nullable String invite,
    @Nullable String inviteUrl,
    long lastSeq,
    long firstSeq,
    long readSeq,
    long unread,
    @Nullable ChatMessageJson lastMessage,
    boolean muted,
    @Nullable Instant mutedUntil,
    Instant createdAt) {

  /**
   * Somebody in it.
   *
   * @param pending asked, and has not answered yet
   * @param readSeq up to where they have let others know that they read
   * @param deliveredSeq up to where it is known to have arrived
   */
  public record MemberJson(
      ChatPersonJson account, boolean admin, boolean pending, long readSeq, long deliveredSeq) {}
}
