package dev.tintype.gateway.presentation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tintype.content.api.Post;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.presentation.json.StatusMarksJson;
import dev.tintype.platform.http.WrittenJson;
import dev.tintype.platform.messages.PostId;
import dev.tintype.profile.api.Profile;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Statuses as JSON, written once for all who read the same, but for their marks, which are written
 * anew when they differ from the last reader's. Nothing is looked up here: a status is found again
 * only when all that went into it, the post and its author included, is as it was. Who may see it
 * has been decided before.
 */
final class WrittenStatuses {
  private static final long MOST_BYTES = 16_000_000;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private record Key(PostId post, String origin) {}

  private record Marked(StatusMarksJson marks, WrittenJson json) {}

  private static final class Written {
    private final Post post;
    private final Profile author;
    private final WrittenJson.Start start;

    /** As it was last shown to somebody, and is to most: few have liked or saved what they see. */
    private volatile @Nullable Marked last;

    Written(Post post, Profile author, WrittenJson.Start start) {
      this.post = post;
      this.author = author;
      this.start = start;
    }

    boolean isOf(Post post, Profile author) {
      return this.post.equals(post) && this.author.equals(author);
    }

    WrittenJson with(StatusMarksJson marks) {
      Marked known = last;
      if (known == null || !known.marks().equals(marks)) {
        known = new Marked(marks, start.with(marks));
        last = known;
      }
      return known.json();
    }
  }

  private final Cache<Key, Written> written =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key key, Written it) -> it.start.length())
          .expireAfterWrite(LONGEST)
          .build();

  /**
   * The status of an open post, whose links to pictures work for always.
   *
   * @param marks as the viewer is shown them
   * @param unmarked makes it without marks, out of nothing but what is given here
   */
  WrittenJson open(
      Post post,
      Profile author,
      String origin,
      StatusMarksJson marks,
      Supplier<StatusJson> unmarked) {
    var key = new Key(post.id(), origin);
    Written known = written.getIfPresent(key);
    if (known == null || !known.isOf(post, author)) {
      known = new Written(post, author, WrittenJson.start(unmarked.get(), StatusMarksJson.NONE));
      written.put(key, known);
    }
    return known.with(marks);
  }
}
