package dev.tintype.gateway.presentation;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationGroup;
import dev.tintype.platform.messages.NotificationId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What Mastodon calls our kinds of notifications, and how it names groups. */
public final class NotificationWords {
  /** The kinds that Mastodon has a word for, so that its clients understand them. */
  public static final Set<Kind> KNOWN =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Kind.ACCEPTED, Kind.MESSAGE_REQUEST)));

  private static final String ALONE = "ungrouped-";

  private NotificationWords() {}

  /** The word of Mastodon, or our own where it has none. */
  public static String type(Kind kind) {
    return switch (kind) {
      case LIKE -> "favourite";
      case COMMENT, REPLY, MENTION -> "mention";
      case FOLLOW -> "follow";
      case FOLLOW_REQUEST -> "follow_request";
      case POST -> "status";
      case ACCEPTED, MESSAGE_REQUEST -> word(kind);
    };
  }

  /** Our own word. */
  public static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The kinds that go by one of these words; words that mean nothing here are passed over. */
  public static Set<Kind> kinds(Collection<String> words) {
    return Arrays.stream(Kind.values())
        .filter(kind -> words.contains(type(kind)) || words.contains(word(kind)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  /** The name of a group in Mastodon's form. */
  public static String groupKey(NotificationGroup group) {
    return groupKey(group.group(), group.alone(), group.kind(), group.subject());
  }

  static String groupKey(NotificationId group, boolean alone, Kind kind, Long subject) {
    if (alone) {
      return ALONE + group;
    }
    return subject == null ? type(kind) + "-" + group : type(kind) + "-" + subject + "-" + group;
  }

  /** Which group a name means; empty for what can't be one. */
  public static Optional<NotificationId> group(String groupKey) {
    String number = groupKey.substring(groupKey.lastIndexOf('-') + 1);
    return number.matches("[0-9]{1,18}")
        ? Optional.of(NotificationId.of(number))
        : Optional.empty();
  }
}
