package dev.tintype.gateway.presentation.json;

import dev.tintype.platform.http.OneOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param seq its place in the chat: 1, 2, 3, … without gaps
 * @param account who has sent it; null when the account is gone
 * @param state there is nothing to show unless it is {@code shown}
 * @param clientId what the viewer's client has called it; empty for others' messages
 * @param text plain text
 * @param postId a post that was shared; null for none
 * @param post the same where the viewer may see it
 * @param notice what has happened to a group; null for what people write
 * @param editedAt null when it is as it was sent
 */
public record ChatMessageJson(
    String id,
    String chatId,
    long seq,
    @Nullable ChatPersonJson account,
    @OneOf({"shown", "unsent", "erased", "hidden"}) String state,
    String clientId,
    String text,
    List<MediaAttachmentJson> media,
    @Nullable String postId,
    @Nullable StatusJson post,
    @Nullable QuoteJson replyTo,
    @Nullable NoticeJson notice,
    List<ReactionJson> reactions,
    Instant createdAt,
    @Nullable Instant editedAt) {

  /**
   * The beginning of a message that another one answers.
   *
   * @param media whether it has pictures
   */
  public record QuoteJson(
      String id, long seq, @Nullable ChatPersonJson account, String text, boolean media) {}

  /**
   * What has happened to a group; the message's account did it.
   *
   * @param accounts to whom, where that is somebody else
   * @param text a new name, or empty
   */
  public record NoticeJson(
      @OneOf({
            "created",
            "added",
            "joined",
            "removed",
            "left",
            "renamed",
            "picture_changed",
            "admin_made",
            "admin_ended"
          })
          String kind,
      List<ChatPersonJson> accounts,
      String text) {}

  /** One person's answer with an emoji. */
  public record ReactionJson(String accountId, String emoji) {}
}
