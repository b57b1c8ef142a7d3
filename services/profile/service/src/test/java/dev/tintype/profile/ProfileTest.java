package dev.tintype.profile;

import static dev.tintype.profile.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.api.IdentityEvent.AccountCreated;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.PostDefaults.DefaultAudience;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileChange;
import dev.tintype.profile.api.ProfileCommand.EditProfile;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import dev.tintype.profile.api.ProfileEvent.ProfileChanged;
import dev.tintype.profile.api.ProfileEvent.ProfileErased;
import dev.tintype.profile.api.ProfileField;
import dev.tintype.profile.api.ProfileQuery.ProfileByUsername;
import dev.tintype.profile.api.ProfileQuery.ProfilesAfter;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.profile.api.ProfileQuery.ProfilesByUsernames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileTest {
  private static final Caller PART = Caller.part("test");

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running(
          "profile", platform -> new ProfileService(platform, new ProfileConfiguration()));

  @Test
  void aNewPersonHasAnOpenAndEmptyProfile() {
    var ann = tintype.newMember();

    var profile = tintype.send(PART, new EnsureProfile(ann.id(), "Ann_new", " Ann\nLee "));

    assertThat(profile.username()).isEqualTo("Ann_new");
    assertThat(profile.displayName()).isEqualTo("Ann Lee");
    assertThat(profile.bio()).isEmpty();
    assertThat(profile.privateAccount()).isFalse();
    assertThat(profile.discoverable()).isTrue();
    assertThat(profile.postDefaults()).isEqualTo(PostDefaults.INITIAL);
    assertThat(profile.followersCount()).isZero();
    assertThat(profile.createdAt()).isEqualTo(IdGenerator.timeOf(ann.id().value()));
  }

  @Test
  void makingAProfileTwiceMakesOne() {
    var ann = tintype.newMember();

    var first = tintype.send(PART, new EnsureProfile(ann.id(), "twice", "First"));
    tintype.publish(
        new AccountCreated(ann.id(), "twice", "Second", "en", tintype.clock().instant()));
    tintype.settle();

    assertThat(profile(ann.id())).isEqualTo(first);
    assertThat(tintype.emitted(ProfileChanged.class))
        .filteredOn(event -> event.account().equals(ann.id()))
        .hasSize(1);
  }

  @Test
  void theEventAloneMakesAProfileToo() {
    var ann = tintype.newMember();

    tintype.publish(new AccountCreated(ann.id(), "late", "Late", "en", tintype.clock().instant()));
    tintype.settle();

    assertThat(profile(ann.id()).username()).isEqualTo("late");
  }

  @Test
  void onlyPartsOfTheServerMakeProfiles() {
    var ann = tintype.newMember();

    assertThat(refusalOf(() -> tintype.send(ann, new EnsureProfile(ann.id(), "mine", ""))))
        .isInstanceOf(Refusal.NotAllowed.class);
  }

  @Test
  void anEditChangesWhatItNamesAndNothingElse() {
    var ann = newPerson("editor");

    var profile =
        edit(
            ann,
            new ProfileChange.DisplayName("  Anna\tLee "),
            new ProfileChange.Bio("line one\r\nline two\u0000"),
            new ProfileChange.Fields(
                List.of(
                    new ProfileField("Camera", "Leica M3"),
                    new ProfileField("", ""),
                    new ProfileField("Site", "https://ann.example"))),
            new ProfileChange.Pronouns(List.of("she", "they", "she")),
            new ProfileChange.Website("ann.example/photos"),
            new ProfileChange.PrivateAccount(true),
            new ProfileChange.Audience(DefaultAudience.CLOSE_FRIENDS),
            new ProfileChange.Language("ko"));

    assertThat(profile.displayName()).isEqualTo("Anna Lee");
    assertThat(profile.bio()).isEqualTo("line one\nline two");
    assertThat(profile.fields())
        .containsExactly(
            new ProfileField("Camera", "Leica M3"),
            new ProfileField("Site", "https://ann.example"));
    assertThat(profile.pronouns()).containsExactly("she", "they");
    assertThat(profile.website()).isEqualTo("https://ann.example/photos");
    assertThat(profile.privateAccount()).isTrue();
    assertThat(profile.discoverable()).isTrue();
    assertThat(profile.postDefaults())
        .isEqualTo(new PostDefaults(DefaultAudience.CLOSE_FRIENDS, false, "ko"));
    assertThat(profile(ann.id())).isEqualTo(profile);
  }

  @Test
  void anEditIsToldWithAHigherRevisionAndAnEmptyOneIsNotToldAtAll() {
    var ann = newPerson("teller");

    edit(ann, new ProfileChange.PrivateAccount(true));
    edit(ann, new ProfileChange.PrivateAccount(true));
    edit(ann);

    var told =
        tintype.emitted(ProfileChanged.class).stream()
            .filter(event -> event.account().equals(ann.id()))
            .toList();
    assertThat(told).extracting(ProfileChanged::privateAccount).containsExactly(false, true);
    assertThat(told).extracting(ProfileChanged::revision).containsExactly(1L, 2L);
  }

  @Test
  void aBadEditChangesNothingAndSaysAllThatIsWrong() {
    var ann = newPerson("careless");
    var before = profile(ann.id());

    var refusal =
        refusalOf(() ->
            edit(
                ann,
                new ProfileChange.Bio("fine"),
                new ProfileChange.DisplayName("x".repeat(51)),
                new ProfileChange.Website("javascript:alert(1)")));

    assertThat(refusal)
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Refusal.Problem::field)
                    .containsExactly("display_name", "website"));
    assertThat(profile(ann.id())).isEqualTo(before);
  }

  @Test
  void lengthsCountCharactersAsPeopleDo() {
    var ann = newPerson("emoji");

    assertThat(edit(ann, new ProfileChange.Bio("📷".repeat(500))).bio()).hasSize(1000);
    assertThat(refusalOf(() -> edit(ann, new ProfileChange.Bio("📷".repeat(501)))))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void textsAreClearedByEmptyOnes() {
    var ann = newPerson("clearer");
    edit(ann, new ProfileChange.Bio("old"), new ProfileChange.Website("https://old.example"));

    var profile =
        edit(
            ann,
            new ProfileChange.Bio(""),
            new ProfileChange.Website(""),
            new ProfileChange.Fields(List.of()));

    assertThat(profile.bio()).isEmpty();
    assertThat(profile.website()).isNull();
    assertThat(profile.fields()).isEmpty();
  }

  @Test
  void namesAreFoundWhateverTheirCase() {
    var ann = newPerson("MixedCase");

    assertThat(tintype.ask(ann, new ProfileByUsername("mixedcase")).account()).isEqualTo(ann.id());
    assertThat(tintype.ask(ann, new ProfilesByUsernames(List.of("MIXEDCASE", "nobody"))))
        .extracting(Profile::account)
        .containsExactly(ann.id());
    assertThat(refusalOf(() -> tintype.ask(ann, new ProfileByUsername("nobody"))))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void manyProfilesComeInOneAnswer() {
    var ann = newPerson("many_a");
    var ben = newPerson("many_b");
    var nobody = tintype.ids().nextAccount();

    assertThat(tintype.ask(ann, new ProfilesByIds(List.of(ben.id(), nobody, ann.id()))))
        .extracting(Profile::account)
        .containsExactlyInAnyOrder(ann.id(), ben.id());
    assertThat(tintype.ask(ann, new ProfilesByIds(List.of()))).isEmpty();
    assertThat(tintype.ask(ann, new ProfilesAfter(ann.id(), 1)))
        .extracting(Profile::account)
        .containsExactly(ben.id());
  }

  @Test
  void nothingIsLeftOfAnErasedProfileHoweverOftenItIsAsked() {
    var ann = newPerson("goner");
    var request = new AccountDeletionRequested(ann.id(), "goner", tintype.clock().instant());

    tintype.publish(request);
    tintype.publish(request);
    tintype.settle();

    assertThat(tintype.ask(ann, new ProfilesByIds(List.of(ann.id())))).isEmpty();
    assertThat(tintype.emitted(ProfileErased.class))
        .filteredOn(event -> event.account().equals(ann.id()))
        .hasSize(2);
    assertThat(refusalOf(() -> edit(ann, new ProfileChange.Bio("back"))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(
            tintype
                .database("profile")
                .<Long>read(handle ->
                    handle
                        .createQuery("SELECT count(*) FROM profile_word WHERE account = :id")
                        .bind("id", ann.id())
                        .mapTo(Long.class)
                        .one()))
        .isZero();
  }

  private static Caller.Member newPerson(String username) {
    var member = tintype.newMember();
    tintype.send(PART, new EnsureProfile(member.id(), username, ""));
    return member;
  }

  private static Profile edit(Caller.Member member, ProfileChange... changes) {
    return tintype.send(member, new EditProfile(List.of(changes)));
  }

  private static Profile profile(AccountId account) {
    return tintype.ask(PART, new ProfilesByIds(List.of(account))).getFirst();
  }
}
