package dev.tintype.identity;

import dev.tintype.chat.api.ChatEvent;
import dev.tintype.comment.api.CommentEvent;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.feed.api.FeedEvent;
import dev.tintype.identity.api.IdentityCommand;
import dev.tintype.identity.api.IdentityCommand.AnswerSecondFactor;
import dev.tintype.identity.api.IdentityCommand.ApproveSignUp;
import dev.tintype.identity.api.IdentityCommand.Authorize;
import dev.tintype.identity.api.IdentityCommand.ChangeLocale;
import dev.tintype.identity.api.IdentityCommand.ChangePassword;
import dev.tintype.identity.api.IdentityCommand.CreateInvite;
import dev.tintype.identity.api.IdentityCommand.DeleteAccount;
import dev.tintype.identity.api.IdentityCommand.DisableSecondFactor;
import dev.tintype.identity.api.IdentityCommand.EnableSecondFactor;
import dev.tintype.identity.api.IdentityCommand.EndSession;
import dev.tintype.identity.api.IdentityCommand.ExchangeCode;
import dev.tintype.identity.api.IdentityCommand.GrantByPassword;
import dev.tintype.identity.api.IdentityCommand.GrantToApplication;
import dev.tintype.identity.api.IdentityCommand.NoteSessionUse;
import dev.tintype.identity.api.IdentityCommand.RefreshToken;
import dev.tintype.identity.api.IdentityCommand.RegisterApplication;
import dev.tintype.identity.api.IdentityCommand.ReinstateAccount;
import dev.tintype.identity.api.IdentityCommand.RejectSignUp;
import dev.tintype.identity.api.IdentityCommand.RenewRecoveryCodes;
import dev.tintype.identity.api.IdentityCommand.RequestPasswordReset;
import dev.tintype.identity.api.IdentityCommand.ResendVerification;
import dev.tintype.identity.api.IdentityCommand.ResetPassword;
import dev.tintype.identity.api.IdentityCommand.RevokeInvite;
import dev.tintype.identity.api.IdentityCommand.RevokeToken;
import dev.tintype.identity.api.IdentityCommand.SetUpSecondFactor;
import dev.tintype.identity.api.IdentityCommand.SignIn;
import dev.tintype.identity.api.IdentityCommand.SignOut;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.IdentityCommand.SuspendAccount;
import dev.tintype.identity.api.IdentityCommand.VerifyEmail;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.identity.api.IdentityQuery;
import dev.tintype.identity.api.IdentityQuery.AccountById;
import dev.tintype.identity.api.IdentityQuery.AccountForStaff;
import dev.tintype.identity.api.IdentityQuery.AccountsByIds;
import dev.tintype.identity.api.IdentityQuery.AccountsForStaff;
import dev.tintype.identity.api.IdentityQuery.ApplicationsByIds;
import dev.tintype.identity.api.IdentityQuery.CheckAuthorization;
import dev.tintype.identity.api.IdentityQuery.InvitesOfAccount;
import dev.tintype.identity.api.IdentityQuery.SecondFactorOfAccount;
import dev.tintype.identity.api.IdentityQuery.SessionByToken;
import dev.tintype.identity.api.IdentityQuery.SessionsOfAccount;
import dev.tintype.identity.api.IdentityQuery.SignUpRequests;
import dev.tintype.identity.api.IdentityQuery.SignUpRulesOfServer;
import dev.tintype.identity.api.IdentityQuery.StaffNames;
import dev.tintype.identity.batch.AskDeletionsAgain;
import dev.tintype.identity.batch.ForgetOldThings;
import dev.tintype.identity.command.AccountCommands;
import dev.tintype.identity.command.Activation;
import dev.tintype.identity.command.ApplicationCommands;
import dev.tintype.identity.command.ApprovalCommands;
import dev.tintype.identity.command.Authorizations;
import dev.tintype.identity.command.Clients;
import dev.tintype.identity.command.CodeExchange;
import dev.tintype.identity.command.Credentials;
import dev.tintype.identity.command.EmailCommands;
import dev.tintype.identity.command.IdentityMetrics;
import dev.tintype.identity.command.InviteCommands;
import dev.tintype.identity.command.MailQueue;
import dev.tintype.identity.command.MailedCodes;
import dev.tintype.identity.command.PasswordCheck;
import dev.tintype.identity.command.PasswordCommands;
import dev.tintype.identity.command.PasswordHasher;
import dev.tintype.identity.command.SecondFactorCheck;
import dev.tintype.identity.command.SecondFactorCommands;
import dev.tintype.identity.command.SessionCommands;
import dev.tintype.identity.command.Sessions;
import dev.tintype.identity.command.SignInCommands;
import dev.tintype.identity.command.SignUpChecks;
import dev.tintype.identity.command.SignUpCommands;
import dev.tintype.identity.command.Staff;
import dev.tintype.identity.command.SuspensionCommands;
import dev.tintype.identity.command.Throttle;
import dev.tintype.identity.command.TokenCommands;
import dev.tintype.identity.consumer.Deletions;
import dev.tintype.identity.consumer.SendMails;
import dev.tintype.identity.consumer.SharedSessions;
import dev.tintype.identity.domain.KeyedHash;
import dev.tintype.identity.domain.Sealer;
import dev.tintype.identity.mail.Mailer;
import dev.tintype.identity.query.AccountQueries;
import dev.tintype.identity.query.ApplicationQueries;
import dev.tintype.identity.query.SessionQueries;
import dev.tintype.identity.query.SessionUse;
import dev.tintype.identity.query.StaffQueries;
import dev.tintype.media.api.MediaEvent;
import dev.tintype.notification.api.NotificationEvent;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.platform.runtime.SharedCache;
import dev.tintype.profile.api.ProfileEvent;
import dev.tintype.reaction.api.ReactionEvent;
import dev.tintype.relationship.api.RelationshipEvent;
import java.time.Duration;

