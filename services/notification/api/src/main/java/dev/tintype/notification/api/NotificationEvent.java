package dev.tintype.notification.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.NotificationId;
import dev.tintype.platform.messages.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to notifications. All that an account is told comes in order. */
public sealed interface NotificationEvent extends Event {

  /** An account was told something. Not said of what is kept back among requests. */
  record NotificationRaised(AccountId account, Notification notification)
      implements NotificationEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }

  /** Notifications are gone, since their cause was undone or the account has dismissed them. */
  record NotificationsWithdrawn(AccountId account, List<NotificationId> notifications)
      implements NotificationEvent {
    public NotificationsWithdrawn {
      notifications = List.copyOf(notifications);
    }

    @Override
    public String key() {
      return account.toString();
    }
  }

  /** What was kept back of some people is among an account's notifications now. */
  record NotificationsLetIn(AccountId account) implements NotificationEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }

  /** An account has dismissed all that it had been told. */
  record NotificationsCleared(AccountId account) implements NotificationEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }

  /**
   * A post is to be told to the next bounded number of those who want to hear of each. For the
   * notification service itself.
   *
   * @param closeFriendsOnly only close friends are told
   * @param after the last account served so far; 0 before the first
   */
  record TellingChunk(PostId post, AccountId author, boolean closeFriendsOnly, long after)
      implements NotificationEvent {
    @Override
    public String key() {
      return post.toString();
    }
  }

  /**
   * The next bounded number of notifications about something that is gone are to go too. For the
   * notification service itself.
   *
   * @param comment null for all that is about the post
   */
  record WithdrawalChunk(PostId post, @Nullable Long comment) implements NotificationEvent {
    @Override
    public String key() {
      return post.toString();
    }
  }

  /** Part of what a deleted account had has been erased, and there is more. For the service. */
  record ErasureContinued(AccountId account) implements NotificationEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }

  /** All that the notification service knew of a deleted account is gone; said at each request. */
  record NotificationsErased(AccountId account) implements NotificationEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }
}
