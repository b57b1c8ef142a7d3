package dev.tintype.relationship;

import static dev.tintype.relationship.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.MutedAccount;
import dev.tintype.relationship.api.RelationshipCommand.Mute;
import dev.tintype.relationship.api.RelationshipCommand.Unmute;
import dev.tintype.relationship.api.RelationshipEvent.Muted;
import dev.tintype.relationship.api.RelationshipEvent.Unmuted;
import dev.tintype.relationship.api.RelationshipQuery.MutedAccounts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MuteTest {
  static final Neighbourhood people = new Neighbourhood();
  @RegisterExtension static final TestServices tintype = people.services();

  @Test
  void aMuteWithoutATimeLasts() {
    var ann = people.newPerson();
    var ben = people.newPerson();

    var relation = tintype.send(ann, new Mute(ben.id(), false, 0));
    tintype.send(ann, new Mute(ben.id(), false, 0));
    tintype.clock().advance(Duration.ofDays(1000));

    assertThat(relation.muting()).isTrue();
    assertThat(relation.mutingNotifications()).isFalse();
    assertThat(relation.mutedUntil()).isNull();
    assertThat(people.relation(ann, ben).muting()).isTrue();
    assertThat(people.relation(ben, ann).muting()).isFalse();
    assertThat(tintype.emitted(Muted.class))
        .containsOnlyOnce(new Muted(ann.id(), ben.id(), false, null));
  }

  @Test
  void aTimedMuteIsOverWhenItsTimeIs() {
    var ann = people.newPerson();
    var ben = people.newPerson();

    var relation = tintype.send(ann, new Mute(ben.id(), true, 60));
    var until = tintype.clock().instant().plusSeconds(60);
    assertThat(relation.mutingNotifications()).isTrue();
    assertThat(relation.mutedUntil()).isEqualTo(until);
    assertThat(muted(ann)).containsExactly(new MutedAccount(ben.id(), until));

    tintype.clock().advance(Duration.ofSeconds(59));
    assertThat(people.relation(ann, ben).muting()).isTrue();

    tintype.clock().advance(Duration.ofSeconds(1));
    assertThat(people.relation(ann, ben).muting()).isFalse();
    assertThat(people.relation(ann, ben).mutingNotifications()).isFalse();
    assertThat(muted(ann)).isEmpty();
  }

  @Test
  void mutesThatAreOverAreForgotten() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    var cho = people.newPerson();
    tintype.send(ann, new Mute(ben.id(), true, 60));
    tintype.send(ann, new Mute(cho.id(), true, 0));
    tintype.clock().advance(Duration.ofMinutes(2));

    tintype.runJob("relationship", "forget-ended-mutes");

    assertThat(
            tintype
                .database("relationship")
                .<Long>read(handle ->
                    handle
                        .createQuery("SELECT muted FROM mute WHERE muter = :muter")
                        .bind("muter", ann.id().value())
                        .mapTo(Long.class)
                        .one()))
        .isEqualTo(cho.id().value());
  }

  @Test
  void mutingAgainReplacesTheTerms() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    tintype.send(ann, new Mute(ben.id(), true, 60));

    var relation = tintype.send(ann, new Mute(ben.id(), false, 0));

    assertThat(relation.mutingNotifications()).isFalse();
    assertThat(relation.mutedUntil()).isNull();
  }

  @Test
  void unmutingEndsIt() {
    var ann = people.newPerson();
    var ben = people.newPerson();
    tintype.send(ann, new Mute(ben.id(), true, 0));

    assertThat(tintype.send(ann, new Unmute(ben.id())).muting()).isFalse();
    tintype.send(ann, new Unmute(ben.id()));

    assertThat(tintype.emitted(Unmuted.class)).containsOnlyOnce(new Unmuted(ann.id(), ben.id()));
  }

  @Test
  void anImpossibleTimeIsRefused() {
    var ann = people.newPerson();
    var ben = people.newPerson();

    assertThat(refusalOf(() -> tintype.send(ann, new Mute(ben.id(), true, -1))))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(refusalOf(() -> tintype.send(ann, new Mute(ben.id(), true, Long.MAX_VALUE))))
        .isInstanceOf(Refusal.Invalid.class);
  }

  private static List<MutedAccount> muted(dev.tintype.platform.messages.Caller.Member account) {
    return tintype.ask(account, new MutedAccounts(account.id(), PageRequest.first(10))).items();
  }
}
