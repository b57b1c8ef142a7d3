package dev.tintype.identity.query;

import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.api.AccountSummary;
import dev.tintype.identity.api.CredentialsOfAccount;
import dev.tintype.identity.api.IdentityQuery.AccountById;
import dev.tintype.identity.api.IdentityQuery.AccountsByIds;
import dev.tintype.identity.api.IdentityQuery.InvitesOfAccount;
import dev.tintype.identity.api.IdentityQuery.SecondFactorOfAccount;
import dev.tintype.identity.api.IdentityQuery.SignUpRequests;
import dev.tintype.identity.api.IdentityQuery.SignUpRulesOfServer;
import dev.tintype.identity.api.Invite;
import dev.tintype.identity.api.SecondFactor;
import dev.tintype.identity.api.SignUpRequest;
import dev.tintype.identity.api.SignUpRules;
import dev.tintype.identity.command.Credentials;
import dev.tintype.identity.command.Staff;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.identity.storage.InvitesTable;
import dev.tintype.identity.storage.SecondFactorsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import java.util.List;

/** Tells of accounts, to those who may know. */
public final class AccountQueries {
  private final Database database;
  private final IdentityConfiguration configuration;
  private final Staff staff;
  private final Credentials credentials;
  private final AccountsTable accounts = new AccountsTable();
  private final SecondFactorsTable secondFactors = new SecondFactorsTable();
  private final InvitesTable invites = new InvitesTable();

  public AccountQueries(
      Database database,
      IdentityConfiguration configuration,
      Staff staff,
      Credentials credentials) {
    this.database = database;
    this.configuration = configuration;
    this.staff = staff;
    this.credentials = credentials;
  }

  /** Somebody else's account is as if it weren't there. */
  public CredentialsOfAccount accountById(Caller caller, AccountById query) {
    return database.read(handle -> {
      boolean own = caller.account().filter(query.account()::equals).isPresent();
      if (!own && !staff.is(handle, caller)) {
        throw Refusal.notFound("account");
      }
      return accounts
          .byId(handle, query.account())
          .map(credentials::of)
          .orElseThrow(() -> Refusal.notFound("account"));
    });
  }

  public List<AccountSummary> accountsByIds(Caller caller, AccountsByIds query) {
    return database.read(handle -> accounts.byIds(handle, query.accounts())).stream()
        .map(credentials::summary)
        .toList();
  }

  public SecondFactor secondFactor(Caller caller, SecondFactorOfAccount query) {
    AccountId account = caller.member();
    return database.read(handle -> {
      boolean enabled =
          secondFactors.find(handle, account).filter(SecondFactorsTable.Row::enabled).isPresent();
      int left = enabled ? secondFactors.countRecoveryCodes(handle, account) : 0;
      return new SecondFactor(enabled, left);
    });
  }

  public SignUpRules signUpRules(Caller caller, SignUpRulesOfServer query) {
    return new SignUpRules(
        configuration.signUp(), configuration.verifiesEmail(), !configuration.invitesByStaffOnly());
  }

  public Page<Invite> invites(Caller caller, InvitesOfAccount query) {
    AccountId account = caller.member();
    PageRequest page = query.page();
    return database.read(
        handle -> Page.of(page, invites.ofAccount(handle, account, page), Invite::id));
  }

  public Page<SignUpRequest> signUpRequests(Caller caller, SignUpRequests query) {
    PageRequest page = query.page();
    return database.read(handle -> {
      staff.require(handle, caller);
      return Page.of(
              page, accounts.waitingForApproval(handle, page), account -> account.id().value())
          .map(AccountQueries::request);
    });
  }

  private static SignUpRequest request(Account account) {
    return new SignUpRequest(
        account.id(),
        account.username(),
        account.address(),
        account.locale(),
        account.reason(),
        account.createdAt());
  }
}