/** Who people are to this server: sign-up, sign-in, sessions, applications, second factors. */
public final class IdentityService implements ServiceModule {
  private final SignUpCommands signUps;
  private final SignInCommands signIns;
  private final SessionCommands sessionCommands;
  private final PasswordCommands passwords;
  private final EmailCommands emails;
  private final AccountCommands accounts;
  private final SuspensionCommands suspensions;
  private final SecondFactorCommands secondFactors;
  private final ApplicationCommands applications;
  private final CodeExchange codeExchange;
  private final TokenCommands tokens;
  private final InviteCommands invites;
  private final ApprovalCommands approvals;
  private final SessionQueries sessionQueries;
  private final AccountQueries accountQueries;
  private final StaffQueries staffQueries;
  private final ApplicationQueries applicationQueries;
  private final Deletions deletions;
  private final SendMails sendMails;
  private final SharedSessions sharedSessions;
  private final AskDeletionsAgain askDeletionsAgain;
  private final ForgetOldThings forgetOldThings;

  /** A service whose gateways tell each other nothing. */
  public IdentityService(Platform platform, IdentityConfiguration configuration, Mailer mailer) {
    this(platform, configuration, mailer, SharedCache.NOTHING);
  }

  /**
   * @param shared in which the gateways tell each other of sessions
   */
  public IdentityService(
      Platform platform, IdentityConfiguration configuration, Mailer mailer, SharedCache shared) {
    var database = platform.database();
    var clock = platform.clock();
    var ids = platform.ids();
    var secrets = platform.secrets();
    var metrics = new IdentityMetrics(platform.meters());
    var hasher = new PasswordHasher(configuration.passwordCost(), platform.meters());
    var throttle = new Throttle(database, metrics, clock);
    var check = new PasswordCheck(database, throttle, hasher, metrics);
    var sealer = new Sealer(secrets.keyFor("identity-second-factor"));
    var recovery = new KeyedHash(secrets.keyFor("identity-recovery-codes"));
    var secondCheck = new SecondFactorCheck(throttle, sealer, recovery, clock);
    var codes = new MailedCodes(new KeyedHash(secrets.keyFor("identity-mailed-codes")), clock);
    var sessions = new Sessions(ids, clock, platform.live());
    var mails = new MailQueue(ids, clock);
    var activation = new Activation(clock);
    var staff = new Staff(configuration.staff());
    var credentials = new Credentials(staff);
    var clients = new Clients();
    var authorizations = new Authorizations(clients);

    signUps =
        new SignUpCommands(
            database,
            configuration,
            new SignUpChecks(database, configuration, staff),
            hasher,
            sessions,
            mails,
            activation,
            metrics,
            ids,
            clock);
    signIns = new SignInCommands(database, check, secondCheck, sessions, clock);
    sessionCommands = new SessionCommands(database, sessions, clock);
    passwords =
        new PasswordCommands(
            database, check, hasher, throttle, codes, mails, sessions, activation, clock);
    emails = new EmailCommands(database, throttle, codes, mails, activation, credentials, clock);
    accounts = new AccountCommands(database, configuration, check, sessions, credentials, clock);
    suspensions = new SuspensionCommands(database, staff, sessions, activation, clock);
    secondFactors =
        new SecondFactorCommands(database, configuration, check, secondCheck, sealer, mails, clock);
    applications = new ApplicationCommands(database, authorizations, ids, clock);
    codeExchange = new CodeExchange(database, clients, sessions, clock);
    tokens = new TokenCommands(database, configuration, clients, check, secondCheck, sessions);
    invites = new InviteCommands(database, configuration, staff, ids, clock);
    approvals = new ApprovalCommands(database, staff, activation, mails, clock);
    sessionQueries = new SessionQueries(database, new SessionUse(platform.bus(), clock), staff);
    accountQueries = new AccountQueries(database, configuration, staff, credentials);
    staffQueries = new StaffQueries(database, staff);
    applicationQueries = new ApplicationQueries(database, authorizations);
    deletions = new Deletions(clock);
    sharedSessions = new SharedSessions(shared, clock);
    sendMails = new SendMails(database, configuration, mailer, codes, platform.meters(), clock);
    askDeletionsAgain = new AskDeletionsAgain(database, configuration, metrics, clock);
    forgetOldThings = new ForgetOldThings(database, clock);
  }

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public void describe(ServiceDescription service) {
    describeCommands(service);
    service
        .queries(IdentityQuery.class)
        .on(SessionByToken.class, sessionQueries::sessionByToken)
        .on(SessionsOfAccount.class, sessionQueries::sessionsOfAccount)
        .on(AccountById.class, accountQueries::accountById)
        .on(AccountsByIds.class, accountQueries::accountsByIds)
        .on(SecondFactorOfAccount.class, accountQueries::secondFactor)
        .on(SignUpRulesOfServer.class, accountQueries::signUpRules)
        .on(InvitesOfAccount.class, accountQueries::invites)
        .on(SignUpRequests.class, accountQueries::signUpRequests)
        .on(AccountForStaff.class, staffQueries::accountForStaff)
        .on(AccountsForStaff.class, staffQueries::accountsForStaff)
        .on(StaffNames.class, staffQueries::staffNames)
        .on(ApplicationsByIds.class, applicationQueries::applicationsByIds)
        .on(CheckAuthorization.class, applicationQueries::checkAuthorization);
    service.consumeSlowly("send-mails", IdentityEvent.class, sendMails::on);
    service.consume("shared-sessions", IdentityEvent.class, sharedSessions::on);
    service.consume("profile-erasures", ProfileEvent.class, deletions::on);
    service.consume("relationship-erasures", RelationshipEvent.class, deletions::on);
    service.consume("media-erasures", MediaEvent.class, deletions::on);
    service.consume("content-erasures", ContentEvent.class, deletions::on);
    service.consume("comment-erasures", CommentEvent.class, deletions::on);
    service.consume("feed-erasures", FeedEvent.class, deletions::on);
    service.consume("chat-erasures", ChatEvent.class, deletions::on);
    service.consume("notification-erasures", NotificationEvent.class, deletions::on);
    service.consume("reaction-erasures", ReactionEvent.class, deletions::on);
    service.every(Duration.ofMinutes(1), "ask-deletions-again", askDeletionsAgain::run);
    service.every(Duration.ofHours(1), "forget-old-things", forgetOldThings::run);
  }

