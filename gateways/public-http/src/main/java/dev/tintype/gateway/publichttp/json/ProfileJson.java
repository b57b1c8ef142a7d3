package dev.tintype.gateway.publichttp.json;

import dev.tintype.gateway.presentation.json.AccountPresenter;
import dev.tintype.gateway.presentation.json.FieldJson;
import dev.tintype.profile.api.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's profile as it is edited: texts are plain, pictures are null when there is none. */
public record ProfileJson(
    String id,
    String displayName,
    String note,
    List<FieldJson> fields,
    @Nullable String avatar,
    @Nullable String avatarStatic,
    String avatarDescription,
    @Nullable String header,
    @Nullable String headerStatic,
    String headerDescription,
    boolean locked,
    boolean bot,
    boolean hideCollections,
    boolean discoverable,
    boolean indexable,
    boolean showMedia,
    boolean showMediaReplies,
    boolean showFeatured,
    List<String> attributionDomains,
    List<String> pronouns,
    @Nullable String website) {

  public static ProfileJson of(Profile profile, AccountPresenter presenter, String origin) {
    String avatar = presenter.pictureOrNull(profile.avatar(), origin);
    String header = presenter.pictureOrNull(profile.header(), origin);
    return new ProfileJson(
        profile.account().toString(),
        profile.displayName(),
        profile.bio(),
        profile.fields().stream()
            .map(field -> new FieldJson(field.name(), field.value(), null))
            .toList(),
        avatar,
        avatar,
        profile.avatar() == null ? "" : profile.avatar().alt(),
        header,
        header,
        profile.header() == null ? "" : profile.header().alt(),
        profile.privateAccount(),
        false,
        profile.hideCollections(),
        profile.discoverable(),
        profile.indexable(),
        true,
        false,
        false,
        List.of(),
        profile.pronouns(),
        profile.website());
  }
}
