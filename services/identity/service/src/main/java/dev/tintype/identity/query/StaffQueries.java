package dev.tintype.identity.query;

import dev.tintype.identity.api.IdentityQuery.AccountForStaff;
import dev.tintype.identity.api.IdentityQuery.AccountsForStaff;
import dev.tintype.identity.api.IdentityQuery.StaffNames;
import dev.tintype.identity.api.ManagedAccount;
import dev.tintype.identity.command.Staff;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.Refusal;
import java.util.List;

/** Tells who staff is, and staff of all accounts. */
public final class StaffQueries {
  private final Database database;
  private final Staff staff;
  private final AccountsTable accounts = new AccountsTable();

  public StaffQueries(Database database, Staff staff) {
    this.database = database;
    this.staff = staff;
  }

  public List<String> staffNames(Caller caller, StaffNames query) {
    return staff.usernames().stream().sorted().toList();
  }

  public ManagedAccount accountForStaff(Caller caller, AccountForStaff query) {
    return database.read(handle -> {
      staff.require(handle, caller);
      return accounts
          .byId(handle, query.account())
          .filter(account -> account.deletionRequestedAt() == null)
          .map(this::managed)
          .orElseThrow(() -> Refusal.notFound("account"));
    });
  }

  public Page<ManagedAccount> accountsForStaff(Caller caller, AccountsForStaff query) {
    return database.read(handle -> {
      staff.require(handle, caller);
      var rows = accounts.matching(handle, query, staff.usernames());
      return Page.of(query.page(), rows, account -> account.id().value()).map(this::managed);
    });
  }

  private ManagedAccount managed(Account account) {
    return new ManagedAccount(
        account.id(),
        account.username(),
        account.displayName(),
        account.address(),
        !account.verificationAsked() || account.emailVerifiedAt() != null,
        account.approvedAt() != null,
        account.suspendedAt() != null,
        account.locale(),
        account.reason(),
        staff.includes(account.username()),
        account.createdAt());
  }
}
