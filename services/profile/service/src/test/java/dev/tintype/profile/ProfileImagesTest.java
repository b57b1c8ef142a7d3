package dev.tintype.profile;

import static dev.tintype.profile.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaEvent.MediaDescribed;
import dev.tintype.media.api.MediaEvent.MediaErased;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.media.api.MediaState;
import dev.tintype.media.api.MediaType;
import dev.tintype.media.api.Variant;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileCommand.EditProfile;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import dev.tintype.profile.api.ProfileEvent.ProfileChanged;
import dev.tintype.profile.api.ProfileImage;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileImagesTest {
  private static final Caller PART = Caller.part("test");
  private static final Map<MediaId, Media> uploaded = new ConcurrentHashMap<>();

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running(
              "profile", platform -> new ProfileService(platform, new ProfileConfiguration()))
          .answering(
              MediaByIds.class,
              (caller, query) ->
                  query.ids().stream().map(uploaded::get).filter(Objects::nonNull).toList());

  @Test
  void anAvatarIsASnapshotOfTheUploadedPicture() {
    var ann = newPerson("pictured");
    var media = upload(ann.id(), MediaPurpose.AVATAR, MediaState.READY);

    var profile = edit(ann, new ProfileChange.Avatar(media));

    var expected =
        new ProfileImage(
            media,
            "a face",
            "L00000",
            List.of(new ProfileImage.Variant("400.jpg", "image/jpeg", 400, 400)));
    assertThat(profile.avatar()).isEqualTo(expected);
    assertThat(profile(ann.id()).avatar()).isEqualTo(expected);
    assertThat(tintype.emitted(ProfileChanged.class))
        .last()
        .extracting(ProfileChanged::avatar)
        .isEqualTo(expected);
  }

  @Test
  void onlyAReadyPictureOfOnesOwnAndForThePurposeIsTaken() {
    var ann = newPerson("refused");
    var ben = newPerson("owner");

    for (MediaId media :
        List.of(
            upload(ben.id(), MediaPurpose.AVATAR, MediaState.READY),
            upload(ann.id(), MediaPurpose.POST, MediaState.READY),
            upload(ann.id(), MediaPurpose.AVATAR, MediaState.PROCESSING),
            tintype.ids().nextMedia())) {
      assertThat(refusalOf(() -> edit(ann, new ProfileChange.Avatar(media))))
          .isInstanceOf(Refusal.Invalid.class);
    }
    assertThat(profile(ann.id()).avatar()).isNull();
  }

  @Test
  void picturesCanBeTakenAway() {
    var ann = newPerson("bare");
    var avatar = upload(ann.id(), MediaPurpose.AVATAR, MediaState.READY);
    var header = upload(ann.id(), MediaPurpose.HEADER, MediaState.READY);
    edit(ann, new ProfileChange.Avatar(avatar), new ProfileChange.Header(header));

    var profile = edit(ann, new ProfileChange.NoAvatar());

    assertThat(profile.avatar()).isNull();
    assertThat(profile.header()).isNotNull();
    assertThat(edit(ann, new ProfileChange.NoHeader()).header()).isNull();
  }

  @Test
  void aNewDescriptionReachesTheSnapshot() {
    var ann = newPerson("described");
    var media = upload(ann.id(), MediaPurpose.AVATAR, MediaState.READY);
    edit(ann, new ProfileChange.Avatar(media));

    tintype.publish(new MediaDescribed(media, ann.id(), "a smiling face", Focus.CENTRE));
    tintype.settle();

    assertThat(profile(ann.id()).avatar())
        .isNotNull()
        .extracting(ProfileImage::alt)
        .isEqualTo("a smiling face");
  }

  @Test
  void anErasedPictureIsShownNoMore() {
    var ann = newPerson("erased_picture");
    var media = upload(ann.id(), MediaPurpose.HEADER, MediaState.READY);
    edit(ann, new ProfileChange.Header(media));

    tintype.publish(new MediaErased(media, ann.id()));
    tintype.settle();

    assertThat(profile(ann.id()).header()).isNull();
  }

  private static MediaId upload(AccountId owner, MediaPurpose purpose, MediaState state) {
    var media =
        new Media(
            tintype.ids().nextMedia(),
            owner,
            MediaType.IMAGE,
            purpose,
            state,
            400,
            400,
            "L00000",
            "a face",
            Focus.CENTRE,
            List.of(new Variant("400.jpg", "image/jpeg", 400, 400, 1000)),
            0,
            null,
            false,
            null,
            Instant.EPOCH);
    uploaded.put(media.id(), media);
    return media.id();
  }

  private static Caller.Member newPerson(String username) {
    var member = tintype.newMember();
    tintype.send(PART, new EnsureProfile(member.id(), username, ""));
    return member;
  }

  private static Profile edit(Caller.Member member, ProfileChange... changes) {
    return tintype.send(member, new EditProfile(List.of(changes)));
  }

  private static Profile profile(AccountId account) {
    return tintype.ask(PART, new ProfilesByIds(List.of(account))).getFirst();
  }
}
