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
import dev.tintype.identity.api.IdentityCommand.RejectSignUp;
import dev.tintype.identity.api.IdentityCommand.SignIn;
import dev.tintype.identity.api.IdentityEvent.AccountCreated;
import dev.tintype.identity.api.IdentityQuery.SignUpRequests;
import dev.tintype.identity.api.IdentityQuery.SignUpRulesOfServer;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignUpRequest;
import dev.tintype.identity.api.SignUpRules;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
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
}
