package dev.tintype.profile.domain;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Refusal.Problem;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileField;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may stand in a profile. Lengths are in characters as people count them (code points). */
public final class ProfileRules {
  public static final int LONGEST_DISPLAY_NAME = 50;
  public static final int LONGEST_BIO = 500;
  public static final int MOST_FIELDS = 4;
  public static final int LONGEST_FIELD = 255;
  public static final int MOST_PRONOUNS = 4;
  public static final int LONGEST_PRONOUN = 20;
  public static final int LONGEST_ADDRESS = 500;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
  private static final Pattern CONTROLS_BUT_NEWLINE = Pattern.compile("[\\p{Cc}&&[^\\n]]+");
  private static final Pattern OVERRIDES = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private ProfileRules() {}

  /**
   * The changes with their texts trimmed and freed of control characters.
   *
   * @throws RefusedException {@link Refusal.Invalid} with all that is wrong
   */
  public static List<ProfileChange> tidy(List<ProfileChange> changes) {
    var problems = new ArrayList<Problem>();
    var tidied = changes.stream().map(change -> tidy(change, problems)).toList();
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal.Invalid(List.copyOf(problems)));
    }
    return tidied;
  }

  /** A name on one line. */
  public static String line(String text) {
    String plain = OVERRIDES.matcher(text).replaceAll("");
    return CONTROLS.matcher(plain).replaceAll(" ").strip();
  }

  private static ProfileChange tidy(ProfileChange change, List<Problem> problems) {
    return switch (change) {
      case ProfileChange.DisplayName(var text) ->
          new ProfileChange.DisplayName(
              atMost(line(text), LONGEST_DISPLAY_NAME, "display_name", problems));
      case ProfileChange.Bio(var text) ->
          new ProfileChange.Bio(atMost(lines(text), LONGEST_BIO, "note", problems));
      case ProfileChange.Fields(var fields) -> new ProfileChange.Fields(fields(fields, problems));
      case ProfileChange.Pronouns(var pronouns) ->
          new ProfileChange.Pronouns(pronouns(pronouns, problems));
      case ProfileChange.Website(var address) ->
          new ProfileChange.Website(address(address, problems));
      case ProfileChange.Language(var code) -> new ProfileChange.Language(language(code, problems));
      case ProfileChange.Avatar _,
          ProfileChange.NoAvatar _,
          ProfileChange.Header _,
          ProfileChange.NoHeader _,
          ProfileChange.PrivateAccount _,
          ProfileChange.Discoverable _,
          ProfileChange.Indexable _,
          ProfileChange.HideCollections _,
          ProfileChange.Audience _,
          ProfileChange.Sensitive _ ->
          change;
    };
  }

  private static String lines(String text) {
    String plain = OVERRIDES.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    return CONTROLS_BUT_NEWLINE.matcher(plain).replaceAll(" ").strip();
  }

  private static List<ProfileField> fields(List<ProfileField> given, List<Problem> problems) {
    var fields =
        given.stream()
            .map(field -> new ProfileField(line(field.name()), line(field.value())))
            .filter(field -> !field.name().isEmpty() || !field.value().isEmpty())
            .toList();
    if (fields.size() > MOST_FIELDS) {
      problems.add(new Problem("fields", "ERR_TOO_MANY", "can't be more than " + MOST_FIELDS));
    }
    for (ProfileField field : fields) {
      if (field.name().isEmpty()) {
        problems.add(new Problem("fields", "ERR_BLANK", "need a name for each value"));
      }
      atMost(field.name(), LONGEST_FIELD, "fields", problems);
      atMost(field.value(), LONGEST_FIELD, "fields", problems);
    }
    return fields;
  }

  private static List<String> pronouns(List<String> given, List<Problem> problems) {
    var pronouns =
        given.stream().map(ProfileRules::line).filter(one -> !one.isEmpty()).distinct().toList();
    if (pronouns.size() > MOST_PRONOUNS) {
      problems.add(new Problem("pronouns", "ERR_TOO_MANY", "can't be more than " + MOST_PRONOUNS));
    }
    pronouns.forEach(one -> atMost(one, LONGEST_PRONOUN, "pronouns", problems));
    return pronouns;
  }

  private static String address(String given, List<Problem> problems) {
    String address = line(given);
    if (address.isEmpty()) {
      return address;
    }
    String whole = address.contains("://") ? address : "https://" + address;
    if (!isWebAddress(whole)) {
      problems.add(new Problem("website", "ERR_INVALID", "is not a web address"));
    }
    return atMost(whole, LONGEST_ADDRESS, "website", problems);
  }

  private static boolean isWebAddress(String text) {
    try {
      var uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String language(String given, List<Problem> problems) {
    String code = given.strip();
    if (!code.isEmpty() && !LANGUAGE.matcher(code).matches()) {
      problems.add(new Problem("source[language]", "ERR_INVALID", "is not a language code"));
    }
    return code;
  }

  private static String atMost(String text, int most, String field, List<Problem> problems) {
    if (text.codePointCount(0, text.length()) > most) {
      problems.add(
          new Problem(field, "ERR_TOO_LONG", "is too long (maximum is " + most + " characters)"));
    }
    return text;
  }
}
