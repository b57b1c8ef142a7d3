package dev.tintype.identity.consumer;

import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.identity.api.IdentityEvent.MailDue;
import dev.tintype.identity.command.MailedCodes;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.CodePurpose;
import dev.tintype.identity.mail.Mail;
import dev.tintype.identity.mail.MailTexts;
import dev.tintype.identity.mail.Mailer;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.identity.storage.MailedCodesTable;
import dev.tintype.identity.storage.MailsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Sends the mails that are due. It may happen that one is sent twice, when the process dies in
 * between, but none is lost: a mail server that is away is tried again.
 */
public final class SendMails {

  /** A mail ready to be sent, with the code that goes into it. */
  private record Ready(MailsTable.Row mail, String username, String code) {}

  private final Database database;
  private final IdentityConfiguration configuration;
  private final Mailer mailer;
  private final MailedCodes codes;
  private final MeterRegistry meters;
  private final Clock clock;
  private final MailsTable mails = new MailsTable();
  private final AccountsTable accounts = new AccountsTable();
  private final MailedCodesTable codesTable = new MailedCodesTable();

  public SendMails(
      Database database,
      IdentityConfiguration configuration,
      Mailer mailer,
      MailedCodes codes,
      MeterRegistry meters,
      Clock clock) {
    this.database = database;
    this.configuration = configuration;
    this.mailer = mailer;
    this.codes = codes;
    this.meters = meters;
    this.clock = clock;
  }

  public void on(IdentityEvent event) {
    if (!(event instanceof MailDue(long id))) {
      return;
    }
    Optional<MailsTable.Row> mail = database.read(handle -> mails.due(handle, id));
    if (mail.isPresent()) {
      Optional<Ready> ready = database.transact(tx -> prepare(tx.handle(), mail.get()));
      ready.ifPresent(this::send);
      database.transact(tx -> {
        mails.setDone(tx.handle(), id, clock.instant());
        return null;
      });
    }
  }

  private void send(Ready ready) {
    var mail = ready.mail();
    MailTexts.Text text =
        MailTexts.of(
            mail.kind(),
            mail.locale(),
            new MailTexts.Facts(
                configuration.siteName(),
                ready.username(),
                ready.code(),
                configuration.codesLast().toMinutes()));
    mailer.send(new Mail(Long.toString(mail.id()), mail.recipient(), text.subject(), text.body()));
    meters.counter("tintype_identity_mails", "kind", mail.kind().name()).increment();
  }

  /** Empty when there is nobody to write to, or nothing to say any more. */
  private Optional<Ready> prepare(Handle handle, MailsTable.Row mail) {
    return switch (mail.kind()) {
      case RESET_PASSWORD ->
          accounts
              .byEmail(handle, mail.recipient())
              .filter(account -> account.deletionRequestedAt() == null)
              .flatMap(account -> withCode(handle, mail, account, CodePurpose.RESET_PASSWORD));
      case VERIFY_EMAIL ->
          account(handle, mail)
              .filter(account -> account.emailVerifiedAt() == null)
              .filter(account -> account.deletionRequestedAt() == null)
              .flatMap(account -> withCode(handle, mail, account, CodePurpose.VERIFY_EMAIL));
      case SIGN_UP_REJECTED -> Optional.of(new Ready(mail, "", ""));
      case PASSWORD_CHANGED, SECOND_FACTOR_ENABLED, SECOND_FACTOR_DISABLED, SIGN_UP_APPROVED ->
          account(handle, mail).map(account -> new Ready(mail, account.username(), ""));
    };
  }

  private Optional<Account> account(Handle handle, MailsTable.Row mail) {
    AccountId id = mail.account();
    return id == null ? Optional.empty() : accounts.byId(handle, id);
  }

  private Optional<Ready> withCode(
      Handle handle, MailsTable.Row mail, Account account, CodePurpose purpose) {
    var expires = clock.instant().plus(configuration.codesLast());
    if (!codesTable.put(handle, account.id(), purpose, mail.id(), expires)) {
      return Optional.empty();
    }
    var addressed =
        new MailsTable.Row(
            mail.id(), mail.kind(), account.id(), account.address(), account.locale());
    return Optional.of(new Ready(addressed, account.username(), codes.code(purpose, mail.id())));
  }
}
