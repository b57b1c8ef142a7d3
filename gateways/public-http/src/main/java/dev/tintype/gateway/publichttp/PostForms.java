package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.Licence;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.PostChange;
import dev.tintype.content.api.PostChange.Description;
import dev.tintype.content.api.PostContent;
import dev.tintype.gateway.presentation.json.PostWords;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.profile.api.PostDefaults;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads posts out of requests: the parameters of Mastodon, Pixelfed and our own. */
final class PostForms {
  /** What a post may be given. */
  static final String[] PARAMETERS = {
    "status",
    "in_reply_to_id",
    "media_ids[]",
    "audience",
    "visibility",
    "place",
    "comments_disabled",
    "sensitive",
    "spoiler_text",
    "language",
    "license"
  };

  /** What may be changed about a post. */
  static final String[] CHANGES = {
    "status",
    "media_ids[]",
    "media_attributes[][id]",
    "media_attributes[][description]",
    "media_attributes[][focus]",
    "place",
    "comments_disabled",
    "sensitive",
    "spoiler_text",
    "language",
    "license"
  };

  private static final String NUMBER = "\\d{1,18}";

  private PostForms() {}

  /**
   * A whole post.
   *
   * @param defaults what the author has chosen for posts that don't say
   */
  static PostContent content(Request request, PostDefaults defaults) {
    refuseWhatComesLater(request);
    String spoiler = request.text("spoiler_text").orElse("");
    return new PostContent(
        request.text("status").orElse(""),
        mediaIds(request),
        audience(request).orElse(Audience.valueOf(defaults.audience().name())),
        place(request),
        request.flag("comments_disabled").orElse(false),
        request.flag("sensitive").orElse(defaults.sensitive()) || !spoiler.isBlank(),
        spoiler,
        request.text("language").filter(it -> !it.isBlank()).orElse(language(defaults)),
        licence(request));
  }

  /** Only what the request names is changed. */
  static PostChange change(Request request) {
    return new PostChange(
        request.text("status").orElse(null),
        request.has("media_ids") ? mediaIds(request) : null,
        descriptions(request),
        request.text("place").orElse(null),
        request.flag("comments_disabled").orElse(null),
        request.flag("sensitive").orElse(null),
        request.text("spoiler_text").orElse(null),
        request.text("language").orElse(null),
        licence(request));
  }

  /** The choice of audience in the request, by our own name or by Mastodon's. */
  private static Optional<Audience> audience(Request request) {
    var own = request.text("audience").filter(it -> !it.isBlank());
    if (own.isPresent()) {
      return Optional.of(own.flatMap(PostWords::audience).orElseThrow(() -> unknown("audience")));
    }
    var visibility = request.text("visibility").filter(it -> !it.isBlank());
    if (visibility.filter("direct"::equals).isPresent()) {
      throw Refusal.invalid(
          "visibility",
          "ERR_UNSUPPORTED",
          "can't be direct for a draft: messages are sent at once");
    }
    return visibility.map(
        it -> PostWords.ofVisibility(it).orElseThrow(() -> unknown("visibility")));
  }

  private static void refuseWhatComesLater(Request request) {
    if (isGiven(request, "scheduled_at")) {
      throw Refusal.invalid(
          "scheduled_at", "ERR_UNSUPPORTED", "can't be set: posts come out at once");
    }
    if (request.has("poll")) {
      throw Refusal.invalid("poll", "ERR_UNSUPPORTED", "can't be part of a post");
    }
    if (isGiven(request, "place_id")) {
      throw Refusal.invalid(
          "place_id", "ERR_UNSUPPORTED", "is unknown: say the name of the place instead");
    }
  }

  /** Whether a parameter says anything. */
  static boolean isGiven(Request request, String name) {
    return request
        .text(name)
        .filter(it -> !it.isBlank() && !it.equals("null") && !it.equals("undefined"))
        .isPresent();
  }

  private static List<MediaId> mediaIds(Request request) {
    return request.list("media_ids").stream()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .map(PostForms::mediaId)
        .toList();
  }

  private static MediaId mediaId(String text) {
    if (!text.matches(NUMBER)) {
      throw Refusal.invalid("media_ids", "ERR_INVALID", "names pictures that aren't there");
    }
    return MediaId.of(text);
  }

  private static @Nullable Place place(Request request) {
    return request.text("place").filter(it -> !it.isBlank()).map(Place::new).orElse(null);
  }

  private static @Nullable Licence licence(Request request) {
    return request
        .text("license")
        .filter(it -> !it.isBlank())
        .map(it -> PostWords.licence(it).orElseThrow(() -> unknown("license")))
        .orElse(null);
  }

  private static @Nullable String language(PostDefaults defaults) {
    return defaults.language().isBlank() ? null : defaults.language();
  }

  private static List<Description> descriptions(Request request) {
    return request.objects("media_attributes").stream()
        .filter(fields -> fields.text("id").isPresent())
        .map(PostForms::description)
        .toList();
  }

  private static Description description(Request.Fields fields) {
    Double[] focus = focus(fields.text("focus").orElse(""));
    return new Description(
        mediaId(fields.text("id").orElse("")),
        fields.text("description").orElse(null),
        focus[0],
        focus[1]);
  }

  /** Two numbers such as {@code -0.42,0.69}; nothing where they can't be read. */
  private static @Nullable Double[] focus(String text) {
    String[] parts = text.split(",");
    try {
      return parts.length == 2
          ? new Double[] {Double.valueOf(parts[0].strip()), Double.valueOf(parts[1].strip())}
          : new Double[2];
    } catch (NumberFormatException e) {
      throw Refusal.invalid("focus", "ERR_INVALID", "is not two numbers");
    }
  }

  private static RuntimeException unknown(String field) {
    return Refusal.invalid(field, "ERR_INCLUSION", "is not one of the choices");
  }
}
