package dev.tintype.identity;

import static dev.tintype.identity.IdentityFixture.LAPTOP;
import static dev.tintype.identity.IdentityFixture.PASSWORD;
import static dev.tintype.identity.IdentityFixture.caller;
import static dev.tintype.identity.IdentityFixture.emailOf;
import static dev.tintype.identity.IdentityFixture.newPerson;
import static dev.tintype.identity.IdentityFixture.problems;
import static dev.tintype.identity.IdentityFixture.refusal;
import static dev.tintype.identity.IdentityFixture.session;
import static dev.tintype.identity.IdentityFixture.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.IdentityConfiguration.PasswordCost;
import dev.tintype.identity.IdentityFixture.Mailbox;
import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.IdentityCommand.ChangePassword;
import dev.tintype.identity.api.IdentityCommand.EndSession;
import dev.tintype.identity.api.IdentityCommand.NoteSessionUse;
import dev.tintype.identity.api.IdentityCommand.ReinstateAccount;
import dev.tintype.identity.api.IdentityCommand.SignIn;
import dev.tintype.identity.api.IdentityCommand.SignOut;
import dev.tintype.identity.api.IdentityCommand.SuspendAccount;
import dev.tintype.identity.api.IdentityEvent.SessionsEnded;
import dev.tintype.identity.api.IdentityQuery.SessionsOfAccount;
import dev.tintype.identity.api.IdentitySignal;
import dev.tintype.identity.api.IdentitySignal.SessionsOver;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.SessionSummary;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.command.PasswordHasher;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.testing.TestServices;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {
  private static final Secret WRONG = Secret.of("not the password");

  @RegisterExtension
  static final TestServices tintype =
      IdentityFixture.services(
          IdentityFixture.configuration(SignUpMode.OPEN, false), new Mailbox());

  private static Device from(String address) {
    return new Device(address, "curl/8");
  }

  private static void tryWrong(String login, Device device) {
    assertThat(problems(() -> tintype.send(Caller.VISITOR, new SignIn(login, WRONG, device))))
        .containsExactly("login wrong_credentials");
  }

  @Test
  void usernameAndAddressBothSignIn() {
    var person = newPerson(tintype);
    for (String login :
        new String[] {
          person.username(),
          person.username().toUpperCase(),
          "@" + person.username(),
          emailOf(person.username())
        }) {
      assertThat(session(tintype, signIn(tintype, login, PASSWORD)).account())
          .isEqualTo(person.account());
    }
  }

  @Test
  void nobodyIsRefusedLikeSomebodyWithAWrongPassword() {
    var person = newPerson(tintype);
    tryWrong(person.username(), from("198.51.100.1"));
    tryWrong("nobody_at_all", from("198.51.100.1"));
  }

  @Test
  void failuresMakeTheNextAttemptsWaitEverLonger() {
    var person = newPerson(tintype);
    Device device = from("198.51.100.2");
    for (int i = 0; i < 5; i++) {
      tryWrong(person.username(), device);
    }
    assertThat(refusal(() -> tintype.send(Caller.VISITOR, right(person.username(), device))))
        .isEqualTo(new Refusal.TooMany(1));
    tintype.clock().advance(Duration.ofSeconds(1));
    tryWrong(person.username(), device);
    assertThat(refusal(() -> tintype.send(Caller.VISITOR, right(person.username(), device))))
        .isEqualTo(new Refusal.TooMany(2));

    // Somebody else's failures keep nobody out of their account.
    tintype.send(Caller.VISITOR, right(person.username(), from("198.51.100.3")));

    tintype.clock().advance(Duration.ofSeconds(2));
    tintype.send(Caller.VISITOR, right(person.username(), device));
    tryWrong(person.username(), device);
  }

  @Test
  void unknownNamesAreThrottledLikeKnownOnes() {
    Device device = from("198.51.100.4");
    for (int i = 0; i < 5; i++) {
      tryWrong("no_such_person", device);
    }
    assertThat(refusal(() -> tintype.send(Caller.VISITOR, right("no_such_person", device))))
        .isInstanceOf(Refusal.TooMany.class);
  }

  @Test
  void oneNetworkCanNotTryManyAccounts() {
    for (int i = 0; i < 30; i++) {
      tryWrong("somebody" + i, from("2001:db8:0:1::" + i));
    }
    assertThat(refusal(() -> tintype.send(Caller.VISITOR, right("x", from("2001:db8:0:1::ffff")))))
        .isInstanceOf(Refusal.TooMany.class);
    tryWrong("x", from("2001:db8:0:2::1"));
  }

  private static SignIn right(String login, Device device) {
    return new SignIn(login, PASSWORD, device);
  }

  @Test
  void sessionsAreListedAndEndedOneByOne() {
    var person = newPerson(tintype);
    Secret other = signIn(tintype, person.username(), PASSWORD);
    var caller = caller(tintype, person.token());

    var sessions = tintype.ask(caller, new SessionsOfAccount());
    assertThat(sessions).hasSize(2).allMatch(SessionSummary::browser);
    assertThat(sessions).allMatch(session -> session.name().equals("Firefox on Linux"));
    assertThat(sessions).filteredOn(SessionSummary::current).hasSize(1);

    var ended = session(tintype, other).id();
    tintype.send(caller, new EndSession(ended));
    assertThat(refusal(() -> session(tintype, other))).isInstanceOf(Refusal.NotAuthenticated.class);
    assertThat(session(tintype, person.token()).account()).isEqualTo(person.account());
    assertThat(tintype.emitted(SessionsEnded.class))
        .anyMatch(event -> event.sessions().contains(ended));
  }

  @Test
  void nobodyEndsSomebodyElsesSession() {
    var person = newPerson(tintype);
    var stranger = caller(tintype, newPerson(tintype).token());
    var session = session(tintype, person.token()).id();
    assertThat(refusal(() -> tintype.send(stranger, new EndSession(session))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(session(tintype, person.token()).account()).isEqualTo(person.account());
  }

  @Test
  void signingOutEndsTheSession() {
    var person = newPerson(tintype);
    tintype.send(caller(tintype, person.token()), new SignOut());
    assertThat(refusal(() -> session(tintype, person.token())))
        .isInstanceOf(Refusal.NotAuthenticated.class);
  }

  @Test
  void whoeverHoldsConnectionsIsToldThatSessionsAreOver() {
    var person = newPerson(tintype);
    var laptop = caller(tintype, signIn(tintype, person.username(), PASSWORD));
    var phone = session(tintype, person.token()).id();
    var heard = new CopyOnWriteArrayList<Signal>();
    try (var listening = tintype.live().listen(IdentitySignal.TOPIC, heard::add)) {
      tintype.send(laptop, new EndSession(phone));
      tintype.send(laptop, new SignOut());
      tintype.send(Caller.part("test"), new SuspendAccount(newPerson(tintype).account()));
    }
    assertThat(heard).hasSize(3).startsWith(new SessionsOver(person.account()));
    assertThat(heard.subList(0, 2)).containsOnly(new SessionsOver(person.account()));
  }

  @Test
  void anotherPasswordEndsAllOtherSessions() {
    var person = newPerson(tintype);
    Secret other = signIn(tintype, person.username(), PASSWORD);
    Secret fresh = Secret.of("an even better password");
    var caller = caller(tintype, person.token());
    assertThat(problems(() -> tintype.send(caller, new ChangePassword(WRONG, fresh, LAPTOP))))
        .containsExactly("password wrong_credentials");
    tintype.send(caller, new ChangePassword(PASSWORD, fresh, LAPTOP));

    assertThat(session(tintype, person.token()).account()).isEqualTo(person.account());
    assertThat(refusal(() -> session(tintype, other))).isInstanceOf(Refusal.NotAuthenticated.class);
    signIn(tintype, person.username(), fresh);
    tryWrong(person.username(), LAPTOP);
  }

  @Test
  void theUseOfASessionIsNotedOnceAMinute() {
    var person = newPerson(tintype);
    var caller = caller(tintype, person.token());
    var part = Caller.part("test");
    var before = tintype.ask(caller, new SessionsOfAccount()).getFirst();
    tintype.send(part, new NoteSessionUse(caller.session(), "203.0.113.7"));
    assertThat(tintype.ask(caller, new SessionsOfAccount())).containsExactly(before);

    tintype.clock().advance(Duration.ofMinutes(1));
    tintype.send(part, new NoteSessionUse(caller.session(), "203.0.113.7"));
    var after = tintype.ask(caller, new SessionsOfAccount()).getFirst();
    assertThat(after.lastUsedAt()).isEqualTo(before.lastUsedAt().plusSeconds(60));
    assertThat(after.address()).isEqualTo("203.0.113.7");
  }

  @Test
  void suspendedAccountsCanNotSignInUntilTheyAreReinstated() {
    var person = newPerson(tintype);
    var part = Caller.part("test");
    tintype.send(part, new SuspendAccount(person.account()));
    assertThat(problems(() -> tintype.send(Caller.VISITOR, right(person.username(), LAPTOP))))
        .containsExactly("login suspended");
    assertThat(refusal(() -> session(tintype, person.token())))
        .isInstanceOf(Refusal.NotAuthenticated.class);
    assertThat(tintype.emitted(SessionsEnded.class))
        .extracting(SessionsEnded::account)
        .contains(person.account());
    tintype.send(part, new ReinstateAccount(person.account()));
    var token = signIn(tintype, person.username(), PASSWORD);
    assertThat(session(tintype, token).state()).isEqualTo(AccountState.ACTIVE);
  }

  @Test
  void onlyStaffSuspends() {
    var person = newPerson(tintype);
    var caller = caller(tintype, newPerson(tintype).token());
    assertThat(refusal(() -> tintype.send(caller, new SuspendAccount(person.account()))))
        .isInstanceOf(Refusal.NotAllowed.class);
  }

  @Test
  void aHashOfOtherParametersIsReplacedWhenItsOwnerSignsIn() {
    var person = newPerson(tintype);
    String old =
        new PasswordHasher(new PasswordCost(128, 2), new SimpleMeterRegistry()).hash(PASSWORD);
    setHash(person.username(), old);
    signIn(tintype, person.username(), PASSWORD);
    assertThat(hash(person.username())).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    signIn(tintype, person.username(), PASSWORD);
  }

  private static void setHash(String username, String hash) {
    tintype
        .database("identity")
        .transact(tx ->
            tx.handle()
                .execute(
                    "UPDATE account SET password_hash = ? WHERE username = ?", hash, username));
  }

  private static String hash(String username) {
    return tintype
        .database("identity")
        .read(handle ->
            handle
                .select("SELECT password_hash FROM account WHERE username = ?", username)
                .mapTo(String.class)
                .one());
  }
}
