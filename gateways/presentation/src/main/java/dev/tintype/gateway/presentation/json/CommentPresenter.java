package dev.tintype.gateway.presentation.json;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentVersion;
import dev.tintype.comment.api.Mention;
import dev.tintype.content.api.Facet;
import dev.tintype.content.api.Post;
import dev.tintype.gateway.presentation.json.StatusJson.CommentJson;
import dev.tintype.gateway.presentation.json.StatusJson.MentionJson;
import dev.tintype.gateway.presentation.json.StatusJson.TagLinkJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.profile.api.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns comments into the JSON that clients read: they are statuses that answer something. */
public final class CommentPresenter {

  /**
   * What a comment's presentation depends on besides the comment.
   *
   * @param account the comment's author, presented
   * @param answered whom the comment answers; null where that isn't to be said
   * @param hidden the viewer is the post's author, and only the writer sees it besides
   * @param folded the viewer has muted the author
   * @param origin under which people see this server, such as {@code https://photos.example}
   */
  public record Frame(
      Post post,
      Profile postAuthor,
      AccountJson account,
      @Nullable AccountId answered,
      StatusMarksJson marks,
      boolean hidden,
      boolean folded,
      String origin) {}

  /** A comment that the viewer may see. */
  public StatusJson present(Comment comment, Frame frame) {
    return present(comment, frame, null);
  }

  /** A comment that has just been deleted, with what was typed. */
  public StatusJson deleted(Comment comment, Frame frame) {
    return present(comment, frame, comment.text());
  }

  /**
   * Keeps the place of a comment that the viewer may not see, or nobody any more, for those below
   * it. It says nothing of the comment but where it stands.
   */
  public StatusJson placeholder(Comment comment, Frame frame) {
    return status(
        comment,
        frame,
        new Words("", List.of(), List.of(), List.of()),
        null,
        new CommentJson(frame.post().id().toString(), true, false, false));
  }

  /** One version of a comment. */
  public StatusEditJson version(CommentVersion version, Frame frame) {
    return new StatusEditJson(
        CaptionHtml.of(version.text(), facets(version.facets()), frame.origin()),
        "",
        false,
        version.at(),
        frame.account(),
        List.of(),
        List.of(),
        null,
        null);
  }

  private StatusJson present(Comment comment, Frame frame, @Nullable String text) {
    var facets = facets(comment.facets());
    var words =
        new Words(
            comment.text(),
            facets,
            mentions(comment.mentions(), frame.origin()),
            tags(facets, frame.origin()));
    var place =
        new CommentJson(frame.post().id().toString(), false, frame.hidden(), frame.folded());
    return status(comment, frame, words, text, place);
  }

  /** What a comment says. */
  private record Words(
      String text, List<Facet> facets, List<MentionJson> mentions, List<TagLinkJson> tags) {}

  private StatusJson status(
      Comment comment, Frame frame, Words words, @Nullable String text, CommentJson place) {
    String origin = frame.origin();
    Post post = frame.post();
    String address =
        "%s/@%s/%s#comment-%s"
            .formatted(origin, frame.postAuthor().username(), post.id(), comment.id());
    var marks = frame.marks();
    boolean gone = place.placeholder();
    return new StatusJson(
        comment.id().toString(),
        comment.createdAt(),
        comment.parent() == null ? post.id().toString() : comment.parent().toString(),
        frame.answered() == null ? null : frame.answered().toString(),
        false,
        "",
        PostWords.visibility(post.audience(), frame.postAuthor().privateAccount()),
        gone ? null : comment.language(),
        address,
        address,
        0,
        0,
        gone ? null : comment.editedAt(),
        CaptionHtml.of(words.text(), words.facets(), origin),
        text,
        null,
        null,
        frame.account(),
        List.of(),
        words.mentions(),
        words.tags(),
        List.of(),
        null,
        null,
        false,
        comment.pinned() && !gone,
        List.of(),
        words.text(),
        "text",
        null,
        post.commentsDisabled(),
        List.of(),
        null,
        null,
        true,
        null,
        PostWords.audience(post.audience()),
        null,
        false,
        place,
        marks.repliesCount(),
        marks.replyCount(),
        marks.favouritesCount(),
        marks.favourited(),
        marks.bookmarked(),
        marks.muted(),
        marks.likedBy());
  }

  private static List<Facet> facets(List<dev.tintype.comment.api.Facet> facets) {
    return facets.stream()
        .map(facet -> new Facet(kind(facet), facet.start(), facet.end(), facet.value()))
        .toList();
  }

  private static Facet.Kind kind(dev.tintype.comment.api.Facet facet) {
    return switch (facet.kind()) {
      case HASHTAG -> Facet.Kind.HASHTAG;
      case MENTION -> Facet.Kind.MENTION;
      case LINK -> Facet.Kind.LINK;
    };
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

  private static List<TagLinkJson> tags(List<Facet> facets, String origin) {
    return facets.stream()
        .filter(facet -> facet.kind() == Facet.Kind.HASHTAG)
        .map(Facet::value)
        .distinct()
        .map(key -> new TagLinkJson(key, CaptionHtml.tagAddress(key, origin)))
        .toList();
  }
}
