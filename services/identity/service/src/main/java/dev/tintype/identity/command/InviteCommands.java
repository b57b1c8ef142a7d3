package dev.tintype.identity.command;

import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.api.IdentityCommand.CreateInvite;
import dev.tintype.identity.api.IdentityCommand.RevokeInvite;
import dev.tintype.identity.api.Invite;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.identity.storage.InvitesTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes invites and ends them. */
public final class InviteCommands {
  private static final int CODE_LENGTH = 16;
  private static final int MOST_USES = 1_000_000;
  private static final long LONGEST_SECONDS = 10L * 365 * 24 * 60 * 60;

  private final Database database;
  private final IdentityConfiguration configuration;
  private final Staff staff;
  private final IdGenerator ids;
  private final Clock clock;
  private final InvitesTable invites = new InvitesTable();

  public InviteCommands(
      Database database,
      IdentityConfiguration configuration,
      Staff staff,
      IdGenerator ids,
      Clock clock) {
    this.database = database;
    this.configuration = configuration;
    this.staff = staff;
    this.ids = ids;
    this.clock = clock;
  }

  public Invite create(Caller caller, CreateInvite command) {
    AccountId account = caller.member();
    check("max_uses", command.maximumUses(), MOST_USES);
    check("expires_in", command.validSeconds(), LONGEST_SECONDS);
    Invite invite = invite(command);
    return database.transact(tx -> {
      if (configuration.invitesByStaffOnly()) {
        staff.require(tx.handle(), caller);
      }
      invites.insert(tx.handle(), invite, account);
      return invite;
    });
  }

  private Invite invite(CreateInvite command) {
    Instant now = clock.instant();
    Long seconds = command.validSeconds();
    return new Invite(
        ids.next(IdKind.ROW),
        Tokens.next().text().substring(0, CODE_LENGTH),
        command.maximumUses(),
        0,
        seconds == null ? null : now.plusSeconds(seconds),
        now);
  }

  public Done revoke(Caller caller, RevokeInvite command) {
    AccountId account = caller.member();
    return database.transact(tx -> {
      boolean removed =
          staff.is(tx.handle(), caller)
              ? invites.remove(tx.handle(), command.id())
              : invites.remove(tx.handle(), command.id(), account);
      if (!removed) {
        throw Refusal.notFound("invite");
      }
      return Done.DONE;
    });
  }

  private static void check(String field, @Nullable Number number, long maximum) {
    if (number != null && (number.longValue() < 1 || number.longValue() > maximum)) {
      throw Refusal.invalid(field, "ERR_INVALID", "must be between 1 and " + maximum);
    }
  }
}
