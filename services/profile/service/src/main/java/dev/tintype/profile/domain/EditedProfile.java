package dev.tintype.profile.domain;

import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileField;
import dev.tintype.profile.api.ProfileImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile while changes are being made to it. */
public final class EditedProfile {
  private final Profile before;
  private String displayName;
  private String bio;
  private List<ProfileField> fields;
  private List<String> pronouns;
  private @Nullable String website;
  private @Nullable ProfileImage avatar;
  private @Nullable ProfileImage header;
  private boolean privateAccount;
  private boolean discoverable;
  private boolean indexable;
  private boolean hideCollections;
  private PostDefaults postDefaults;
  private boolean suspended;

  public EditedProfile(Profile before) {
    this.before = before;
    displayName = before.displayName();
    bio = before.bio();
    fields = before.fields();
    pronouns = before.pronouns();
    website = before.website();
    avatar = before.avatar();
    header = before.header();
    privateAccount = before.privateAccount();
    discoverable = before.discoverable();
    indexable = before.indexable();
    hideCollections = before.hideCollections();
    postDefaults = before.postDefaults();
    suspended = before.suspended();
  }

  /**
   * Makes one change, which {@link ProfileRules} has tidied.
   *
   * @param images where the pictures of avatar and header changes are looked up
   */
  public void apply(ProfileChange change, ChosenImages images) {
    switch (change) {
      case ProfileChange.DisplayName(var text) -> displayName = text;
      case ProfileChange.Bio(var text) -> bio = text;
      case ProfileChange.Fields(var list) -> fields = list;
      case ProfileChange.Pronouns(var list) -> pronouns = list;
      case ProfileChange.Website(var address) -> website = address.isEmpty() ? null : address;
      case ProfileChange.Avatar(var media) -> avatar = images.image(media);
      case ProfileChange.NoAvatar() -> avatar = null;
      case ProfileChange.Header(var media) -> header = images.image(media);
      case ProfileChange.NoHeader() -> header = null;
      case ProfileChange.PrivateAccount(var on) -> privateAccount = on;
      case ProfileChange.Discoverable(var on) -> discoverable = on;
      case ProfileChange.Indexable(var on) -> indexable = on;
      case ProfileChange.HideCollections(var on) -> hideCollections = on;
      case ProfileChange.Audience(var audience) ->
          postDefaults =
              new PostDefaults(audience, postDefaults.sensitive(), postDefaults.language());
      case ProfileChange.Sensitive(var on) ->
          postDefaults = new PostDefaults(postDefaults.audience(), on, postDefaults.language());
      case ProfileChange.Language(var code) ->
          postDefaults = new PostDefaults(postDefaults.audience(), postDefaults.sensitive(), code);
    }
  }

  /** Other pictures, or other words about them. */
  public void replaceImages(@Nullable ProfileImage newAvatar, @Nullable ProfileImage newHeader) {
    avatar = newAvatar;
    header = newHeader;
  }

  /** Staff closes the account, or opens it again. */
  public void setSuspended(boolean closed) {
    suspended = closed;
  }

  /** What it is now; the very same when nothing has changed, else of the next revision. */
  public Profile result() {
    Profile same = withRevision(before.revision());
    return same.equals(before) ? before : withRevision(before.revision() + 1);
  }

  private Profile withRevision(long revision) {
    return new Profile(
        before.account(),
        before.username(),
        displayName,
        bio,
        fields,
        pronouns,
        website,
        avatar,
        header,
        privateAccount,
        discoverable,
        indexable,
        hideCollections,
        postDefaults,
        before.followersCount(),
        before.followingCount(),
        before.postsCount(),
        before.lastPostAt(),
        before.createdAt(),
        revision,
        suspended);
  }
}
