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
import static dev.tintype.identity.IdentityFixture.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.chat.api.ChatEvent.ChatsErased;
import dev.tintype.comment.api.CommentEvent.CommentsErased;
import dev.tintype.content.api.ContentEvent.AccountContentErased;
import dev.tintype.feed.api.FeedEvent.FeedErased;
import dev.tintype.identity.IdentityFixture.Mailbox;
import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.AccountSummary;
import dev.tintype.identity.api.IdentityCommand.DeleteAccount;
import dev.tintype.identity.api.IdentityCommand.SignIn;
import dev.tintype.identity.api.IdentityEvent.AccountDeleted;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.identity.api.IdentityQuery.AccountsByIds;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignedUp;
import dev.tintype.identity.consumer.Deletions;
import dev.tintype.media.api.MediaEvent.AccountMediaErased;
import dev.tintype.notification.api.NotificationEvent.NotificationsErased;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.ProfileEvent.ProfileErased;
import dev.tintype.reaction.api.ReactionEvent.ReactionsErased;
import dev.tintype.relationship.api.RelationshipEvent.RelationshipsErased;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeletionTest {
  private static final IdentityConfiguration CONFIGURATION =
      IdentityFixture.configuration(SignUpMode.OPEN, false);

  @RegisterExtension
  static final TestServices tintype = IdentityFixture.services(CONFIGURATION, new Mailbox());

  private static SignedUp deleting() {
    var person = newPerson(tintype);
    tintype.send(caller(tintype, person.token()), new DeleteAccount(PASSWORD, LAPTOP));
    return person;
  }

  private static List<Event> confirmations(AccountId account) {
    return List.of(
        new ProfileErased(account),
        new RelationshipsErased(account),
        new AccountMediaErased(account),
        new AccountContentErased(account),
        new CommentsErased(account),
        new FeedErased(account),
        new ChatsErased(account),
        new ReactionsErased(account),
        new NotificationsErased(account));
  }

  private static AccountState state(AccountId account) {
    return tintype.ask(Caller.VISITOR, new AccountsByIds(List.of(account))).stream()
        .map(AccountSummary::state)
        .findFirst()
        .orElseThrow();
  }

  private static long requests(AccountId account) {
    return tintype.emitted(AccountDeletionRequested.class).stream()
        .filter(event -> event.account().equals(account))
        .count();
  }

  private static long deletions(AccountId account) {
    return tintype.emitted(AccountDeleted.class).stream()
        .filter(event -> event.account().equals(account))
        .count();
  }

  @Test
  void askingForItTakesThePassword() {
    var person = newPerson(tintype);
    var wrong = new DeleteAccount(Secret.of("wrong password"), LAPTOP);
    assertThat(problems(() -> tintype.send(caller(tintype, person.token()), wrong)))
        .containsExactly("password wrong_credentials");
    assertThat(state(person.account())).isEqualTo(AccountState.ACTIVE);
  }

  @Test
  void sessionsEndAtOnceAndServicesAreAsked() {
    var person = deleting();
    assertThat(refusal(() -> session(tintype, person.token())))
        .isInstanceOf(Refusal.NotAuthenticated.class);
    assertThat(
            problems(() ->
                tintype.send(Caller.VISITOR, new SignIn(person.username(), PASSWORD, LAPTOP))))
        .containsExactly("login wrong_credentials");
    assertThat(requests(person.account())).isEqualTo(1);
    assertThat(state(person.account())).isEqualTo(AccountState.DELETING);
  }

  @Test
  void itIsDoneWhenTheLastServiceConfirmsAndNotBefore() {
    var person = deleting();
    var confirmations = confirmations(person.account());
    for (Event confirmation : confirmations.subList(0, confirmations.size() - 1)) {
      tintype.publish(confirmation);
      tintype.settle();
      assertThat(state(person.account())).isEqualTo(AccountState.DELETING);
    }
    tintype.publish(confirmations.getLast());
    tintype.settle();
    assertThat(state(person.account())).isEqualTo(AccountState.DELETED);
    assertThat(deletions(person.account())).isEqualTo(1);
  }

  @Test
  void confirmationsMayComeInAnyOrderAndAgain() {
    var person = deleting();
    confirmations(person.account()).reversed().forEach(tintype::publish);
    confirmations(person.account()).forEach(tintype::publish);
    tintype.settle();
    assertThat(state(person.account())).isEqualTo(AccountState.DELETED);
    assertThat(deletions(person.account())).isEqualTo(1);
  }

  @Test
  void oneServiceThatConfirmsTwiceIsStillOne() {
    var person = deleting();
    for (int i = 0; i < 5; i++) {
      tintype.publish(new FeedErased(person.account()));
    }
    tintype.settle();
    assertThat(state(person.account())).isEqualTo(AccountState.DELETING);
  }

  @Test
  void confirmationsThatNobodyAskedForDoNothing() {
    var person = newPerson(tintype);
    confirmations(person.account()).forEach(tintype::publish);
    tintype.settle();
    assertThat(state(person.account())).isEqualTo(AccountState.ACTIVE);
    assertThat(tintype.deadLetters().list("identity", 0, 10)).isEmpty();
  }

  @Test
  void nothingIsLeftButTheReservedUsername() {
    String name = newName();
    var person = tintype.send(Caller.VISITOR, signUp(name));
    tintype.send(caller(tintype, person.token()), new DeleteAccount(PASSWORD, LAPTOP));
    confirmations(person.account()).forEach(tintype::publish);
    tintype.settle();

    String row =
        tintype
            .database("identity")
            .read(handle ->
                handle
                    .select("SELECT account::text FROM account WHERE id = ?", person.account())
                    .mapTo(String.class)
                    .one());
    assertThat(row).contains(name).doesNotContain(emailOf(name), "argon2");
    assertThat(problems(() -> tintype.send(Caller.VISITOR, signUp(name))))
        .containsExactly("username ERR_TAKEN");
    tintype.send(Caller.VISITOR, signUp(newName(), emailOf(name), null));
  }

  @Test
  void servicesThatAreLateAreAskedAgainEverMoreRarely() {
    var person = deleting();
    Duration pause = CONFIGURATION.askDeletionAgainAfter();

    tintype.runJob("identity", "ask-deletions-again");
    assertThat(requests(person.account())).isEqualTo(1);

    tintype.clock().advance(pause);
    tintype.runJob("identity", "ask-deletions-again");
    assertThat(requests(person.account())).isEqualTo(2);

    tintype.clock().advance(pause);
    tintype.runJob("identity", "ask-deletions-again");
    assertThat(requests(person.account())).isEqualTo(2);

    tintype.clock().advance(pause);
    tintype.runJob("identity", "ask-deletions-again");
    assertThat(requests(person.account())).isEqualTo(3);

    confirmations(person.account()).forEach(tintype::publish);
    tintype.settle();
    tintype.clock().advance(Duration.ofDays(2));
    tintype.runJob("identity", "ask-deletions-again");
    assertThat(requests(person.account())).isEqualTo(3);
    assertThat(deletions(person.account())).isEqualTo(1);
  }

  @Test
  void aServiceThatWasRestartedGoesOnWhereTheOldOneStood() {
    var person = deleting();
    var later = Set.of(AccountMediaErased.class, AccountContentErased.class, FeedErased.class);
    confirmations(person.account()).stream()
        .filter(confirmation -> !later.contains(confirmation.getClass()))
        .forEach(tintype::publish);
    tintype.settle();

    var restarted = new Deletions(tintype.clock());
    var database = tintype.database("identity");
    database.transact(tx -> {
      restarted.on(tx, new AccountMediaErased(person.account()));
      restarted.on(tx, new AccountContentErased(person.account()));
      restarted.on(tx, new CommentsErased(person.account()));
      restarted.on(tx, new ChatsErased(person.account()));
      return null;
    });
    assertThat(state(person.account())).isEqualTo(AccountState.DELETING);
    database.transact(tx -> {
      restarted.on(tx, new FeedErased(person.account()));
      return null;
    });
    assertThat(state(person.account())).isEqualTo(AccountState.DELETED);
  }
}
