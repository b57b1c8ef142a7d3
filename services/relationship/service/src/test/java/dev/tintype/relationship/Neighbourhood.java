package dev.tintype.relationship;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileEvent.ProfileChanged;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.relationship.api.FollowCounts;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.FollowCountsOf;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The relationship service among people, whose profiles are what the tests say. */
final class Neighbourhood {
  static final long FOLLOW_LIMIT = 150;

  private final Map<AccountId, Profile> profiles = new ConcurrentHashMap<>();
  private final TestServices services =
      TestServices.running(
              "relationship",
              platform ->
                  new RelationshipService(
                      platform, new RelationshipConfiguration(FOLLOW_LIMIT, Duration.ofHours(1))))
          .answering(ProfilesByIds.class, (caller, query) -> find(query.ids()));

  TestServices services() {
    return services;
  }

  /** A new public account. */
  Caller.Member newPerson() {
    var member = services.newMember();
    setProfile(member.id(), false, 1);
    return member;
  }

  /** A new private account, as the service has already heard. */
  Caller.Member newPrivatePerson() {
    var member = services.newMember();
    setProfile(member.id(), true, 1);
    tell(member.id());
    return member;
  }

  /** What the profile service answers from now on. */
  void setProfile(AccountId account, boolean privateAccount, long revision) {
    profiles.put(account, profile(account, privateAccount, revision));
  }

  /** Brings the event about an account's present profile. */
  void tell(AccountId account) {
    var profile = profiles.get(account);
    services.publish(
        new ProfileChanged(
            account,
            profile.username(),
            "",
            "",
            null,
            null,
            profile.privateAccount(),
            true,
            false,
            profile.revision(),
            false));
    services.settle();
  }

  /** The profile service knows this account no more. */
  void removeProfile(AccountId account) {
    profiles.remove(account);
  }

  Relation relation(Caller.Member viewer, Caller.Member other) {
    return services.ask(viewer, new RelationsOf(viewer.id(), List.of(other.id()))).getFirst();
  }

  FollowCounts counts(Caller.Member account) {
    return services.ask(account, new FollowCountsOf(account.id()));
  }

  private List<Profile> find(List<AccountId> ids) {
    return ids.stream().map(profiles::get).filter(Objects::nonNull).toList();
  }

  private static Profile profile(AccountId account, boolean privateAccount, long revision) {
    return new Profile(
        account,
        "p" + account,
        "",
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        privateAccount,
        true,
        false,
        false,
        PostDefaults.INITIAL,
        0,
        0,
        0,
        null,
        Instant.EPOCH,
        revision,
        false);
  }
}
