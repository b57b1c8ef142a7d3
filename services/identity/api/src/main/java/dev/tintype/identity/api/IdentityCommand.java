package dev.tintype.identity.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ApplicationId;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identity does. Wrong input is refused as {@code Invalid} with Mastodon's codes ({@code
 * ERR_TAKEN} …) for fields of an account, and with the lower-case codes of the forms ({@code
 * wrong_credentials} …) and of OAuth ({@code invalid_grant} …) elsewhere.
 */
public sealed interface IdentityCommand<R> extends Command<R> {

  /**
   * Makes an account and signs it in. A {@code Caller.Part} may do so whatever the sign-up mode,
   * and its accounts are active at once.
   *
   * @param displayName null for the username
   * @param locale {@code en}, {@code ko} or {@code uk}; anything else counts as {@code en}
   * @param agreement that the person accepts the rules
   * @param reason why, for staff to read; needed in approval mode by whoever brings no invite
   * @param invite the code of an invite
   * @param application through which app, by its own token's; null for the browser
   * @param scopes what the app's token may do; ignored for the browser
   */
  record SignUp(
      String username,
      String email,
      Secret password,
      @Nullable String displayName,
      String locale,
      boolean agreement,
      @Nullable String reason,
      @Nullable String invite,
      Device device,
      @Nullable ApplicationId application,
      List<String> scopes)
      implements IdentityCommand<SignedUp> {}

  /**
   * Signs a browser in. Refused with {@code wrong_credentials}, {@code pending_approval} or {@code
   * suspended}, or as {@code TooMany} after many failures.
   *
   * @param login username or e-mail address
   */
  record SignIn(String login, Secret password, Device device)
      implements IdentityCommand<SignInReply> {}

  /** Finishes a sign-in with a code of the authenticator app or a recovery code. */
  record AnswerSecondFactor(Secret challenge, String code, Device device)
      implements IdentityCommand<SignInReply.SignedIn> {}

  /** Ends the caller's own session. */
  record SignOut() implements IdentityCommand<Done> {}

  /** Ends another session of the caller. */
  record EndSession(SessionId session) implements IdentityCommand<Done> {}

  /** Notes that a session is in use, unless that was noted within the last minute. */
  record NoteSessionUse(SessionId session, String address) implements IdentityCommand<Done> {}

  /** Changes the caller's password and ends all their other sessions. */
  record ChangePassword(Secret currentPassword, Secret newPassword, Device device)
      implements IdentityCommand<Done> {}

  /** Mails a code to the address, if somebody has it; the reply never tells. */
  record RequestPasswordReset(String email, Device device) implements IdentityCommand<Done> {}

  /** Sets a new password by a mailed code and ends all sessions. */
  record ResetPassword(String email, String code, Secret newPassword, Device device)
      implements IdentityCommand<Done> {}

  /**
   * Verifies the e-mail address of the account behind a token by a mailed code. It takes the token
   * because the account can't act as a caller before.
   */
  record VerifyEmail(Secret token, String code) implements IdentityCommand<CredentialsOfAccount> {}

  /** Mails a new verification code; nothing happens where none is needed. */
  record ResendVerification(Secret token, Device device) implements IdentityCommand<Done> {}

  /** Changes the language of the caller's mails. */
  record ChangeLocale(String locale) implements IdentityCommand<CredentialsOfAccount> {}

  /** Makes a new authenticator secret for the caller; it counts once it is enabled. */
  record SetUpSecondFactor() implements IdentityCommand<SecondFactorSetup> {}

  /** Turns the second factor on, proven by a code of the authenticator app. */
  record EnableSecondFactor(String code) implements IdentityCommand<RecoveryCodes> {}

  /** Makes new recovery codes; the old ones end. */
  record RenewRecoveryCodes(Secret password, Device device)
      implements IdentityCommand<RecoveryCodes> {}

  /** Turns the second factor off. */
  record DisableSecondFactor(Secret password, Device device) implements IdentityCommand<Done> {}

  /** Starts the deletion of the caller's account; their sessions end at once. */
  record DeleteAccount(Secret password, Device device) implements IdentityCommand<Done> {}

  /**
   * Registers a client application; anybody may.
   *
   * @param scopes empty for {@code read}
   */
  record RegisterApplication(
      String name, List<String> redirectUris, List<String> scopes, @Nullable String website)
      implements IdentityCommand<RegisteredApplication> {}

  /** The caller lets an application act for them. */
  record Authorize(AuthorizationRequest request) implements IdentityCommand<AuthorizationCode> {}

  /** Exchanges an authorization code for a token. */
  record ExchangeCode(
      ClientCredentials client,
      Secret code,
      @Nullable String redirectUri,
      @Nullable Secret codeVerifier,
      Device device)
      implements IdentityCommand<GrantedToken> {}

  /**
   * Gives an application a token of its own.
   *
   * @param scopes empty for {@code read}
   */
  record GrantToApplication(ClientCredentials client, List<String> scopes, Device device)
      implements IdentityCommand<GrantedToken> {}

  /** Gives an application a token by username and password, where the server allows it. */
  record GrantByPassword(
      ClientCredentials client, String login, Secret password, List<String> scopes, Device device)
      implements IdentityCommand<GrantedToken> {}

  /** Confirms a token of the application: tokens don't expire, so it is the same one again. */
  record RefreshToken(ClientCredentials client, Secret token)
      implements IdentityCommand<GrantedToken> {}

  /** Ends a token of the application; an unknown one is no error. */
  record RevokeToken(ClientCredentials client, Secret token) implements IdentityCommand<Done> {}

  /**
   * Makes an invite.
   *
   * @param maximumUses null for any number
   * @param validSeconds null for ever
   */
  record CreateInvite(@Nullable Integer maximumUses, @Nullable Long validSeconds)
      implements IdentityCommand<Invite> {}

  /** Ends an invite of the caller, or anybody's if the caller is staff. */
  record RevokeInvite(long id) implements IdentityCommand<Done> {}

  /** Staff lets somebody in who has asked to sign up. */
  record ApproveSignUp(AccountId account) implements IdentityCommand<Done> {}

  /** Staff turns somebody away; their data are erased and the username is free again. */
  record RejectSignUp(AccountId account) implements IdentityCommand<Done> {}

  /** Staff closes an account for now, and ends its sessions; refused for staff's own accounts. */
  record SuspendAccount(AccountId account) implements IdentityCommand<Done> {}

  /** Staff opens a suspended account again. */
  record ReinstateAccount(AccountId account) implements IdentityCommand<Done> {}
}
