package dev.tintype.identity.command;

import dev.tintype.identity.api.IdentityEvent.MailDue;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.MailKind;
import dev.tintype.identity.storage.MailsTable;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Puts mails into the queue, with the transaction that causes them; they are sent later. */
public final class MailQueue {
  private final IdGenerator ids;
  private final Clock clock;
  private final MailsTable mails = new MailsTable();

  public MailQueue(IdGenerator ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  void add(Transaction tx, MailKind kind, Account to) {
    add(tx, kind, to.id(), to.address(), to.locale());
  }

  /** For an address that may be nobody's: that is found out when the mail is to be sent. */
  void addReset(Transaction tx, String email) {
    add(tx, MailKind.RESET_PASSWORD, null, email, "en");
  }

  private void add(
      Transaction tx, MailKind kind, @Nullable AccountId account, String to, String locale) {
    long id = ids.next(IdKind.ROW);
    mails.insert(tx.handle(), new MailsTable.Row(id, kind, account, to, locale), clock.instant());
    tx.emit(new MailDue(id));
  }
}