  private void describeCommands(ServiceDescription service) {
    service
        .commands(IdentityCommand.class)
        .on(SignUp.class, signUps::signUp)
        .on(SignIn.class, signIns::signIn)
        .on(AnswerSecondFactor.class, signIns::answerSecondFactor)
        .on(SignOut.class, signIns::signOut)
        .on(EndSession.class, sessionCommands::endSession)
        .on(NoteSessionUse.class, sessionCommands::noteSessionUse)
        .on(ChangePassword.class, passwords::changePassword)
        .on(RequestPasswordReset.class, passwords::requestPasswordReset)
        .on(ResetPassword.class, passwords::resetPassword)
        .on(VerifyEmail.class, emails::verifyEmail)
        .on(ResendVerification.class, emails::resendVerification)
        .on(ChangeLocale.class, accounts::changeLocale)
        .on(DeleteAccount.class, accounts::deleteAccount)
        .on(SuspendAccount.class, suspensions::suspendAccount)
        .on(ReinstateAccount.class, suspensions::reinstateAccount)
        .on(SetUpSecondFactor.class, secondFactors::setUp)
        .on(EnableSecondFactor.class, secondFactors::enable)
        .on(RenewRecoveryCodes.class, secondFactors::renewRecoveryCodes)
        .on(DisableSecondFactor.class, secondFactors::disable)
        .on(RegisterApplication.class, applications::register)
        .on(Authorize.class, applications::authorize)
        .on(ExchangeCode.class, codeExchange::exchange)
        .on(GrantToApplication.class, tokens::grantToApplication)
        .on(GrantByPassword.class, tokens::grantByPassword)
        .on(RefreshToken.class, tokens::refreshToken)
        .on(RevokeToken.class, tokens::revokeToken)
        .on(CreateInvite.class, invites::create)
        .on(RevokeInvite.class, invites::revoke)
        .on(ApproveSignUp.class, approvals::approve)
        .on(RejectSignUp.class, approvals::reject);
  }
}
