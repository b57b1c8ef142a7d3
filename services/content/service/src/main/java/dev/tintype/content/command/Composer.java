package dev.tintype.content.command;

import dev.tintype.content.api.Mention;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostContent;
import dev.tintype.content.api.PostMedia;
import dev.tintype.content.domain.Caption;
import dev.tintype.content.domain.ContentRules;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.ProfileQuery.ProfilesByUsernames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a post of what its author put in; asks other services, so it stays out of transactions. */
final class Composer {
  private final Bus bus;

  Composer(Bus bus) {
    this.bus = bus;
  }

  /**
   * The post as it would come out.
   *
   * @throws dev.tintype.platform.messages.RefusedException invalid, when something is wrong
   */
  Post compose(Caller caller, PostId id, PostContent content, Instant at) {
    var clean = ContentRules.clean(content);
    ContentRules.requireSomething(clean.caption(), clean.media());
    var media = media(caller, clean.media());
    var caption = Caption.of(clean.caption());
    var mentions = mentions(caller, caption);
    return new Post(
        id,
        caller.member(),
        clean.audience(),
        clean.caption(),
        caption.facets(mentions),
        caption.hashtags(),
        mentions,
        media,
        clean.place(),
        clean.commentsDisabled(),
        clean.sensitive(),
        clean.spoilerText(),
        clean.language(),
        clean.licence(),
        false,
        false,
        at,
        null);
  }

  /** The people whom a caption names. */
  List<Mention> mentions(Caller caller, Caption caption) {
    var names = caption.calledNames();
    if (names.isEmpty()) {
      return List.of();
    }
    return bus.ask(caller, new ProfilesByUsernames(names)).stream()
        .map(profile -> new Mention(profile.account(), profile.username()))
        .toList();
  }

  /** Refuses pictures that aren't the caller's, but not those that aren't ready yet. */
  void checkOwned(Caller caller, List<MediaId> ids) {
    ask(caller, ids);
  }

  private List<PostMedia> media(Caller caller, List<MediaId> ids) {
    var found = ask(caller, ids);
    return ids.stream().map(found::get).map(Composer::snapshot).toList();
  }

  private Map<MediaId, Media> ask(Caller caller, List<MediaId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    AccountId author = caller.member();
    Map<MediaId, Media> own =
        bus.ask(caller, new MediaByIds(ids)).stream()
            .filter(media -> media.owner().equals(author))
            .filter(media -> media.purpose() == MediaPurpose.POST)
            .collect(Collectors.toMap(Media::id, Function.identity()));
    if (own.size() < ids.size()) {
      throw Refusal.invalid("media_ids", "ERR_INVALID", "names pictures that aren't there");
    }
    return own;
  }

  private static PostMedia snapshot(Media media) {
    return switch (media.state()) {
      case READY -> ready(media);
      case UPLOADED, PROCESSING ->
          throw Refusal.invalid(
              "media_ids",
              "ERR_NOT_READY",
              "can't be attached before they are processed. Try again in a moment!");
      case FAILED ->
          throw Refusal.invalid("media_ids", "ERR_INVALID", "names a picture that can't be shown");
    };
  }

  private static PostMedia ready(Media media) {
    var kind =
        switch (media.type()) {
          case IMAGE -> PostMedia.Kind.IMAGE;
          case VIDEO -> PostMedia.Kind.VIDEO;
          case GIF -> PostMedia.Kind.GIF;
        };
    return new PostMedia(
        media.id(),
        kind,
        media.width(),
        media.height(),
        media.blurhash(),
        media.alt(),
        media.focus().x(),
        media.focus().y(),
        media.variants().stream().map(Composer::variant).toList(),
        media.durationMillis());
  }

  private static PostMedia.Variant variant(dev.tintype.media.api.Variant variant) {
    return new PostMedia.Variant(
        variant.name(), variant.contentType(), variant.width(), variant.height(), variant.bytes());
  }
}
