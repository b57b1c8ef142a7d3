package dev.tintype.gateway.presentation.json;

import dev.tintype.content.api.Hashtag;
import dev.tintype.content.api.Mention;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostMedia;
import dev.tintype.content.api.PostVersion;
import dev.tintype.gateway.presentation.json.StatusJson.MentionJson;
import dev.tintype.gateway.presentation.json.StatusJson.PlaceJson;
import dev.tintype.gateway.presentation.json.StatusJson.TagLinkJson;
import dev.tintype.profile.api.Profile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns posts into the JSON that clients read. */
public final class StatusPresenter {
  private final MediaPresenter media;

  public StatusPresenter(MediaPresenter media) {
    this.media = media;
  }

  /**
   * What a post's presentation depends on besides the post.
   *
   * @param account the author, presented
   * @param pictures who may be shown links to the pictures
   * @param marks what changes all the time, or from viewer to viewer
   * @param origin under which people see this server, such as {@code https://photos.example}
   */
  public record Frame(
      Profile author,
      AccountJson account,
      MediaLinks.Audience pictures,
      StatusMarksJson marks,
      String origin) {}

  public StatusJson present(Post post, Frame frame) {
    return present(post, frame, null);
  }

  /** A status that has just been deleted, with the caption to write it anew. */
  public StatusJson deleted(Post post, Frame frame) {
    return present(post, frame, post.caption());
  }

  /** One version of a status. */
  public StatusEditJson version(PostVersion version, Frame frame) {
    return new StatusEditJson(
        CaptionHtml.of(version.caption(), version.facets(), frame.origin()),
        version.spoilerText(),
        version.sensitive(),
        version.at(),
        frame.account(),
        media(version.media(), frame),
        List.of(),
        place(version.place()),
        PostWords.licence(version.licence()));
  }

  private StatusJson present(Post post, Frame frame, @Nullable String text) {
    String origin = frame.origin();
    StatusMarksJson marks = frame.marks();
    String address = origin + "/@" + frame.author().username() + "/" + post.id();
    return new StatusJson(
        post.id().toString(),
        post.createdAt(),
        null,
        null,
        post.sensitive(),
        post.spoilerText(),
        PostWords.visibility(post.audience(), frame.author().privateAccount()),
        post.language(),
        address,
        address,
        0,
        0,
        post.editedAt(),
        CaptionHtml.of(post.caption(), post.facets(), origin),
        text,
        null,
        null,
        frame.account(),
        media(post.media(), frame),
        mentions(post.mentions(), origin),
        tags(post.hashtags(), origin),
        List.of(),
        null,
        null,
        false,
        post.pinned(),
        List.of(),
        post.caption(),
        pfType(post.media()),
        place(post.place()),
        post.commentsDisabled(),
        List.of(),
        null,
        null,
        true,
        null,
        PostWords.audience(post.audience()),
        PostWords.licence(post.licence()),
        post.archived(),
        null,
        marks.repliesCount(),
        marks.replyCount(),
        marks.favouritesCount(),
        marks.favourited(),
        marks.bookmarked(),
        marks.muted(),
        marks.likedBy());
  }

  private List<MediaAttachmentJson> media(List<PostMedia> all, Frame frame) {
    return all.stream().map(one -> media.present(one, frame.pictures(), frame.origin())).toList();
  }

  private static List<MentionJson> mentions(List<Mention> mentions, String origin) {
    return mentions.stream()
        .map(mention ->
            new MentionJson(
                mention.account().toString(),
                mention.username(),
                mention.username(),
                origin + "/@" + mention.username()))
        .toList();
  }

  private static List<TagLinkJson> tags(List<Hashtag> hashtags, String origin) {
    return hashtags.stream()
        .map(tag -> new TagLinkJson(tag.key(), CaptionHtml.tagAddress(tag.key(), origin)))
        .toList();
  }

  private static @Nullable PlaceJson place(@Nullable Place place) {
    if (place == null) {
      return null;
    }
    String slug = place.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return new PlaceJson(place.name(), slug, "");
  }

  /** Pixelfed's word for what a post is made of. */
  private static String pfType(List<PostMedia> media) {
    var kinds = media.stream().map(StatusPresenter::pfKind).collect(Collectors.toSet());
    if (kinds.isEmpty()) {
      return "text";
    }
    if (kinds.size() > 1) {
      return "photo:video:album";
    }
    return kinds.iterator().next() + (media.size() > 1 ? ":album" : "");
  }

  private static String pfKind(PostMedia media) {
    return switch (media.kind()) {
      case IMAGE -> "photo";
      case VIDEO, GIF -> "video";
    };
  }
}
