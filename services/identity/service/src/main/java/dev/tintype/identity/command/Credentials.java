package dev.tintype.identity.command;

import dev.tintype.identity.api.AccountSummary;
import dev.tintype.identity.api.CredentialsOfAccount;
import dev.tintype.identity.domain.Account;

/** Tells of accounts in the terms of the api. */
public final class Credentials {
  private final Staff staff;

  public Credentials(Staff staff) {
    this.staff = staff;
  }

  /** Everything; the e-mail address is empty once the account is deleted. */
  public CredentialsOfAccount of(Account account) {
    return new CredentialsOfAccount(
        account.id(),
        account.username(),
        account.displayName(),
        account.email() == null ? "" : account.email(),
        account.emailVerifiedAt() != null,
        account.locale(),
        account.state(),
        staff.includes(account.username()),
        account.createdAt());
  }

  /** What anybody may know. */
  public AccountSummary summary(Account account) {
    return new AccountSummary(
        account.id(),
        account.username(),
        account.state(),
        staff.includes(account.username()),
        account.createdAt());
  }
}
