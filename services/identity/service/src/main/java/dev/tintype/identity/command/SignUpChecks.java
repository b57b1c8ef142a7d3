package dev.tintype.identity.command;

import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.domain.EmailAddresses;
import dev.tintype.identity.domain.PasswordRules;
import dev.tintype.identity.domain.Usernames;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Refusal.Problem;
import dev.tintype.platform.messages.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What must be right before a password is hashed; everything that is wrong is told at once. */
public final class SignUpChecks {
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_NAME = 100;

  private final Database database;
  private final IdentityConfiguration configuration;
  private final Staff staff;
  private final AccountsTable accounts = new AccountsTable();

  public SignUpChecks(Database database, IdentityConfiguration configuration, Staff staff) {
    this.database = database;
    this.configuration = configuration;
    this.staff = staff;
  }

  static Problem taken(String field) {
    return new Problem(field, "ERR_TAKEN", "has already been taken");
  }

  /**
   * @param trusted for parts of Tintype: they need no invite and may take staff's names
   */
  void check(SignUp command, boolean trusted) {
    List<Problem> problems = new ArrayList<>();
    if (!trusted && configuration.signUp() == SignUpMode.INVITE && blank(command.invite())) {
      problems.add(new Problem("invite", "sign_up_closed", "is needed to sign up here"));
    }
    Usernames.problem(command.username())
        .or(() -> staffName(command.username(), trusted))
        .ifPresent(problems::add);
    EmailAddresses.problem(command.email()).ifPresent(problems::add);
    PasswordRules.problem(command.password().text(), command.username(), command.email())
        .ifPresent(problems::add);
    if (!command.agreement()) {
      problems.add(new Problem("agreement", "ERR_ACCEPTED", "must be accepted"));
    }
    if (!trusted && isForStaffToDecide(command) && blank(command.reason())) {
      problems.add(new Problem("reason", "ERR_BLANK", "can't be blank"));
    }
    tooLong("reason", command.reason(), LONGEST_REASON).ifPresent(problems::add);
    tooLong("display_name", command.displayName(), LONGEST_NAME).ifPresent(problems::add);
    database.read(handle -> addTaken(handle, command, problems));
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal.Invalid(List.copyOf(problems)));
    }
  }

  /** Who brings a good invite does not wait, and a bad one is refused as such. */
  private boolean isForStaffToDecide(SignUp command) {
    return configuration.signUp() == SignUpMode.APPROVAL && blank(command.invite());
  }

  private boolean addTaken(Handle handle, SignUp command, List<Problem> problems) {
    if (fine("username", problems) && accounts.byUsername(handle, command.username()).isPresent()) {
      problems.add(taken("username"));
    }
    return fine("email", problems)
        && accounts.byEmail(handle, command.email()).isPresent()
        && problems.add(taken("email"));
  }

  private static boolean fine(String field, List<Problem> problems) {
    return problems.stream().noneMatch(problem -> problem.field().equals(field));
  }

  private Optional<Problem> staffName(String username, boolean trusted) {
    return !trusted && staff.includes(username) ? Usernames.reserved() : Optional.empty();
  }

  private static Optional<Problem> tooLong(String field, @Nullable String text, int maximum) {
    if (text == null || text.length() <= maximum) {
      return Optional.empty();
    }
    String description = "is too long (maximum is " + maximum + " characters)";
    return Optional.of(new Problem(field, "ERR_TOO_LONG", description));
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
