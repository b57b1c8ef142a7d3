package dev.tintype.content.domain;

import dev.tintype.content.api.Mention;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostChange;
import dev.tintype.content.api.PostChange.Description;
import dev.tintype.content.api.PostMedia;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.text.LanguageTag;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out how a post reads after an edit. */
public final class PostEdit {
  private PostEdit() {}

  /**
   * The post after the change; equal to {@code before} when nothing is different.
   *
   * @param caption the change's caption, read; null to leave it
   * @param mentions whom that caption names
   * @throws dev.tintype.platform.messages.RefusedException invalid, when the change can't be made
   */
  public static Post apply(
      Post before,
      PostChange change,
      @Nullable Caption caption,
      List<Mention> mentions,
      Instant at) {
    var media = describe(keep(before.media(), change.media()), change.descriptions());
    Place place = change.place() == null ? before.place() : ContentRules.cleanPlace(change.place());
    String text = caption == null ? before.caption() : caption.text();
    ContentRules.requireSomething(text, media);
    boolean sameText = text.equals(before.caption());
    var after =
        new Post(
            before.id(),
            before.author(),
            before.audience(),
            text,
            sameText ? before.facets() : caption.facets(mentions),
            sameText ? before.hashtags() : caption.hashtags(),
            sameText ? before.mentions() : mentions,
            media,
            place,
            orElse(change.commentsDisabled(), before.commentsDisabled()),
            orElse(change.sensitive(), before.sensitive()),
            change.spoilerText() == null
                ? before.spoilerText()
                : ContentRules.cleanSpoiler(change.spoilerText()),
            change.language() == null ? before.language() : LanguageTag.clean(change.language()),
            change.licence() == null ? before.licence() : change.licence(),
            before.archived(),
            before.pinned(),
            before.createdAt(),
            before.editedAt());
    return after.equals(before) ? before : editedAt(after, later(before, at));
  }

  private static List<PostMedia> keep(List<PostMedia> media, @Nullable List<MediaId> kept) {
    if (kept == null) {
      return media;
    }
    Map<MediaId, PostMedia> byId =
        media.stream().collect(Collectors.toMap(PostMedia::id, Function.identity()));
    if (new HashSet<>(kept).size() < kept.size() || !byId.keySet().containsAll(kept)) {
      throw Refusal.invalid(
          "media_ids", "ERR_INVALID", "can be put in order or taken out, but not added");
    }
    return kept.stream().map(byId::get).toList();
  }

  private static List<PostMedia> describe(List<PostMedia> media, List<Description> descriptions) {
    Map<MediaId, Description> byId =
        descriptions.stream()
            .collect(Collectors.toMap(Description::media, Function.identity(), (a, b) -> b));
    return media.stream().map(one -> describe(one, byId.get(one.id()))).toList();
  }

  private static PostMedia describe(PostMedia media, @Nullable Description description) {
    if (description == null) {
      return media;
    }
    return media.described(
        description.alt() == null ? media.alt() : ContentRules.cleanAlt(description.alt()),
        focus(description.focusX(), media.focusX()),
        focus(description.focusY(), media.focusY()));
  }

  private static double focus(@Nullable Double given, double before) {
    return given == null || given.isNaN() ? before : Math.clamp(given, -1.0, 1.0);
  }

  private static boolean orElse(@Nullable Boolean given, boolean before) {
    return Objects.requireNonNullElse(given, before);
  }

  /** Versions are told apart by their time, so that each is later than the one before. */
  private static Instant later(Post before, Instant at) {
    var last = before.editedAt() == null ? before.createdAt() : before.editedAt();
    return at.isAfter(last) ? at : last.plusMillis(1);
  }

  private static Post editedAt(Post post, Instant at) {
    return new Post(
        post.id(),
        post.author(),
        post.audience(),
        post.caption(),
        post.facets(),
        post.hashtags(),
        post.mentions(),
        post.media(),
        post.place(),
        post.commentsDisabled(),
        post.sensitive(),
        post.spoilerText(),
        post.language(),
        post.licence(),
        post.archived(),
        post.pinned(),
        post.createdAt(),
        at);
  }
}
