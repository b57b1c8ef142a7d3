package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ApplicationId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What identity answers. */
public sealed interface IdentityQuery<R> extends Query<R> {

  /**
   * Who stands behind a token; refused as {@code NotAuthenticated} when it is unknown or revoked.
   *
   * @param address from where the token is used, for the person's list of sessions
   */
  record SessionByToken(Secret token, String address) implements IdentityQuery<Session> {}

  /** The private side of an account; for its owner, staff and parts of Tintype. */
  record AccountById(AccountId account) implements IdentityQuery<CredentialsOfAccount> {}

  /** What anybody may know of accounts; unknown ids are left out. */
  record AccountsByIds(List<AccountId> accounts) implements IdentityQuery<List<AccountSummary>> {}

  /** The caller's sessions, the latest used first. */
  record SessionsOfAccount() implements IdentityQuery<List<SessionSummary>> {}

  /** Whether the caller has a second factor. */
  record SecondFactorOfAccount() implements IdentityQuery<SecondFactor> {}

  /** Applications as anybody may see them; unknown ids are left out. */
  record ApplicationsByIds(List<ApplicationId> applications)
      implements IdentityQuery<List<Application>> {}

  /** Checks what an application asks a person for, before the person is asked. */
  record CheckAuthorization(AuthorizationRequest request) implements IdentityQuery<Authorization> {}

  /** What signing up takes. */
  record SignUpRulesOfServer() implements IdentityQuery<SignUpRules> {}

  /** The caller's invites, newest first. */
  record InvitesOfAccount(PageRequest page) implements IdentityQuery<Page<Invite>> {}

  /** Sign-ups that wait for approval, newest first; for staff. */
  record SignUpRequests(PageRequest page) implements IdentityQuery<Page<SignUpRequest>> {}

  /** One account that is not deleted; for staff. */
  record AccountForStaff(AccountId account) implements IdentityQuery<ManagedAccount> {}

  /**
   * Accounts that are not deleted, newest first; for staff.
   *
   * @param state only those in this state; null for all
   * @param username only those whose username starts like that; empty for all
   * @param email only those whose address starts like that; empty for all
   * @param onlyStaff only those of staff
   */
  record AccountsForStaff(
      @Nullable AccountState state,
      String username,
      String email,
      boolean onlyStaff,
      PageRequest page)
      implements IdentityQuery<Page<ManagedAccount>> {}

  /** The usernames of staff in lower case, whether they have signed up or not. */
  record StaffNames() implements IdentityQuery<List<String>> {}
}
