package dev.tintype.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "mira", "Mira_2", "mira.kowal", "_x_", "a.b.c", "0"})
  void usernamesThatClientsRecognise(String username) {
    assertThat(Usernames.problem(username)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".mira", "mira.", "mi..ra", "mi ra", "mi-ra", "mira@x", "мира", "mira\n", "a/b"})
  void usernamesThatTheyDoNot(String username) {
    assertThat(Usernames.problem(username)).map(it -> it.code()).contains("ERR_INVALID");
  }

  @Test
  void usernamesHaveAnEnd() {
    assertThat(Usernames.problem("a".repeat(30))).isEmpty();
    assertThat(Usernames.problem("a".repeat(31))).map(it -> it.code()).contains("ERR_TOO_LONG");
    assertThat(Usernames.problem(" ")).map(it -> it.code()).contains("ERR_BLANK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.co",
        "first.last+tag@sub.example.org",
        " padded@example.org ",
        "x@бюро.укр",
        "o'k@a-b.de"
      })
  void addressesThatMailReaches(String email) {
    assertThat(EmailAddresses.problem(email)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@b.co",
        "a@",
        "a@b",
        "a@b..co",
        "a b@c.de",
        "a@b@c.de",
        "a@-b.de",
        "a@b.de\nBcc: c@d.e",
        ".a@b.de",
        "a.@b.de",
        "a@127.0.0.1"
      })
  void addressesThatItDoesNot(String email) {
    assertThat(EmailAddresses.problem(email)).isPresent();
  }

  @Test
  void addressesAreTheSameWhateverTheirCaseAndForm() {
    assertThat(EmailAddresses.key(" Mira@EXAMPLE.org "))
        .isEqualTo(EmailAddresses.key("mira@example.org"));
    assertThat(EmailAddresses.normalised("Mira@бюро.укр")).isEqualTo("Mira@xn--90a0af9c.xn--j1amh");
  }

  @ParameterizedTest
  @CsvSource({
    "1234567, ERR_TOO_SHORT",
    "password, ERR_INVALID",
    "PassWord123, ERR_INVALID",
    "mirakowal, ERR_INVALID",
    "Mira.Kowal@example.org, ERR_INVALID",
    "mira.kowal, ERR_INVALID"
  })
  void passwordsThatAnybodyWouldTryAreNotTaken(String password, String code) {
    assertThat(PasswordRules.problem(password, "mirakowal", "mira.kowal@example.org"))
        .map(it -> it.code())
        .contains(code);
  }

  @Test
  void lengthIsWhatCountsInAPassword() {
    assertThat(PasswordRules.problem("correct horse battery", "a", "a@b.co")).isEmpty();
    assertThat(PasswordRules.problem("비밀번호여덟글자", "a", "a@b.co")).isEmpty();
    assertThat(PasswordRules.problem("x".repeat(257), "a", "a@b.co")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "'Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/140.0 Safari/537.36 Edg/140.0', Edge on Windows",
    "'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', Firefox on Linux",
    "'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19 Safari/604', Safari on"
        + " iPhone",
    "'Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile Safari/537.36', Chrome on Android",
    "curl/8.9, curl",
    "'', Unknown browser"
  })
  void browsersHaveNames(String userAgent, String name) {
    assertThat(UserAgents.name(userAgent)).isEqualTo(name);
  }

  @Test
  void householdsWithSixthVersionAddressesCountAsOne() {
    assertThat(Addresses.network("2001:db8::1")).isEqualTo(Addresses.network("2001:db8:0:0:9::2"));
    assertThat(Addresses.network("2001:db8:0:1::1")).isNotEqualTo(Addresses.network("2001:db8::1"));
    assertThat(Addresses.network("192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void recoveryCodesDifferAndAreReadWithOrWithoutTheirHyphen() {
    var codes = RecoveryCodeMaker.make();
    assertThat(codes)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("\\w{5}-\\w{5}"));
    assertThat(RecoveryCodeMaker.normalised(" ABCDE-fgh jk ")).isEqualTo("abcdefghjk");
  }

  @Test
  void whatIsSealedOpensForItsOwnerOnly() {
    var sealer = new Sealer(new byte[32]);
    byte[] sealed = sealer.seal(new byte[] {1, 2, 3}, 7);
    assertThat(sealer.open(sealed, 7)).containsExactly(1, 2, 3);
    assertThat(sealed).isNotEqualTo(sealer.seal(new byte[] {1, 2, 3}, 7));
    assertThatThrownBy(() -> sealer.open(sealed, 8)).isInstanceOf(IllegalStateException.class);
  }
}
