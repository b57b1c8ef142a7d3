package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.SessionId;
import java.time.Instant;
import java.util.List;

/** What happens to accounts. */
public sealed interface IdentityEvent extends Event {

  @Override
  default String key() {
    return switch (this) {
      case AccountCreated event -> event.account().toString();
      case AccountDeletionRequested event -> event.account().toString();
      case AccountDeleted event -> event.account().toString();
      case AccountSuspended event -> event.account().toString();
      case AccountReinstated event -> event.account().toString();
      case SessionsEnded event -> event.account().toString();
      case MailDue event -> Long.toString(event.mail());
    };
  }

  /**
   * An account can be used from now on: it has signed up and, where this server asks for it, has
   * been verified and approved. Comes once for each account.
   *
   * @param displayName what people see; the username where nothing else was given
   * @param locale {@code en}, {@code ko} or {@code uk}
   */
  record AccountCreated(
      AccountId account, String username, String displayName, String locale, Instant at)
      implements IdentityEvent {}

  /**
   * The owner wants it gone. Every service erases what it holds and confirms with an event of its
   * own. It comes again when a confirmation is late.
   */
  record AccountDeletionRequested(AccountId account, String username, Instant at)
      implements IdentityEvent {}

  /** Every service has confirmed. The username stays reserved. */
  record AccountDeleted(AccountId account) implements IdentityEvent {}

  /** Staff has closed the account for now: its sessions are refused. */
  record AccountSuspended(AccountId account, Instant at) implements IdentityEvent {}

  /** Staff has opened a suspended account again. */
  record AccountReinstated(AccountId account, Instant at) implements IdentityEvent {}

  /** Sessions were signed out or revoked; live connections that use them should be closed. */
  record SessionsEnded(AccountId account, List<SessionId> sessions, Instant at)
      implements IdentityEvent {}

  /** A mail waits to be sent; only identity itself reads this. */
  record MailDue(long mail) implements IdentityEvent {}
}
