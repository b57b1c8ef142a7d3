package dev.tintype.identity;

import static dev.tintype.identity.IdentityFixture.LAPTOP;
import static dev.tintype.identity.IdentityFixture.PASSWORD;
import static dev.tintype.identity.IdentityFixture.emailOf;
import static dev.tintype.identity.IdentityFixture.newName;
import static dev.tintype.identity.IdentityFixture.problems;
import static dev.tintype.identity.IdentityFixture.session;
import static dev.tintype.identity.IdentityFixture.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.IdentityFixture.Mailbox;
import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.IdentityEvent.AccountCreated;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.platform.testing.TestServices;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpTest {
  private static final Mailbox MAILBOX = new Mailbox();

  @RegisterExtension
  static final TestServices tintype =
      IdentityFixture.services(IdentityFixture.configuration(SignUpMode.OPEN, false), MAILBOX);

  @Test
  void somebodyNewIsSignedInAtOnceAndOthersHearOfIt() {
    String name = newName();
    var reply = tintype.send(Caller.VISITOR, signUp(name));

    assertThat(reply.state()).isEqualTo(AccountState.ACTIVE);
    var session = session(tintype, reply.token());
    assertThat(session.account()).isEqualTo(reply.account());
    assertThat(session.username()).isEqualTo(name);
    assertThat(session.browser()).isTrue();
    assertThat(tintype.emitted(AccountCreated.class))
        .filteredOn(event -> event.account().equals(reply.account()))
        .singleElement()
        .satisfies(event -> assertThat(event.displayName()).isEqualTo(name));
  }

  @Test
  void noMailIsSentWhereNoVerificationIsAskedFor() {
    String name = newName();
    tintype.send(Caller.VISITOR, signUp(name));
    tintype.settle();
    assertThat(MAILBOX).noneMatch(mail -> mail.to().equals(emailOf(name)));
  }

  @Test
  void usernamesAreTheSameWhateverTheirCase() {
    String name = newName();
    tintype.send(Caller.VISITOR, signUp(name));
    assertThat(
            problems(
                () -> tintype.send(Caller.VISITOR, signUp(name.toUpperCase(), "x@y.org", null))))
        .containsExactly("username ERR_TAKEN");
  }

  @Test
  void emailAddressesAreTheSameWhateverTheirCase() {
    String name = newName();
    tintype.send(Caller.VISITOR, signUp(name));
    String other = newName();
    assertThat(
            problems(() ->
                tintype.send(Caller.VISITOR, signUp(other, " " + name + "@EXAMPLE.org ", null))))
        .containsExactly("email ERR_TAKEN");
  }

  @Test
  void ofManyAtOnceWithTheSameNameOneWins() {
    String name = newName();
    List<Callable<String>> attempts =
        IntStream.range(0, 8)
            .<Callable<String>>mapToObj(i -> () -> outcome(signUp(name, i + emailOf(name), null)))
            .toList();
    List<String> outcomes = Parallel.all(attempts);
    assertThat(outcomes).containsOnly("won", "username ERR_TAKEN").containsOnlyOnce("won");
  }

  @Test
  void ofManyAtOnceWithTheSameAddressOneWins() {
    String email = emailOf(newName());
    List<Callable<String>> attempts =
        Stream.generate(IdentityFixture::newName)
            .limit(8)
            .<Callable<String>>map(name -> () -> outcome(signUp(name, email, null)))
            .toList();
    List<String> outcomes = Parallel.all(attempts);
    assertThat(outcomes).containsOnly("won", "email ERR_TAKEN").containsOnlyOnce("won");
  }

  private static String outcome(SignUp command) {
    try {
      tintype.send(Caller.VISITOR, command);
      return "won";
    } catch (RefusedException e) {
      return String.join(
          ", ",
          problems(() -> {
            throw e;
          }));
    }
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    var command =
        new SignUp(
            "no spaces",
            "nobody",
            Secret.of("short"),
            null,
            "en",
            false,
            null,
            null,
            LAPTOP,
            null,
            List.of());
    assertThat(problems(() -> tintype.send(Caller.VISITOR, command)))
        .containsExactlyInAnyOrder(
            "username ERR_INVALID",
            "email ERR_INVALID",
            "password ERR_TOO_SHORT",
            "agreement ERR_ACCEPTED");
  }

  @Test
  void staffsNamesAreForStaff() {
    assertThat(problems(() -> tintype.send(Caller.VISITOR, signUp("Boss"))))
        .containsExactly("username ERR_RESERVED");
    var boss = tintype.send(Caller.part("test"), signUp("boss"));
    assertThat(session(tintype, boss.token()).staff()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "Support", "tintype"})
  void someNamesAreReserved(String name) {
    assertThat(problems(() -> tintype.send(Caller.VISITOR, signUp(name))))
        .containsExactly("username ERR_RESERVED");
  }

  @Test
  void aPasswordMayNotBeTheUsername() {
    var command =
        new SignUp(
            "margarethe",
            "m@example.org",
            Secret.of("Margarethe"),
            null,
            "en",
            true,
            null,
            null,
            LAPTOP,
            null,
            List.of());
    assertThat(problems(() -> tintype.send(Caller.VISITOR, command)))
        .containsExactly("password ERR_INVALID");
  }

  @Test
  void thePasswordIsNotInTheDatabaseOrInMessagesTexts() {
    String name = newName();
    tintype.send(Caller.VISITOR, signUp(name));
    String row =
        tintype
            .database("identity")
            .read(handle ->
                handle
                    .createQuery("SELECT account::text FROM account WHERE username = :name")
                    .bind("name", name)
                    .mapTo(String.class)
                    .one());
    assertThat(row).contains("$argon2id$").doesNotContain(PASSWORD.text());
    assertThat(signUp(name).toString()).doesNotContain(PASSWORD.text());
  }
}
