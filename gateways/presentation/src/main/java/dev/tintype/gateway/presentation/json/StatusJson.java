package dev.tintype.gateway.presentation.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tintype.platform.http.OneOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon's status, with what the Pixelfed app reads besides ({@code contentText} and on) and our
 * own {@code audience}, {@code license}, {@code archived} and {@code comment}. The last members are
 * those of {@link StatusMarksJson}.
 *
 * @param content HTML
 * @param comment null for posts
 * @param text the caption as it was typed; only of a status that has just been deleted
 */
public record StatusJson(
    String id,
    Instant createdAt,
    @Nullable String inReplyToId,
    @Nullable String inReplyToAccountId,
    boolean sensitive,
    String spoilerText,
    @OneOf({"public", "unlisted", "private", "direct"}) String visibility,
    @Nullable String language,
    String uri,
    String url,
    long reblogsCount,
    long quotesCount,
    @Nullable Instant editedAt,
    String content,
    @Nullable String text,
    @Nullable StatusJson reblog,
    @Nullable Object application,
    AccountJson account,
    List<MediaAttachmentJson> mediaAttachments,
    List<MentionJson> mentions,
    List<TagLinkJson> tags,
    List<Object> emojis,
    @Nullable Object card,
    @Nullable Object poll,
    boolean reblogged,
    boolean pinned,
    List<FilterResultJson> filtered,
    String contentText,
    String pfType,
    @Nullable PlaceJson place,
    boolean commentsDisabled,
    @JsonProperty("taggedPeople") List<Object> taggedPeople,
    @Nullable Object label,
    @Nullable String shortcode,
    boolean local,
    @Nullable Instant likedAt,
    @OneOf({"public", "unlisted", "followers", "close_friends", "direct"}) String audience,
    @Nullable String license,
    boolean archived,
    @Nullable CommentJson comment,
    long repliesCount,
    long replyCount,
    long favouritesCount,
    boolean favourited,
    boolean bookmarked,
    boolean muted,
    LikedByJson likedBy) {

  /** The same with what the viewer's filters say of it. */
  public StatusJson withFiltered(List<FilterResultJson> results) {
    return results.equals(filtered)
        ? this
        : new StatusJson(
            id,
            createdAt,
            inReplyToId,
            inReplyToAccountId,
            sensitive,
            spoilerText,
            visibility,
            language,
            uri,
            url,
            reblogsCount,
            quotesCount,
            editedAt,
            content,
            text,
            reblog,
            application,
            account,
            mediaAttachments,
            mentions,
            tags,
            emojis,
            card,
            poll,
            reblogged,
            pinned,
            results,
            contentText,
            pfType,
            place,
            commentsDisabled,
            taggedPeople,
            label,
            shortcode,
            local,
            likedAt,
            audience,
            license,
            archived,
            comment,
            repliesCount,
            replyCount,
            favouritesCount,
            favourited,
            bookmarked,
            muted,
            likedBy);
  }

  /**
   * What only comments have.
   *
   * @param postId the post under which it stands, however deep in the thread
   * @param placeholder nothing but its place in the thread, kept for the replies; of nobody
   * @param hidden for its writer and the post's author only; only the latter is told
   * @param folded by somebody whom the viewer has muted
   */
  public record CommentJson(String postId, boolean placeholder, boolean hidden, boolean folded) {}

  /** A person named in the caption. */
  public record MentionJson(String id, String username, String acct, String url) {}

  /** A hashtag in the caption. */
  public record TagLinkJson(String name, String url) {}

  /**
   * Where it was.
   *
   * @param country always empty: a place is only a name as yet
   */
  public record PlaceJson(String name, String slug, String country) {}

  /**
   * Somebody who likes it, for the Pixelfed app.
   *
   * @param id null, as the name and the address, where nobody can be named
   * @param others there are more
   */
  public record LikedByJson(
      @Nullable String id,
      @Nullable String username,
      @Nullable String url,
      boolean others,
      long totalCount,
      String totalCountPretty) {

    public static final LikedByJson NOBODY = new LikedByJson(null, null, null, false, 0, "0");
  }
}
