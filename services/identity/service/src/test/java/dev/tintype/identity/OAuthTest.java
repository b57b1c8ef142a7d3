package dev.tintype.identity;

import static dev.tintype.identity.IdentityFixture.LAPTOP;
import static dev.tintype.identity.IdentityFixture.PASSWORD;
import static dev.tintype.identity.IdentityFixture.REDIRECT;
import static dev.tintype.identity.IdentityFixture.caller;
import static dev.tintype.identity.IdentityFixture.credentials;
import static dev.tintype.identity.IdentityFixture.newApplication;
import static dev.tintype.identity.IdentityFixture.newPerson;
import static dev.tintype.identity.IdentityFixture.problems;
import static dev.tintype.identity.IdentityFixture.refusal;
import static dev.tintype.identity.IdentityFixture.request;
import static dev.tintype.identity.IdentityFixture.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.IdentityFixture.Mailbox;
import dev.tintype.identity.api.AuthorizationRequest;
import dev.tintype.identity.api.ClientCredentials;
import dev.tintype.identity.api.GrantedToken;
import dev.tintype.identity.api.IdentityCommand.Authorize;
import dev.tintype.identity.api.IdentityCommand.ExchangeCode;
import dev.tintype.identity.api.IdentityCommand.GrantByPassword;
import dev.tintype.identity.api.IdentityCommand.GrantToApplication;
import dev.tintype.identity.api.IdentityCommand.RefreshToken;
import dev.tintype.identity.api.IdentityCommand.RegisterApplication;
import dev.tintype.identity.api.IdentityCommand.RevokeToken;
import dev.tintype.identity.api.IdentityQuery.CheckAuthorization;
import dev.tintype.identity.api.IdentityQuery.SessionsOfAccount;
import dev.tintype.identity.api.RegisteredApplication;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignedUp;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OAuthTest {
  private static final Secret VERIFIER = Tokens.next();
  private static final String CHALLENGE =
      Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.sha256(VERIFIER.text()));

  @RegisterExtension
  static final TestServices tintype =
      IdentityFixture.services(
          IdentityFixture.configuration(SignUpMode.OPEN, false), new Mailbox());

  private static Secret code(SignedUp person, AuthorizationRequest request) {
    return tintype.send(caller(tintype, person.token()), new Authorize(request)).code();
  }

  private static GrantedToken exchange(
      RegisteredApplication app, Secret code, String redirect, @Nullable Secret verifier) {
    return tintype.send(
        Caller.VISITOR, new ExchangeCode(credentials(app), code, redirect, verifier, LAPTOP));
  }

  @Test
  void aPersonLetsAnAppIn() {
    var person = newPerson(tintype);
    var app = newApplication(tintype, "read", "write", "follow", "push");
    Secret code = code(person, request(app, CHALLENGE, "read", "write:statuses"));
    GrantedToken token = exchange(app, code, REDIRECT, VERIFIER);

    var session = session(tintype, token.token());
    assertThat(session.account()).isEqualTo(person.account());
    assertThat(session.application()).isEqualTo(app.application().id());
    assertThat(session.scopes()).containsExactly("read", "write:statuses");
    assertThat(session.browser()).isFalse();
    assertThat(tintype.ask(caller(tintype, person.token()), new SessionsOfAccount()))
        .filteredOn(line -> !line.browser())
        .singleElement()
        .satisfies(line -> assertThat(line.name()).isEqualTo("An app"));
  }

  @Test
  void aCodeThatComesAgainEndsTheTokenThatItGave() {
    var person = newPerson(tintype);
    var app = newApplication(tintype);
    Secret code = code(person, request(app, null));
    Secret token = exchange(app, code, REDIRECT, null).token();
    assertThat(problems(() -> exchange(app, code, REDIRECT, null)))
        .containsExactly("grant invalid_grant");
    assertThat(refusal(() -> session(tintype, token))).isInstanceOf(Refusal.NotAuthenticated.class);
  }

  @Test
  void ofManyExchangesAtOnceAtMostOneGivesAToken() {
    var person = newPerson(tintype);
    var app = newApplication(tintype);
    Secret code = code(person, request(app, null));
    List<Callable<Boolean>> attempts =
        IntStream.range(0, 6).<Callable<Boolean>>mapToObj(i -> () -> succeeds(app, code)).toList();
    assertThat(Parallel.all(attempts)).containsOnlyOnce(true);
    assertThat(tintype.ask(caller(tintype, person.token()), new SessionsOfAccount())).hasSize(1);
  }

  private static boolean succeeds(RegisteredApplication app, Secret code) {
    try {
      exchange(app, code, REDIRECT, null);
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  @Test
  void aCodeIsGoodForTenMinutes() {
    var person = newPerson(tintype);
    var app = newApplication(tintype);
    Secret code = code(person, request(app, null));
    tintype.clock().advance(Duration.ofMinutes(10));
    assertThat(problems(() -> exchange(app, code, REDIRECT, null)))
        .containsExactly("grant invalid_grant");
  }

  @Test
  void aCodeIsForItsAppItsAddressAndItsVerifierOnly() {
    var person = newPerson(tintype);
    var app = newApplication(tintype);
    var other = newApplication(tintype);
    Secret code = code(person, request(app, CHALLENGE));
    for (Runnable wrong :
        List.<Runnable>of(
            () -> exchange(other, code, REDIRECT, VERIFIER),
            () -> exchange(app, code, REDIRECT + "/", VERIFIER),
            () -> exchange(app, code, REDIRECT, null),
            () -> exchange(app, code, REDIRECT, Tokens.next()),
            () -> exchange(app, Tokens.next(), REDIRECT, VERIFIER))) {
      assertThat(problems(wrong::run)).containsExactly("grant invalid_grant");
    }
    exchange(app, code, REDIRECT, VERIFIER);
  }

  @Test
  void whatAnAppAsksForIsCheckedBeforeThePersonIsAsked() {
    var app = newApplication(tintype, "read", "write:statuses");
    var good = request(app, CHALLENGE, "read");
    assertThat(tintype.ask(Caller.VISITOR, new CheckAuthorization(good)).scopes())
        .containsExactly("read");
    assertThat(check(request(app, null))).isEmpty();
    assertThat(check(request(app, null, "write"))).containsExactly("scope invalid_scope");
    assertThat(check(request(app, null, "nonsense"))).containsExactly("scope invalid_scope");
    assertThat(check(request(app, "plainly", "read"))).containsExactly("request invalid_request");
    assertThat(check(with(app, "token", REDIRECT, null, null)))
        .containsExactly("response_type unsupported_response_type");
    assertThat(check(with(app, "code", REDIRECT + "?x", null, null)))
        .containsExactly("request invalid_request");
    assertThat(check(with(app, "code", REDIRECT, CHALLENGE, "plain")))
        .containsExactly("request invalid_request");
    assertThat(check(with(app, "code", REDIRECT, CHALLENGE, null)))
        .containsExactly("request invalid_request");
    assertThat(check(new AuthorizationRequest("code", "nobody", REDIRECT, List.of(), null, null)))
        .containsExactly("client invalid_client");
  }

  private static AuthorizationRequest with(
      RegisteredApplication app,
      String type,
      String redirect,
      @Nullable String challenge,
      @Nullable String method) {
    return new AuthorizationRequest(type, app.clientId(), redirect, List.of(), challenge, method);
  }

  private static List<String> check(AuthorizationRequest request) {
    try {
      tintype.ask(Caller.VISITOR, new CheckAuthorization(request));
      return List.of();
    } catch (RefusedException e) {
      return problems(() -> {
        throw e;
      });
    }
  }

  @Test
  void applicationsAreRegisteredWithWhatTheyMayHave() {
    assertThat(newApplication(tintype).application().scopes()).containsExactly("read");
    assertThat(
            problems(() ->
                tintype.send(
                    Caller.VISITOR,
                    new RegisterApplication(
                        " ",
                        List.of("javascript:alert(1)"),
                        List.of("everything"),
                        "javascript:alert(2)"))))
        .containsExactlyInAnyOrder(
            "client_name ERR_BLANK",
            "redirect_uris ERR_INVALID",
            "scopes ERR_INVALID",
            "website ERR_INVALID");
  }

  @Test
  void anAppHasATokenOfItsOwn() {
    var app = newApplication(tintype, "read", "write");
    var token =
        tintype.send(
            Caller.VISITOR, new GrantToApplication(credentials(app), List.of("write"), LAPTOP));
    var session = session(tintype, token.token());
    assertThat(session.account()).isNull();
    assertThat(session.scopes()).containsExactly("write");
    assertThat(
            problems(() ->
                tintype.send(
                    Caller.VISITOR,
                    new GrantToApplication(credentials(app), List.of("push"), LAPTOP))))
        .containsExactly("scope invalid_scope");
  }

  @Test
  void aWrongSecretIsNoClient() {
    var app = newApplication(tintype);
    var wrong = new ClientCredentials(app.clientId(), Tokens.next());
    assertThat(
            problems(() ->
                tintype.send(Caller.VISITOR, new GrantToApplication(wrong, List.of(), LAPTOP))))
        .containsExactly("client invalid_client");
  }

  @Test
  void aPasswordGivesATokenToo() {
    var person = newPerson(tintype);
    var app = newApplication(tintype, "read", "write");
    var token =
        tintype.send(
            Caller.VISITOR,
            new GrantByPassword(
                credentials(app), person.username(), PASSWORD, List.of("read"), LAPTOP));
    assertThat(session(tintype, token.token()).account()).isEqualTo(person.account());
  }

  @Test
  void tokensAreRevokedByTheirOwnAppOnly() {
    var person = newPerson(tintype);
    var app = newApplication(tintype);
    Secret token = exchange(app, code(person, request(app, null)), REDIRECT, null).token();
    var other = newApplication(tintype);
    assertThat(
            problems(
                () -> tintype.send(Caller.VISITOR, new RevokeToken(credentials(other), token))))
        .containsExactly("client unauthorized_client");
    assertThat(
            problems(() ->
                tintype.send(Caller.VISITOR, new RevokeToken(credentials(app), person.token()))))
        .containsExactly("client unauthorized_client");

    var confirmed = tintype.send(Caller.VISITOR, new RefreshToken(credentials(app), token));
    assertThat(confirmed.token()).isEqualTo(token);

    tintype.send(Caller.VISITOR, new RevokeToken(credentials(app), token));
    tintype.send(Caller.VISITOR, new RevokeToken(credentials(app), token));
    assertThat(refusal(() -> session(tintype, token))).isInstanceOf(Refusal.NotAuthenticated.class);
    assertThat(
            problems(() -> tintype.send(Caller.VISITOR, new RefreshToken(credentials(app), token))))
        .containsExactly("grant invalid_grant");
  }

  @Test
  void tokensAndCodesAreStoredAsHashesOnly() {
    var person = newPerson(tintype);
    var app = newApplication(tintype);
    Secret code = code(person, request(app, null));
    Secret token = exchange(app, code, REDIRECT, null).token();
    String everything =
        tintype
            .database("identity")
            .read(handle ->
                handle
                    .createQuery(
                        """
                        SELECT (SELECT string_agg(s::text, ' ') FROM session s)
                          || (SELECT string_agg(c::text, ' ') FROM authorization_code c)
                          || (SELECT string_agg(a::text, ' ') FROM application a)
                        """)
                    .mapTo(String.class)
                    .one());
    assertThat(everything)
        .contains(app.clientId())
        .doesNotContain(token.text(), code.text(), app.clientSecret().text());
  }
}
