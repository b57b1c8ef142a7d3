package dev.tintype.profile.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.profile.api.PostDefaults.DefaultAudience;
import java.util.List;

/** One thing that {@link ProfileCommand.EditProfile} changes; what is not named stays. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "change")
public sealed interface ProfileChange {

  /** At most 50 characters; line breaks become spaces. Empty clears it. */
  record DisplayName(String text) implements ProfileChange {}

  /** At most 500 characters of plain text. Empty clears it. */
  record Bio(String text) implements ProfileChange {}

  /** Replaces all fields, at most 4; those with neither name nor value are left out. */
  record Fields(List<ProfileField> fields) implements ProfileChange {}

  /** At most 4, each of at most 20 characters. */
  record Pronouns(List<String> pronouns) implements ProfileChange {}

  /** An http or https address; empty clears it. */
  record Website(String address) implements ProfileChange {}

  /** An image that the caller has uploaded, ready and with the purpose of an avatar. */
  record Avatar(MediaId media) implements ProfileChange {}

  /** Back to the placeholder picture. */
  record NoAvatar() implements ProfileChange {}

  /** An image that the caller has uploaded, ready and with the purpose of a header. */
  record Header(MediaId media) implements ProfileChange {}

  /** Back to the placeholder picture. */
  record NoHeader() implements ProfileChange {}

  /** Whether new followers must be let in. Turning it off lets in all who are waiting. */
  record PrivateAccount(boolean on) implements ProfileChange {}

  record Discoverable(boolean on) implements ProfileChange {}

  record Indexable(boolean on) implements ProfileChange {}

  record HideCollections(boolean on) implements ProfileChange {}

  record Audience(DefaultAudience audience) implements ProfileChange {}

  record Sensitive(boolean on) implements ProfileChange {}

  /** An ISO 639 code; empty leaves it to the app. */
  record Language(String code) implements ProfileChange {}
}
