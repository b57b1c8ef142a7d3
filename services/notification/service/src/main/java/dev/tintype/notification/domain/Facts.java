package dev.tintype.notification.domain;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationPolicy;
import dev.tintype.notification.api.NotificationPolicy.Treatment;
import dev.tintype.notification.api.NotificationSettings.From;
import dev.tintype.platform.messages.IdGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether an account is told of a cause.
 *
 * @param never they have blocked each other, the actor or the thread is muted, the thing is gone,
 *     or the actor is
 * @param seen the account may see the post
 * @param following the account follows the actor
 * @param followerSince since when the actor follows the account; null when not
 * @param always the account's exception for the actor; null for none
 * @param wanted whose notifications of the kind the account wants
 */
public record Facts(
    boolean never,
    boolean seen,
    boolean following,
    @Nullable Instant followerSince,
    @Nullable Boolean always,
    From wanted) {
  private static final Duration NEW_ACCOUNT = Duration.ofDays(30);
  private static final Duration NEW_FOLLOWER = Duration.ofDays(3);

  /** What is to be done with a cause. */
  public Treatment verdict(Cause cause, NotificationPolicy policy, Instant now) {
    if (never || !seen || Boolean.FALSE.equals(always) || !isWanted()) {
      return Treatment.DROP;
    }
    return always != null || asked(cause.kind()) ? Treatment.ACCEPT : treatment(cause, policy, now);
  }

  private boolean isWanted() {
    return switch (wanted) {
      case EVERYONE -> true;
      case FOLLOWED -> following || Boolean.TRUE.equals(always);
      case NOBODY -> false;
    };
  }

  /** Nobody is a stranger who does what the account has asked for. */
  private static boolean asked(Kind kind) {
    return switch (kind) {
      case ACCEPTED, POST -> true;
      case LIKE, COMMENT, REPLY, MENTION, FOLLOW, FOLLOW_REQUEST, MESSAGE_REQUEST -> false;
    };
  }

  private Treatment treatment(Cause cause, NotificationPolicy policy, Instant now) {
    var treatments = new ArrayList<Treatment>();
    if (!following) {
      treatments.add(policy.fromNotFollowed());
    }
    if (followerSince == null || followerSince.isAfter(now.minus(NEW_FOLLOWER))) {
      treatments.add(policy.fromNotFollowers());
    }
    if (IdGenerator.timeOf(cause.actor().value()).isAfter(now.minus(NEW_ACCOUNT))) {
      treatments.add(policy.fromNew());
    }
    if (cause.kind() == Kind.MESSAGE_REQUEST) {
      treatments.add(policy.fromPrivate());
    }
    return treatments.stream().max(Enum::compareTo).orElse(Treatment.ACCEPT);
  }
}
