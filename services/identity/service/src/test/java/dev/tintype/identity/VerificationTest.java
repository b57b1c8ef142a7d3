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
import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.IdentityCommand.RequestPasswordReset;
import dev.tintype.identity.api.IdentityCommand.ResendVerification;
import dev.tintype.identity.api.IdentityCommand.ResetPassword;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.IdentityCommand.VerifyEmail;
import dev.tintype.identity.api.IdentityEvent.AccountCreated;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignedUp;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerificationTest {
  private static final Secret FRESH = Secret.of("an even better password");
  private static final Mailbox MAILBOX = new Mailbox();

  @RegisterExtension
  static final TestServices tintype =
      IdentityFixture.services(IdentityFixture.configuration(SignUpMode.OPEN, true), MAILBOX);

  private static String mailedCode(SignedUp person) {
    tintype.settle();
    return MAILBOX.codeTo(emailOf(person.username()));
  }

  private static String otherThan(String code) {
    return code.equals("123456") ? "654321" : "123456";
  }

  private static AccountState verify(SignedUp person, String code) {
    return tintype.send(Caller.VISITOR, new VerifyEmail(person.token(), code)).state();
  }

  private static boolean heardOf(SignedUp person) {
    return tintype.emitted(AccountCreated.class).stream()
        .anyMatch(event -> event.account().equals(person.account()));
  }

  @Test
  void nobodyHearsOfSomebodyUntilTheirAddressIsVerified() {
    var person = newPerson(tintype);
    assertThat(person.state()).isEqualTo(AccountState.UNVERIFIED);
    assertThat(session(tintype, person.token()).state()).isEqualTo(AccountState.UNVERIFIED);
    assertThat(heardOf(person)).isFalse();

    assertThat(verify(person, mailedCode(person))).isEqualTo(AccountState.ACTIVE);
    assertThat(session(tintype, person.token()).state()).isEqualTo(AccountState.ACTIVE);
    assertThat(heardOf(person)).isTrue();
    assertThat(verify(person, "whatever")).isEqualTo(AccountState.ACTIVE);
  }

  @Test
  void aCodeIsDeadAfterFiveWrongOnes() {
    var person = newPerson(tintype);
    String code = mailedCode(person);
    for (int i = 0; i < 5; i++) {
      assertThat(problems(() -> verify(person, otherThan(code))))
          .containsExactly("code wrong_code");
    }
    assertThat(refusal(() -> verify(person, code))).isInstanceOf(Refusal.TooMany.class);
    tintype.clock().advance(Duration.ofSeconds(10));
    assertThat(problems(() -> verify(person, code))).containsExactly("code expired_code");
  }

  @Test
  void aCodeIsGoodForTwentyMinutes() {
    var person = newPerson(tintype);
    String code = mailedCode(person);
    tintype.clock().advance(Duration.ofMinutes(20));
    assertThat(problems(() -> verify(person, code))).containsExactly("code expired_code");
  }

  @Test
  void anotherMailHasAnotherCode() {
    var person = newPerson(tintype);
    String first = mailedCode(person);
    tintype.send(Caller.VISITOR, new ResendVerification(person.token(), LAPTOP));
    String second = mailedCode(person);
    if (!first.equals(second)) {
      assertThat(problems(() -> verify(person, first))).containsExactly("code wrong_code");
    }
    assertThat(verify(person, second)).isEqualTo(AccountState.ACTIVE);
  }

  @Test
  void askingForMailsIsSlowedDown() {
    var person = newPerson(tintype);
    var device = new Device("198.51.100.20", "");
    for (int i = 0; i < 3; i++) {
      tintype.send(Caller.VISITOR, new ResendVerification(person.token(), device));
    }
    assertThat(
            refusal(
                () -> tintype.send(Caller.VISITOR, new ResendVerification(person.token(), device))))
        .isEqualTo(new Refusal.TooMany(60));
  }

  @Test
  void mailsAreInThePersonsLanguage() {
    String name = newName();
    tintype.send(
        Caller.VISITOR,
        new SignUp(
            name,
            emailOf(name),
            PASSWORD,
            null,
            "uk-UA",
            true,
            null,
            null,
            LAPTOP,
            null,
            List.of()));
    tintype.settle();
    assertThat(MAILBOX.lastTo(emailOf(name)).body()).contains("Вітаємо, " + name);
  }

  private static SignedUp verified() {
    var person = newPerson(tintype);
    verify(person, mailedCode(person));
    return person;
  }

  private static void requestReset(String email, String from) {
    tintype.send(Caller.VISITOR, new RequestPasswordReset(email, new Device(from, "")));
  }

  private static ResetPassword reset(SignedUp person, String code) {
    return new ResetPassword(emailOf(person.username()), code, FRESH, LAPTOP);
  }

  @Test
  void aMailedCodeSetsANewPasswordAndEndsAllSessions() {
    var person = verified();
    requestReset(emailOf(person.username()).toUpperCase(), "198.51.100.21");
    String code = mailedCode(person);
    tintype.send(Caller.VISITOR, reset(person, code));

    assertThat(refusal(() -> session(tintype, person.token())))
        .isInstanceOf(Refusal.NotAuthenticated.class);
    assertThat(problems(() -> signIn(tintype, person.username(), PASSWORD)))
        .containsExactly("login wrong_credentials");
    signIn(tintype, person.username(), FRESH);
    assertThat(problems(() -> tintype.send(Caller.VISITOR, reset(person, code))))
        .containsExactly("code wrong_code");
    tintype.settle();
    assertThat(MAILBOX.lastTo(emailOf(person.username())).subject())
        .isEqualTo("Your password at Tintype was changed");
  }

  @Test
  void anAddressThatNobodyHasIsAnsweredTheSame() {
    requestReset("nobody.at.all@example.org", "198.51.100.22");
    tintype.settle();
    assertThat(MAILBOX).noneMatch(mail -> mail.to().startsWith("nobody.at.all"));
    assertThat(
            problems(() ->
                tintype.send(
                    Caller.VISITOR,
                    new ResetPassword("nobody.at.all@example.org", "123456", FRESH, LAPTOP))))
        .containsExactly("code wrong_code");
  }

  @Test
  void bothKindsOfAddressAreThrottledTheSame() {
    for (String email : List.of(emailOf(verified().username()), "nobody.here.either@example.org")) {
      for (int i = 0; i < 3; i++) {
        requestReset(email, "198.51.100.2" + i);
      }
      assertThat(refusal(() -> requestReset(email, "198.51.100.23")))
          .isEqualTo(new Refusal.TooMany(60));
    }
  }

  @Test
  void aResetVerifiesTheAddressToo() {
    var person = newPerson(tintype);
    tintype.settle();
    requestReset(emailOf(person.username()), "198.51.100.24");
    String code = mailedCode(person);
    tintype.send(Caller.VISITOR, reset(person, code));
    assertThat(heardOf(person)).isTrue();
    signIn(tintype, person.username(), FRESH);
  }

  @Test
  void signUpsThatNobodyVerifiesAreForgottenAfterAWeek() {
    var person = newPerson(tintype);
    var kept = verified();
    tintype.clock().advance(Duration.ofDays(8));
    tintype.runJob("identity", "forget-old-things");
    assertThat(refusal(() -> session(tintype, person.token())))
        .isInstanceOf(Refusal.NotAuthenticated.class);
    tintype.send(Caller.VISITOR, signUp(person.username()));
    assertThat(caller(tintype, kept.token()).id()).isEqualTo(kept.account());
  }

  @Test
  void codesAreNotInTheDatabase() {
    var person = newPerson(tintype);
    String code = mailedCode(person);
    String rows =
        tintype
            .database("identity")
            .read(handle ->
                handle
                    .createQuery(
                        """
                        SELECT coalesce((SELECT string_agg(c::text, ' ') FROM mailed_code c
                            WHERE c.account = :account), '')
                          || (SELECT string_agg(m.kind || m.recipient, ' ') FROM mail m)
                        """)
                    .bind("account", person.account())
                    .mapTo(String.class)
                    .one());
    assertThat(rows).contains("VERIFY_EMAIL").doesNotContainPattern("\\b" + code + "\\b");
  }
}
