package dev.tintype.identity;

import static dev.tintype.identity.IdentityFixture.LAPTOP;
import static dev.tintype.identity.IdentityFixture.PASSWORD;
import static dev.tintype.identity.IdentityFixture.caller;
import static dev.tintype.identity.IdentityFixture.credentials;
import static dev.tintype.identity.IdentityFixture.emailOf;
import static dev.tintype.identity.IdentityFixture.newApplication;
import static dev.tintype.identity.IdentityFixture.newPerson;
import static dev.tintype.identity.IdentityFixture.problems;
import static dev.tintype.identity.IdentityFixture.refusal;
import static dev.tintype.identity.IdentityFixture.session;
import static dev.tintype.identity.IdentityFixture.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.IdentityFixture.Mailbox;
import dev.tintype.identity.api.IdentityCommand.AnswerSecondFactor;
import dev.tintype.identity.api.IdentityCommand.DisableSecondFactor;
import dev.tintype.identity.api.IdentityCommand.EnableSecondFactor;
import dev.tintype.identity.api.IdentityCommand.GrantByPassword;
import dev.tintype.identity.api.IdentityCommand.RenewRecoveryCodes;
import dev.tintype.identity.api.IdentityCommand.SetUpSecondFactor;
import dev.tintype.identity.api.IdentityCommand.SignIn;
import dev.tintype.identity.api.IdentityQuery.SecondFactorOfAccount;
import dev.tintype.identity.api.SecondFactor;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.SignInReply;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignedUp;
import dev.tintype.identity.domain.Totp;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecondFactorTest {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Mailbox MAILBOX = new Mailbox();

  @RegisterExtension
  static final TestServices tintype =
      IdentityFixture.services(IdentityFixture.configuration(SignUpMode.OPEN, false), MAILBOX);

  /** Somebody with a second factor. */
  private record Careful(SignedUp person, Caller.Member caller, byte[] secret, List<Secret> codes) {

    /** The code that the app shows now; the clock goes on, so that each is a new one. */
    String nextCode() {
      tintype.clock().advance(Duration.ofSeconds(30));
      return Totp.code(secret, Totp.stepAt(tintype.clock().instant()));
    }
  }

  private static Careful newCareful() {
    var person = newPerson(tintype);
    var caller = caller(tintype, person.token());
    var setup = tintype.send(caller, new SetUpSecondFactor());
    byte[] secret = decoded(setup.secret().text());
    String code = Totp.code(secret, Totp.stepAt(tintype.clock().instant()));
    var codes = tintype.send(caller, new EnableSecondFactor(code)).codes();
    return new Careful(person, caller, secret, codes);
  }

  private static byte[] decoded(String text) {
    var bytes = new byte[text.length() * 5 / 8];
    long held = 0;
    int bits = 0;
    int at = 0;
    for (char one : text.toCharArray()) {
      held = held << 5 | ALPHABET.indexOf(one);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (byte) (held >> bits);
      }
    }
    return bytes;
  }

  private static Secret challenge(SignedUp person) {
    var reply = tintype.send(Caller.VISITOR, new SignIn(person.username(), PASSWORD, LAPTOP));
    return ((SignInReply.SecondFactorAsked) reply).challenge();
  }

  private static Secret answer(Secret challenge, String code) {
    return tintype.send(Caller.VISITOR, new AnswerSecondFactor(challenge, code, LAPTOP)).token();
  }

  @Test
  void thePasswordAloneDoesNotSignInAnyMore() {
    var careful = newCareful();
    Secret challenge = challenge(careful.person());
    assertThat(refusal(() -> session(tintype, challenge)))
        .isInstanceOf(Refusal.NotAuthenticated.class);
    Secret token = answer(challenge, careful.nextCode());
    assertThat(session(tintype, token).account()).isEqualTo(careful.person().account());
  }

  @Test
  void aCodeIsTakenOnce() {
    var careful = newCareful();
    String code = careful.nextCode();
    answer(challenge(careful.person()), code);
    assertThat(problems(() -> answer(challenge(careful.person()), code)))
        .containsExactly("code wrong_code");
  }

  @Test
  void theCodeThatTurnedItOnIsTakenToo() {
    var careful = newCareful();
    String code = Totp.code(careful.secret(), Totp.stepAt(tintype.clock().instant()));
    assertThat(problems(() -> answer(challenge(careful.person()), code)))
        .containsExactly("code wrong_code");
  }

  @Test
  void aChallengeIsAnsweredOnceAndWithinTenMinutes() {
    var careful = newCareful();
    Secret used = challenge(careful.person());
    answer(used, careful.nextCode());
    assertThat(problems(() -> answer(used, careful.nextCode())))
        .containsExactly("code expired_code");
    Secret late = challenge(careful.person());
    tintype.clock().advance(Duration.ofMinutes(10));
    assertThat(problems(() -> answer(late, careful.nextCode())))
        .containsExactly("code expired_code");
  }

  @Test
  void eachRecoveryCodeIsGoodOnce() {
    var careful = newCareful();
    String code = careful.codes().getFirst().text();
    answer(challenge(careful.person()), " " + code.toUpperCase().replace("-", " "));
    assertThat(tintype.ask(careful.caller(), new SecondFactorOfAccount()))
        .isEqualTo(new SecondFactor(true, 9));
    assertThat(problems(() -> answer(challenge(careful.person()), code)))
        .containsExactly("code wrong_code");
  }

  @Test
  void newRecoveryCodesEndTheOldOnes() {
    var careful = newCareful();
    var fresh = tintype.send(careful.caller(), new RenewRecoveryCodes(PASSWORD, LAPTOP)).codes();
    assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(careful.codes());
    assertThat(problems(() -> answer(challenge(careful.person()), careful.codes().get(1).text())))
        .containsExactly("code wrong_code");
    answer(challenge(careful.person()), fresh.get(1).text());
  }

  @Test
  void guessingCodesIsSlowedDownFromWhereverItComes() {
    var careful = newCareful();
    Secret challenge = challenge(careful.person());
    for (int i = 0; i < 5; i++) {
      assertThat(problems(() -> answer(challenge, "000000"))).containsExactly("code wrong_code");
    }
    Secret another = challenge(careful.person());
    assertThat(refusal(() -> answer(another, "000000"))).isEqualTo(new Refusal.TooMany(30));
    answer(another, careful.nextCode());
  }

  @Test
  void thePasswordGrantIsClosedToPeopleWithASecondFactor() {
    var careful = newCareful();
    var app = newApplication(tintype);
    var command =
        new GrantByPassword(
            credentials(app), careful.person().username(), PASSWORD, List.of(), LAPTOP);
    assertThat(problems(() -> tintype.send(Caller.VISITOR, command)))
        .containsExactly("grant invalid_grant");
  }

  @Test
  void itIsTurnedOffByThePassword() {
    var careful = newCareful();
    var wrong = new DisableSecondFactor(Secret.of("wrong password"), LAPTOP);
    assertThat(problems(() -> tintype.send(careful.caller(), wrong)))
        .containsExactly("password wrong_credentials");
    tintype.send(careful.caller(), new DisableSecondFactor(PASSWORD, LAPTOP));
    signIn(tintype, careful.person().username(), PASSWORD);
    tintype.settle();
    assertThat(MAILBOX.lastTo(emailOf(careful.person().username())).subject())
        .isEqualTo("Two-step sign-in at Tintype is off");
  }

  @Test
  void settingItUpAgainNeedsItToBeOffFirst() {
    var careful = newCareful();
    assertThat(refusal(() -> tintype.send(careful.caller(), new SetUpSecondFactor())))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(
            refusal(
                () -> tintype.send(careful.caller(), new EnableSecondFactor(careful.nextCode()))))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void itIsOffUntilItsOwnerHasProvenToHaveIt() {
    var person = newPerson(tintype);
    var caller = caller(tintype, person.token());
    var setup = tintype.send(caller, new SetUpSecondFactor());
    assertThat(setup.uri().text())
        .isEqualTo(
            "otpauth://totp/Tintype:%s?secret=%s&issuer=Tintype"
                .formatted(person.username(), setup.secret().text()));
    assertThat(problems(() -> tintype.send(caller, new EnableSecondFactor("123456"))))
        .containsExactly("code wrong_code");
    assertThat(tintype.ask(caller, new SecondFactorOfAccount()))
        .isEqualTo(new SecondFactor(false, 0));
    signIn(tintype, person.username(), PASSWORD);
  }
}
