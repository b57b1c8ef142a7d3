package dev.tintype.identity;

import static dev.tintype.identity.IdentityFixture.caller;
import static dev.tintype.identity.IdentityFixture.emailOf;
import static dev.tintype.identity.IdentityFixture.newName;
import static dev.tintype.identity.IdentityFixture.problems;
import static dev.tintype.identity.IdentityFixture.refusal;
import static dev.tintype.identity.IdentityFixture.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.IdentityFixture.Mailbox;
import dev.tintype.identity.api.IdentityCommand.CreateInvite;
import dev.tintype.identity.api.IdentityCommand.RevokeInvite;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.IdentityQuery.InvitesOfAccount;
import dev.tintype.identity.api.Invite;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InviteTest {
  @RegisterExtension
  static final TestServices tintype =
      IdentityFixture.services(
          IdentityFixture.configuration(SignUpMode.INVITE, false), new Mailbox());

  private Caller.Member host;

  @BeforeEach
  void signUpHost() {
    host = newHost();
  }

  private static Caller.Member newHost() {
    return caller(tintype, tintype.send(Caller.part("test"), signUp(newName())).token());
  }

  private static SignUp with(String code) {
    String name = newName();
    return signUp(name, emailOf(name), code);
  }

  @Test
  void nobodyComesInWithoutAnInvite() {
    assertThat(problems(() -> tintype.send(Caller.VISITOR, signUp(newName()))))
        .containsExactly("invite sign_up_closed");
    assertThat(problems(() -> tintype.send(Caller.VISITOR, with("guessed"))))
        .containsExactly("invite invite_invalid");
  }

  @Test
  void anInviteIsGoodAsOftenAsItSays() {
    var invite = tintype.send(host, new CreateInvite(2, null));
    List<Callable<Boolean>> guests =
        Stream.generate(() -> with(invite.code()))
            .limit(6)
            .<Callable<Boolean>>map(command -> () -> comesIn(command))
            .toList();
    assertThat(Parallel.all(guests).stream().filter(it -> it)).hasSize(2);
    assertThat(tintype.ask(host, new InvitesOfAccount(PageRequest.first(10))).items())
        .singleElement()
        .extracting(Invite::uses)
        .isEqualTo(2);
  }

  @Test
  void anInviteForAnyNumberIsListedAsOne() {
    tintype.send(host, new CreateInvite(null, null));
    assertThat(tintype.ask(host, new InvitesOfAccount(PageRequest.first(10))).items())
        .singleElement()
        .extracting(Invite::maximumUses)
        .isNull();
  }

  private static boolean comesIn(SignUp command) {
    try {
      tintype.send(Caller.VISITOR, command);
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  @Test
  void aSignUpThatFailsUsesNoInvite() {
    var invite = tintype.send(host, new CreateInvite(1, null));
    String name = newName();
    assertThat(
            problems(() -> tintype.send(Caller.VISITOR, signUp(name, "no address", invite.code()))))
        .containsExactly("email ERR_INVALID");
    tintype.send(Caller.VISITOR, with(invite.code()));
  }

  @Test
  void invitesEndByTimeAndByTheirMaker() {
    var brief = tintype.send(host, new CreateInvite(null, 60L));
    tintype.clock().advance(Duration.ofSeconds(60));
    assertThat(problems(() -> tintype.send(Caller.VISITOR, with(brief.code()))))
        .containsExactly("invite invite_invalid");

    var revoked = tintype.send(host, new CreateInvite(null, null));
    var stranger = newHost();
    assertThat(refusal(() -> tintype.send(stranger, new RevokeInvite(revoked.id()))))
        .isInstanceOf(Refusal.NotFound.class);
    tintype.send(host, new RevokeInvite(revoked.id()));
    assertThat(problems(() -> tintype.send(Caller.VISITOR, with(revoked.code()))))
        .containsExactly("invite invite_invalid");
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(problems(() -> tintype.send(host, new CreateInvite(0, null))))
        .containsExactly("max_uses ERR_INVALID");
    assertThat(problems(() -> tintype.send(host, new CreateInvite(null, -5L))))
        .containsExactly("expires_in ERR_INVALID");
  }
}
