package dev.tintype.gateway.publichttp.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.Message;
import dev.tintype.platform.http.OneOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the Pixelfed app reads it.
 *
 * @param id its place in the chat, by which the app pages
 * @param isAuthor the viewer has sent it
 * @param media the address of its first picture
 * @param seen by the other one, where they let others know
 * @param reportId the message's id, by which it is deleted
 * @param timeAgo such as {@code 5m}
 */
public record DirectMessageJson(
    String id,
    @JsonProperty("isAuthor") boolean isAuthor,
    boolean hidden,
    @OneOf({"text", "emoji", "photo", "photos", "video"}) String type,
    String text,
    @Nullable String media,
    boolean seen,
    @JsonProperty("reportId") String reportId,
    Instant createdAt,
    @JsonProperty("timeAgo") String timeAgo,
    @Nullable Object meta) {

  public static DirectMessageJson of(
      Message message, boolean isAuthor, @Nullable String media, boolean seen, Instant now) {
    return new DirectMessageJson(
        Long.toString(message.seq()),
        isAuthor,
        false,
        type(message.media()),
        message.text(),
        media,
        seen,
        message.id().toString(),
        message.sentAt(),
        ago(Duration.between(message.sentAt(), now)),
        null);
  }

  private static String type(List<ChatMedia> media) {
    if (media.isEmpty()) {
      return "text";
    }
    boolean still = media.stream().allMatch(it -> it.kind() == ChatMedia.Kind.IMAGE);
    if (!still) {
      return "video";
    }
    return media.size() > 1 ? "photos" : "photo";
  }

  private static String ago(Duration time) {
    if (time.toMinutes() < 1) {
      return Math.max(0, time.toSeconds()) + "s";
    }
    if (time.toHours() < 1) {
      return time.toMinutes() + "m";
    }
    if (time.toDays() < 1) {
      return time.toHours() + "h";
    }
    return time.toDays() < 7 ? time.toDays() + "d" : time.toDays() / 7 + "w";
  }
}
