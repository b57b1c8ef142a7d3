package dev.tintype.gateway.publicwebsocket;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of Mastodon's streams.
 *
 * @param kind what it is
 * @param name as the client asked for it, such as {@code public:local:media}
 * @param of the hashtag or the list; null for other streams
 */
record StreamName(Kind kind, String name, @Nullable String of) {

  enum Kind {
    USER("read:statuses"),
    NOTIFICATIONS("read:notifications"),
    PUBLIC("read:statuses"),
    /** There are no other servers, so that nothing ever comes from one. */
    REMOTE("read:statuses"),
    HASHTAG("read:statuses"),
    LIST("read:lists"),
    DIRECT("read:statuses");

    private final String scope;

    Kind(String scope) {
      this.scope = scope;
    }

    /** What a token must allow. */
    String scope() {
      return scope;
    }
  }

  /**
   * Reads what a client asks for.
   *
   * @return empty when there is no such stream, or it lacks its hashtag or list
   */
  static Optional<StreamName> parse(String name, @Nullable String tag, @Nullable String list) {
    return switch (name) {
      case "user" -> Optional.of(new StreamName(Kind.USER, name, null));
      case "user:notification" -> Optional.of(new StreamName(Kind.NOTIFICATIONS, name, null));
      case "public", "public:local", "public:media", "public:local:media" ->
          Optional.of(new StreamName(Kind.PUBLIC, name, null));
      case "public:remote", "public:remote:media" ->
          Optional.of(new StreamName(Kind.REMOTE, name, null));
      case "hashtag", "hashtag:local" -> with(Kind.HASHTAG, name, tag);
      case "list" -> with(Kind.LIST, name, list);
      case "direct" -> Optional.of(new StreamName(Kind.DIRECT, name, null));
      default -> Optional.empty();
    };
  }

  private static Optional<StreamName> with(Kind kind, String name, @Nullable String of) {
    return of == null || of.isBlank() || of.length() > 200
        ? Optional.empty()
        : Optional.of(new StreamName(kind, name, of.strip()));
  }

  /** What services tell of what this stream shows, but for authors with topics of their own. */
  List<String> topics(AccountId listener) {
    return switch (kind) {
      case USER, LIST, NOTIFICATIONS, DIRECT -> List.of("account." + listener);
      case PUBLIC -> List.of("public");
      case HASHTAG -> List.of("tag." + key(String.valueOf(of)));
      case REMOTE -> List.of();
    };
  }

  /** Whether posts without pictures are left out. */
  boolean mediaOnly() {
    return name.endsWith(":media");
  }

  /** As it is named in what is sent. */
  List<String> words() {
    var words = new ArrayList<>(List.of(name));
    if (of != null) {
      words.add(of);
    }
    return words;
  }

  /** What makes two hashtags the same. */
  private static String key(String tag) {
    String bare = tag.startsWith("#") ? tag.substring(1) : tag;
    return CleanText.folded(bare);
  }
}
