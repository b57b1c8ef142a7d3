package dev.tintype.notification.api;

import dev.tintype.notification.api.NotificationPolicy.Treatment;
import dev.tintype.notification.api.NotificationSettings.KindChoice;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.NotificationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes what the caller, a member, is told and has been told. */
public sealed interface NotificationCommand<R> extends Command<R> {

  /** Takes one notification away; harmless to repeat. */
  record Dismiss(NotificationId notification) implements NotificationCommand<Done> {}

  /** Takes a group away; harmless to repeat. */
  record DismissGroup(NotificationId group) implements NotificationCommand<Done> {}

  /** Takes all away but what is kept back. */
  record DismissAll() implements NotificationCommand<Done> {}

  /**
   * Changes the policy for people whom the caller doesn't know; what is null stays as it is. It
   * holds for what comes from now on.
   */
  record ChangePolicy(
      @Nullable Treatment fromNotFollowed,
      @Nullable Treatment fromNotFollowers,
      @Nullable Treatment fromNew,
      @Nullable Treatment fromPrivate,
      @Nullable Treatment fromLimited)
      implements NotificationCommand<PolicyReport> {}

  /**
   * Lets in what is kept back of some people, and all that comes of them from now on. Requests that
   * there are not are passed over.
   */
  record AcceptRequests(List<Long> requests) implements NotificationCommand<Done> {
    public AcceptRequests {
      requests = List.copyOf(requests);
    }
  }

  /** Throws away what is kept back of some people. Those that there are not are passed over. */
  record DismissRequests(List<Long> requests) implements NotificationCommand<Done> {
    public DismissRequests {
      requests = List.copyOf(requests);
    }
  }

  /** Changes what the caller wants to be told; kinds that aren't named stay as they are. */
  record ChangeSettings(List<KindChoice> kinds)
      implements NotificationCommand<NotificationSettings> {
    public ChangeSettings {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * Makes or ends an exception for one person; refused when there are too many already.
   *
   * @param always as in {@link NotificationSettings.PersonChoice}; null for no exception
   */
  record ChoosePerson(AccountId account, @Nullable Boolean always)
      implements NotificationCommand<NotificationSettings> {}
}
