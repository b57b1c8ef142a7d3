package dev.tintype.profile.domain;

import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.media.api.MediaState;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pictures that an edit names, as the media service knows them. */
public final class ChosenImages {

  private record Choice(String field, MediaId media, MediaPurpose purpose) {}

  private final Map<MediaId, ProfileImage> images;

  private ChosenImages(Map<MediaId, ProfileImage> images) {
    this.images = images;
  }

  /**
   * Asks for the pictures; nobody is asked when the edit names none.
   *
   * @throws dev.tintype.platform.messages.RefusedException {@link Refusal.Invalid} unless each is
   *     the owner's own, ready, and uploaded for this purpose
   */
  public static ChosenImages of(
      Bus bus, Caller caller, AccountId owner, List<ProfileChange> changes) {
    var choices = choices(changes);
    if (choices.isEmpty()) {
      return new ChosenImages(Map.of());
    }
    Map<MediaId, Media> found = new HashMap<>();
    bus.ask(caller, new MediaByIds(choices.stream().map(Choice::media).distinct().toList()))
        .forEach(media -> found.put(media.id(), media));
    Map<MediaId, ProfileImage> images = new HashMap<>();
    for (Choice choice : choices) {
      Media media = found.get(choice.media());
      if (media == null || !media.owner().equals(owner)) {
        throw Refusal.invalid(choice.field(), "ERR_INVALID", "is no picture of yours");
      }
      if (media.state() != MediaState.READY || media.purpose() != choice.purpose()) {
        throw Refusal.invalid(choice.field(), "ERR_INVALID", "can't be used for this");
      }
      images.put(media.id(), snapshot(media));
    }
    return new ChosenImages(images);
  }

  ProfileImage image(MediaId media) {
    return Objects.requireNonNull(images.get(media), "media was not asked for");
  }

  private static List<Choice> choices(List<ProfileChange> changes) {
    List<Choice> choices = new ArrayList<>();
    for (ProfileChange change : changes) {
      if (change instanceof ProfileChange.Avatar(var media)) {
        choices.add(new Choice("avatar", media, MediaPurpose.AVATAR));
      } else if (change instanceof ProfileChange.Header(var media)) {
        choices.add(new Choice("header", media, MediaPurpose.HEADER));
      }
    }
    return choices;
  }

  private static ProfileImage snapshot(Media media) {
    return new ProfileImage(
        media.id(),
        media.alt(),
        media.blurhash(),
        media.variants().stream()
            .map(file ->
                new ProfileImage.Variant(
                    file.name(), file.contentType(), file.width(), file.height()))
            .toList());
  }
}
