package dev.tintype.gateway.presentation.json;

import dev.tintype.gateway.presentation.json.AccountJson.AccountRoleJson;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileField;
import dev.tintype.profile.api.ProfileImage;
import dev.tintype.profile.api.ProfileImage.Variant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns profiles into the JSON that clients read. */
public final class AccountPresenter {
  /** Shown for people without a picture of their own. */
  public static final String NO_AVATAR = "/images/no-avatar.png";

  public static final String NO_HEADER = "/images/no-header.png";

  private final PictureLinks links;
  private final Predicate<String> staff;

  /**
   * @param staff whether a username is that of staff
   */
  public AccountPresenter(PictureLinks links, Predicate<String> staff) {
    this.links = links;
    this.staff = staff;
  }

  /**
   * @param origin under which people see this server, such as {@code https://photos.example}
   */
  public AccountJson present(Profile profile, String origin) {
    String address = origin + "/@" + profile.username();
    String avatar = picture(profile.avatar(), NO_AVATAR, origin);
    String header = picture(profile.header(), NO_HEADER, origin);
    boolean isStaff = staff.test(profile.username());
    return new AccountJson(
        profile.account().toString(),
        profile.username(),
        profile.username(),
        profile.displayName(),
        profile.privateAccount(),
        false,
        false,
        profile.discoverable(),
        profile.indexable(),
        !profile.indexable(),
        profile.hideCollections(),
        profile.createdAt(),
        BioHtml.paragraphs(profile.bio(), origin),
        address,
        address,
        avatar,
        avatar,
        alt(profile.avatar()),
        header,
        header,
        alt(profile.header()),
        profile.followersCount(),
        profile.followingCount(),
        profile.postsCount(),
        lastStatusAt(profile),
        fields(profile.fields(), origin),
        List.of(),
        isStaff ? List.of(AccountRoleJson.STAFF) : List.of(),
        profile.bio(),
        profile.pronouns(),
        profile.website(),
        true,
        isStaff,
        "");
  }

  /** Stands where clients need an account and nobody is to be named; it is nobody's. */
  public AccountJson nobody(String origin) {
    String avatar = origin + NO_AVATAR;
    String header = origin + NO_HEADER;
    return new AccountJson(
        "0",
        "deleted",
        "deleted",
        "",
        false,
        false,
        false,
        false,
        false,
        true,
        true,
        Instant.EPOCH,
        "",
        origin,
        origin,
        avatar,
        avatar,
        "",
        header,
        header,
        "",
        0,
        0,
        0,
        null,
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        null,
        true,
        false,
        "");
  }

  /** The address of a profile's picture, or null when it has none of its own. */
  public @Nullable String pictureOrNull(@Nullable ProfileImage image, String origin) {
    return image == null ? null : picture(image, "", origin);
  }

  private String picture(@Nullable ProfileImage image, String placeholder, String origin) {
    if (image == null) {
      return origin + placeholder;
    }
    return image.variants().stream()
        .max(
            Comparator.comparing(AccountPresenter::isOldFormat)
                .thenComparingInt(variant -> variant.width()))
        .map(variant -> links.permanent(origin, image.media(), variant.name()))
        .orElse(origin + placeholder);
  }

  /** Apps that know no WebP are among those that read the address. */
  private static boolean isOldFormat(Variant variant) {
    return variant.contentType().equals("image/jpeg") || variant.contentType().equals("image/png");
  }

  private static String alt(@Nullable ProfileImage image) {
    return image == null ? "" : image.alt();
  }

  private static @Nullable String lastStatusAt(Profile profile) {
    var last = profile.lastPostAt();
    return last == null ? null : last.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static List<FieldJson> fields(List<ProfileField> fields, String origin) {
    return fields.stream()
        .map(field -> new FieldJson(field.name(), BioHtml.line(field.value(), origin), null))
        .toList();
  }
}
