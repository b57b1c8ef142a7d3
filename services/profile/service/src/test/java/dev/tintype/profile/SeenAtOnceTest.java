package dev.tintype.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileCommand.EditProfile;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.relationship.api.RelationshipEvent.FollowsCounted;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each change of a profile that has been read before is there in the next reading. */
class SeenAtOnceTest {

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running(
          "profile", platform -> new ProfileService(platform, new ProfileConfiguration()));

  private final Caller.Member ann = tintype.newMember();

  @Test
  void aFirstProfile() {
    assertThat(profile(ann.id())).isEmpty();
    make();
    assertThat(profile(ann.id())).isPresent();
  }

  /** The door and the consumer of sign-ups make it, often in the same moment. */
  @Test
  void aFirstProfileThatManyMakeAtOnce() throws Exception {
    try (var makers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 25; round++) {
        var person = tintype.newMember().id();
        var name = "many" + person;
        Callable<Profile> make =
            () -> tintype.send(Caller.part("test"), new EnsureProfile(person, name, "Many"));
        var made = makers.invokeAll(Collections.nCopies(4, make));
        for (var one : made) {
          assertThat(one.get().account()).isEqualTo(person);
        }
      }
    }
  }

  @Test
  void aNewNameAndTurningPrivate() {
    make();
    assertThat(profile(ann.id()).orElseThrow().privateAccount()).isFalse();
    edit(new ProfileChange.DisplayName("Ann Lee"));
    assertThat(profile(ann.id()).orElseThrow().displayName()).isEqualTo("Ann Lee");
    edit(new ProfileChange.PrivateAccount(true));
    assertThat(profile(ann.id()).orElseThrow().privateAccount()).isTrue();
  }

  @Test
  void howManyFollow() {
    make();
    assertThat(profile(ann.id()).orElseThrow().followersCount()).isZero();
    tintype.publish(new FollowsCounted(ann.id(), 7, 3, 1));
    tintype.settle();
    assertThat(profile(ann.id()).orElseThrow().followersCount()).isEqualTo(7);
  }

  @Test
  void anErasure() {
    make();
    assertThat(profile(ann.id())).isPresent();
    tintype.publish(new AccountDeletionRequested(ann.id(), "gone", tintype.clock().instant()));
    tintype.settle();
    assertThat(profile(ann.id())).isEmpty();
  }

  private void make() {
    tintype.send(Caller.part("test"), new EnsureProfile(ann.id(), "ann" + ann.id(), "Ann"));
  }

  private void edit(ProfileChange change) {
    tintype.send(ann, new EditProfile(List.of(change)));
  }

  private static Optional<Profile> profile(AccountId id) {
    return tintype.ask(Caller.VISITOR, new ProfilesByIds(List.of(id))).stream().findFirst();
  }
}
