package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.profile.api.PostDefaults.DefaultAudience;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads what {@code update_credentials} is asked to change, but for the pictures. */
final class ProfileEdits {
  private ProfileEdits() {}

  static List<ProfileChange> of(Request request) {
    List<ProfileChange> changes = new ArrayList<>();
    text(request, "display_name", ProfileChange.DisplayName::new, changes);
    text(request, "note", ProfileChange.Bio::new, changes);
    text(request, "website", ProfileChange.Website::new, changes);
    text(request, "source[language]", ProfileChange.Language::new, changes);
    flag(request, "locked", ProfileChange.PrivateAccount::new, changes);
    flag(request, "discoverable", ProfileChange.Discoverable::new, changes);
    flag(request, "indexable", ProfileChange.Indexable::new, changes);
    flag(request, "hide_collections", ProfileChange.HideCollections::new, changes);
    flag(request, "source[sensitive]", ProfileChange.Sensitive::new, changes);
    request
        .text("source[privacy]")
        .filter(word -> !word.isBlank())
        .ifPresent(word -> changes.add(new ProfileChange.Audience(audience(word))));
    if (request.has("fields_attributes")) {
      changes.add(new ProfileChange.Fields(fields(request)));
    }
    if (request.has("pronouns")) {
      changes.add(new ProfileChange.Pronouns(pronouns(request)));
    }
    return changes;
  }

  private static void text(
      Request request,
      String name,
      Function<String, ProfileChange> change,
      List<ProfileChange> changes) {
    request.text(name).map(change).ifPresent(changes::add);
  }

  private static void flag(
      Request request,
      String name,
      Function<Boolean, ProfileChange> change,
      List<ProfileChange> changes) {
    request.flag(name).map(change).ifPresent(changes::add);
  }

  private static DefaultAudience audience(String word) {
    return switch (word) {
      case "public" -> DefaultAudience.PUBLIC;
      case "unlisted" -> DefaultAudience.UNLISTED;
      case "private", "followers" -> DefaultAudience.FOLLOWERS;
      case "close_friends" -> DefaultAudience.CLOSE_FRIENDS;
      default ->
          throw Refusal.invalid(
              "source[privacy]", "ERR_INCLUSION", "is not public, unlisted or private");
    };
  }

  private static List<ProfileField> fields(Request request) {
    return request.objects("fields_attributes").stream()
        .map(field ->
            new ProfileField(field.text("name").orElse(""), field.text("value").orElse("")))
        .toList();
  }

  /** A list, or one text with commas. */
  private static List<String> pronouns(Request request) {
    return request.list("pronouns").stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
