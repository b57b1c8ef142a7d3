package dev.tintype.chat.command;

import dev.tintype.chat.api.ChatMedia;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pictures that people send, as they are at that time; asked for before a transaction. */
public final class Pictures {
  private static final int MOST = 10;
  private static final String FIELD = "media_ids";

  private final Bus bus;

  public Pictures(Bus bus) {
    this.bus = bus;
  }

  /**
   * The caller's own pictures.
   *
   * @throws dev.tintype.platform.messages.RefusedException invalid, when one is not there, not the
   *     caller's or not ready
   */
  List<ChatMedia> own(Caller caller, List<MediaId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    if (ids.size() > MOST) {
      throw Refusal.invalid(FIELD, "ERR_TOO_LONG", "can be " + MOST + " at the most");
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      throw Refusal.invalid(FIELD, "ERR_TAKEN", "has the same picture twice");
    }
    var owner = caller.member();
    Map<MediaId, Media> own =
        bus.ask(caller, new MediaByIds(ids)).stream()
            .filter(media -> media.owner().equals(owner))
            .filter(media -> media.purpose() == MediaPurpose.POST)
            .collect(Collectors.toMap(Media::id, Function.identity()));
    if (own.size() < ids.size()) {
      throw Refusal.invalid(FIELD, "ERR_INVALID", "names pictures that aren't there");
    }
    return ids.stream().map(own::get).map(Pictures::snapshot).toList();
  }

  private static ChatMedia snapshot(Media media) {
    return switch (media.state()) {
      case READY -> ready(media);
      case UPLOADED, PROCESSING ->
          throw Refusal.invalid(
              FIELD,
              "ERR_NOT_READY",
              "can't be sent before they are processed. Try again in a moment!");
      case FAILED ->
          throw Refusal.invalid(FIELD, "ERR_INVALID", "names a picture that can't be shown");
    };
  }

  private static ChatMedia ready(Media media) {
    var kind =
        switch (media.type()) {
          case IMAGE -> ChatMedia.Kind.IMAGE;
          case VIDEO -> ChatMedia.Kind.VIDEO;
          case GIF -> ChatMedia.Kind.GIF;
        };
    return new ChatMedia(
        media.id(),
        kind,
        media.width(),
        media.height(),
        media.blurhash(),
        media.alt(),
        media.focus().x(),
        media.focus().y(),
        media.variants().stream()
            .map(it ->
                new ChatMedia.Variant(
                    it.name(), it.contentType(), it.width(), it.height(), it.bytes()))
            .toList(),
        media.durationMillis());
  }
}
