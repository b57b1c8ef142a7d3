package dev.tintype.notification.domain;

import dev.tintype.notification.api.Kind;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that an account may be told.
 *
 * @param account the one to tell
 * @param subject the post, comment or conversation that it is about; 0 for people only
 * @param post the post that is meant, also where the subject is a comment; 0 for none
 * @param postAuthor whose post that is; 0 where it isn't known
 */
public record Cause(
    AccountId account,
    Kind kind,
    AccountId actor,
    long subject,
    long post,
    long postAuthor,
    Instant at) {

  /** About people only. */
  public static Cause between(AccountId account, Kind kind, AccountId actor, Instant at) {
    return new Cause(account, kind, actor, 0, 0, 0, at);
  }

  /** About a post or a comment. */
  public static Cause about(
      AccountId account,
      Kind kind,
      AccountId actor,
      long subject,
      PostId post,
      @Nullable AccountId postAuthor,
      Instant at) {
    long author = postAuthor == null ? 0 : postAuthor.value();
    return new Cause(account, kind, actor, subject, post.value(), author, at);
  }

  /** One is not told of what one does oneself. */
  public boolean own() {
    return account.equals(actor);
  }
}
