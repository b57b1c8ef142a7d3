package dev.tintype.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.identity.api.IdentityEvent.AccountReinstated;
import dev.tintype.identity.api.IdentityEvent.AccountSuspended;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import dev.tintype.profile.api.ProfileEvent.ProfileChanged;
import dev.tintype.profile.api.ProfileQuery.CountProfiles;
import dev.tintype.profile.api.ProfileQuery.Directory;
import dev.tintype.profile.api.ProfileQuery.DirectoryOrder;
import dev.tintype.profile.api.ProfileQuery.ProfileByUsername;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.profile.api.ProfileQuery.ProfilesByUsernames;
import dev.tintype.profile.api.ProfileQuery.ProfilesForStaff;
import dev.tintype.profile.api.ProfileQuery.SearchProfiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SuspensionTest {
  private static final Caller PART = Caller.part("test");

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running(
          "profile", platform -> new ProfileService(platform, new ProfileConfiguration()));

  @Test
  void aSuspendedProfileIsFoundByStaffAloneUntilItIsReinstated() {
    AccountId ann = tintype.newMember().id();
    tintype.send(PART, new EnsureProfile(ann, "ann_suspended", "Ann"));
    assertThat(foundBy(ann)).hasSize(5);
    long people = tintype.ask(PART, new CountProfiles()).accounts();

    suspend(ann);
    suspend(ann);

    assertThat(foundBy(ann)).isEmpty();
    assertThatThrownBy(() -> tintype.ask(PART, new ProfileByUsername("ann_suspended")))
        .isInstanceOf(RefusedException.class);
    assertThat(tintype.ask(PART, new CountProfiles()).accounts()).isEqualTo(people - 1);
    assertThat(tintype.ask(PART, new ProfilesForStaff(List.of(ann))))
        .singleElement()
        .returns(true, Profile::suspended);
    assertThat(tintype.send(PART, new EnsureProfile(ann, "ann_suspended", "Ann")).suspended())
        .isTrue();

    tintype.publish(new AccountReinstated(ann, tintype.clock().instant()));
    tintype.settle();

    assertThat(foundBy(ann)).hasSize(5);
    assertThat(tintype.emitted(ProfileChanged.class))
        .filteredOn(event -> event.account().equals(ann))
        .extracting(ProfileChanged::suspended)
        .containsExactly(false, true, false);
    assertThat(tintype.emitted(ProfileChanged.class))
        .filteredOn(event -> event.account().equals(ann))
        .extracting(ProfileChanged::revision)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void anAccountWithoutAProfileIsLeftAlone() {
    suspend(tintype.newMember().id());
    assertThat(tintype.deadLetters().count("profile")).isZero();
  }

  private static void suspend(AccountId account) {
    tintype.publish(new AccountSuspended(account, tintype.clock().instant()));
    tintype.settle();
  }

  /** Once for each way of finding it. */
  private static List<Profile> foundBy(AccountId account) {
    return List.of(
            new ProfilesByIds(List.of(account)),
            new ProfilesByUsernames(List.of("ANN_SUSPENDED")),
            new SearchProfiles("ann_susp", 80, 0),
            new SearchProfiles("ann_suspended", 80, 0),
            new Directory(DirectoryOrder.NEW, 80, 0))
        .stream()
        .flatMap(query -> tintype.ask(PART, query).stream())
        .filter(profile -> profile.account().equals(account))
        .toList();
  }
}
