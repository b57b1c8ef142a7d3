package dev.tintype.identity;

import dev.tintype.identity.IdentityConfiguration.PasswordCost;
import dev.tintype.identity.api.AuthorizationRequest;
import dev.tintype.identity.api.ClientCredentials;
import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.IdentityCommand.RegisterApplication;
import dev.tintype.identity.api.IdentityCommand.SignIn;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.IdentityQuery.SessionByToken;
import dev.tintype.identity.api.RegisteredApplication;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.Session;
import dev.tintype.identity.api.SignInReply;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignedUp;
import dev.tintype.identity.mail.Mail;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Refusal.Problem;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What identity's tests have in common: a service, people, and the mails they got. */
final class IdentityFixture {
  static final Secret PASSWORD = Secret.of("a fine long password");
  static final Device LAPTOP = new Device("192.0.2.1", "Mozilla/5.0 (X11; Linux) Firefox/150.0");
  static final String REDIRECT = "https://app.example/callback";

  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  /** Mails in the order in which they were sent. */
  static final class Mailbox extends CopyOnWriteArrayList<Mail> {
    private static final long serialVersionUID = 1L;

    Mail lastTo(String address) {
      return stream().filter(mail -> mail.to().equals(address)).toList().getLast();
    }

    String codeTo(String address) {
      var matcher = CODE.matcher(lastTo(address).body());
      if (!matcher.find()) {
        throw new AssertionError("there is no code in " + lastTo(address));
      }
      return matcher.group();
    }
  }

  /** Why everybody of these tests would like to join. */
  private static final String REASON = "I take pictures of boats";

  private IdentityFixture() {}

  static IdentityConfiguration configuration(SignUpMode mode, boolean verify) {
    return new IdentityConfiguration(
        mode,
        Set.of("boss"),
        false,
        true,
        "Tintype",
        Duration.ofMinutes(20),
        Duration.ofMinutes(10),
        new PasswordCost(64, 1),
        verify ? "smtp://localhost" : "",
        "Tintype <tintype@localhost>");
  }

  static TestServices services(IdentityConfiguration configuration, Mailbox mailbox) {
    return TestServices.running(
        "identity", platform -> new IdentityService(platform, configuration, mailbox::add));
  }

  static String newName() {
    return "person" + PEOPLE.incrementAndGet();
  }

  static String emailOf(String name) {
    return name + "@example.org";
  }

  static SignUp signUp(String username) {
    return signUp(username, emailOf(username), null);
  }

  static SignUp signUp(String username, String email, @Nullable String invite) {
    return new SignUp(
        username, email, PASSWORD, null, "en", true, REASON, invite, LAPTOP, null, List.of());
  }

  static SignedUp newPerson(TestServices services) {
    return services.send(Caller.VISITOR, signUp(newName()));
  }

  static Session session(TestServices services, Secret token) {
    return services.ask(Caller.VISITOR, new SessionByToken(token, "192.0.2.1"));
  }

  /** Somebody as the caller that their token makes them. */
  static Caller.Member caller(TestServices services, Secret token) {
    Session session = session(services, token);
    return new Caller.Member(Objects.requireNonNull(session.account()), session.id());
  }

  static Secret signIn(TestServices services, String login, Secret password) {
    var reply = services.send(Caller.VISITOR, new SignIn(login, password, LAPTOP));
    return ((SignInReply.SignedIn) reply).token();
  }

  static RegisteredApplication newApplication(TestServices services, String... scopes) {
    return services.send(
        Caller.VISITOR,
        new RegisterApplication("An app", List.of(REDIRECT), List.of(scopes), null));
  }

  static ClientCredentials credentials(RegisteredApplication application) {
    return new ClientCredentials(application.clientId(), application.clientSecret());
  }

  static AuthorizationRequest request(
      RegisteredApplication application, @Nullable String challenge, String... scopes) {
    return new AuthorizationRequest(
        "code",
        application.clientId(),
        REDIRECT,
        List.of(scopes),
        challenge,
        challenge == null ? null : "S256");
  }

  /** With what the work is refused. */
  static Refusal refusal(ThrowingCallable work) {
    try {
      work.call();
    } catch (RefusedException e) {
      return e.refusal();
    } catch (Throwable e) {
      throw new AssertionError("not a refusal", e);
    }
    throw new AssertionError("it was not refused");
  }

  /** The codes of what is wrong, each with its field: {@code username ERR_TAKEN}. */
  static List<String> problems(ThrowingCallable work) {
    return ((Refusal.Invalid) refusal(work))
        .problems().stream().map(IdentityFixture::named).toList();
  }

  private static String named(Problem problem) {
    return problem.field() + " " + problem.code();
  }
}
