package dev.tintype.identity;

import static dev.tintype.identity.IdentityFixture.LAPTOP;
import static dev.tintype.identity.IdentityFixture.PASSWORD;
import static dev.tintype.identity.IdentityFixture.caller;
import static dev.tintype.identity.IdentityFixture.emailOf;
import static dev.tintype.identity.IdentityFixture.newName;
import static dev.tintype.identity.IdentityFixture.newPerson;
import static dev.tintype.identity.IdentityFixture.problems;
import static dev.tintype.identity.IdentityFixture.refusal;
import static dev.tintype.identity.IdentityFixture.session;
import static dev.tintype.identity.IdentityFixture.signIn;
import static dev.tintype.identity.IdentityFixture.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.IdentityFixture.Mailbox;
import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.IdentityCommand.ApproveSignUp;
import dev.tintype.identity.api.IdentityCommand.CreateInvite;
import dev.tintype.identity.api.IdentityCommand.ReinstateAccount;
import dev.tintype.identity.api.IdentityCommand.RejectSignUp;
import dev.tintype.identity.api.IdentityCommand.SignIn;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.IdentityCommand.SuspendAccount;
import dev.tintype.identity.api.IdentityEvent.AccountCreated;
import dev.tintype.identity.api.IdentityQuery.AccountsForStaff;
import dev.tintype.identity.api.IdentityQuery.SignUpRequests;
import dev.tintype.identity.api.IdentityQuery.SignUpRulesOfServer;
import dev.tintype.identity.api.ManagedAccount;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignUpRequest;
import dev.tintype.identity.api.SignUpRules;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalTest {
  private static final Mailbox MAILBOX = new Mailbox();

  @RegisterExtension
  static final TestServices tintype =
      IdentityFixture.services(IdentityFixture.configuration(SignUpMode.APPROVAL, false), MAILBOX);

  private static Caller.Member boss;

  @BeforeAll
  static void signUpBoss() {
    boss = caller(tintype, tintype.send(Caller.part("test"), signUp("boss")).token());
  }

  @Test
  void whoAsksSaysWhyUnlessInvited() {
    var invite = tintype.send(boss, new CreateInvite(1, null));
    for (String reason : new String[] {null, "  "}) {
      assertThat(problems(() -> tintype.send(Caller.VISITOR, because(reason, null))))
          .containsExactly("reason ERR_BLANK");
    }
    assertThat(tintype.send(Caller.VISITOR, because(null, invite.code())).state())
        .isEqualTo(AccountState.ACTIVE);
  }

  private static SignUp because(@Nullable String reason, @Nullable String invite) {
    String name = newName();
    return new SignUp(
        name, emailOf(name), PASSWORD, null, "en", true, reason, invite, LAPTOP, null, List.of());
  }

  @Test
  void somebodyWhoAsksWaitsForStaff() {
    var person = newPerson(tintype);
    assertThat(person.state()).isEqualTo(AccountState.PENDING);
    assertThat(
            problems(() ->
                tintype.send(Caller.VISITOR, new SignIn(person.username(), PASSWORD, LAPTOP))))
        .containsExactly("login pending_approval");
    assertThat(tintype.ask(boss, new SignUpRequests(PageRequest.first(100))).items())
        .extracting(SignUpRequest::username)
        .contains(person.username());

    tintype.send(boss, new ApproveSignUp(person.account()));
    tintype.send(boss, new ApproveSignUp(person.account()));
    assertThat(session(tintype, person.token()).state()).isEqualTo(AccountState.ACTIVE);
    signIn(tintype, person.username(), PASSWORD);
    assertThat(tintype.emitted(AccountCreated.class))
        .filteredOn(event -> event.account().equals(person.account()))
        .hasSize(1);
    tintype.settle();
    assertThat(MAILBOX.lastTo(emailOf(person.username())).subject())
        .isEqualTo("Welcome to Tintype");
  }

  @Test
  void whoIsTurnedAwayLeavesNothingAndIsTold() {
    var person = newPerson(tintype);
    tintype.send(boss, new RejectSignUp(person.account()));
    assertThat(refusal(() -> session(tintype, person.token())))
        .isInstanceOf(Refusal.NotAuthenticated.class);
    tintype.settle();
    assertThat(MAILBOX.lastTo(emailOf(person.username())).subject())
        .isEqualTo("Your sign-up at Tintype");
    tintype.send(Caller.VISITOR, signUp(person.username()));
  }

  @Test
  void whoWasApprovedCanNotBeTurnedAway() {
    var person = newPerson(tintype);
    tintype.send(boss, new ApproveSignUp(person.account()));
    assertThat(refusal(() -> tintype.send(boss, new RejectSignUp(person.account()))))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void onlyStaffDecidesAndSees() {
    var person = newPerson(tintype);
    tintype.send(boss, new ApproveSignUp(person.account()));
    var member = caller(tintype, person.token());
    var other = newPerson(tintype);
    assertThat(refusal(() -> tintype.send(member, new ApproveSignUp(other.account()))))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThat(refusal(() -> tintype.send(member, new RejectSignUp(other.account()))))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThat(refusal(() -> tintype.ask(member, new SignUpRequests(PageRequest.first(10)))))
        .isInstanceOf(Refusal.NotAllowed.class);
  }

  @Test
  void anInviteSparesTheWait() {
    var invite = tintype.send(boss, new CreateInvite(1, null));
    String name = newName();
    var person = tintype.send(Caller.VISITOR, signUp(name, emailOf(name), invite.code()));
    assertThat(person.state()).isEqualTo(AccountState.ACTIVE);
  }

  @Test
  void anInviteThatDoesNotWorkIsSaidRatherThanWaitedFor() {
    String name = newName();
    assertThat(problems(() -> tintype.send(Caller.VISITOR, signUp(name, emailOf(name), "guessed"))))
        .containsExactly("invite invite_invalid");
  }

  @Test
  void theServerSaysWhatSigningUpTakes() {
    assertThat(tintype.ask(Caller.VISITOR, new SignUpRulesOfServer()))
        .isEqualTo(new SignUpRules(SignUpMode.APPROVAL, false, true));
  }

  @Test
  void whoIsApprovedWhileSuspendedComesInWhenReinstated() {
    var person = newPerson(tintype);
    tintype.send(boss, new SuspendAccount(person.account()));
    tintype.send(boss, new ApproveSignUp(person.account()));
    assertThat(created()).doesNotContain(person.account());

    tintype.send(boss, new ReinstateAccount(person.account()));
    assertThat(created()).containsOnlyOnce(person.account());
  }

  @Test
  void staffSeesAccountsByTheirState() {
    var waiting = newPerson(tintype);
    var closed = newPerson(tintype);
    tintype.send(boss, new SuspendAccount(closed.account()));
    assertThat(accounts(AccountState.PENDING))
        .extracting(ManagedAccount::account)
        .contains(waiting.account())
        .doesNotContain(closed.account(), boss.id());
    assertThat(accounts(AccountState.SUSPENDED))
        .filteredOn(account -> account.account().equals(closed.account()))
        .singleElement()
        .returns(true, ManagedAccount::suspended)
        .returns(false, ManagedAccount::approved);
    assertThat(refusal(() -> tintype.ask(Caller.VISITOR, listing(null))))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThat(refusal(() -> tintype.send(boss, new SuspendAccount(boss.id()))))
        .isInstanceOf(Refusal.NotAllowed.class);
  }

  private static List<ManagedAccount> accounts(AccountState state) {
    return tintype.ask(boss, listing(state)).items();
  }

  private static AccountsForStaff listing(@Nullable AccountState state) {
    return new AccountsForStaff(state, "", "", false, PageRequest.first(200));
  }

  private static List<AccountId> created() {
    return tintype.emitted(AccountCreated.class).stream().map(AccountCreated::account).toList();
  }
}
