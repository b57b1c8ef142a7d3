package dev.tintype.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.content.api.ContentEvent.PostPublished;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.relationship.api.RelationshipEvent.FollowsCounted;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountsTest {
  private static final Caller PART = Caller.part("test");
  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

  @RegisterExtension
  static final TestServices tintype =
      TestServices.running(
          "profile", platform -> new ProfileService(platform, new ProfileConfiguration()));

  @Test
  void countsComeWithEvents() {
    var ann = newPerson("counted");

    tintype.publish(new FollowsCounted(ann, 12, 3, 4));
    tintype.publish(published(ann, MONDAY, 1));
    tintype.publish(published(ann, TUESDAY, 2));
    tintype.settle();

    var profile = profile(ann);
    assertThat(profile.followersCount()).isEqualTo(12);
    assertThat(profile.followingCount()).isEqualTo(3);
    assertThat(profile.postsCount()).isEqualTo(2);
    assertThat(profile.lastPostAt()).isEqualTo(TUESDAY);
  }

  @Test
  void olderFollowCountsDoNotReplaceNewerOnes() {
    var ann = newPerson("ordered");

    tintype.publish(new FollowsCounted(ann, 12, 3, 4));
    tintype.settle();
    tintype.publish(new FollowsCounted(ann, 11, 3, 3));
    tintype.settle();

    assertThat(profile(ann).followersCount()).isEqualTo(12);
  }

  @Test
  void anOlderPostDoesNotMakeTheLastOneOlder() {
    var ann = newPerson("backdated");

    tintype.publish(published(ann, TUESDAY, 1));
    tintype.publish(published(ann, MONDAY, 2));
    tintype.settle();

    assertThat(profile(ann).postsCount()).isEqualTo(2);
    assertThat(profile(ann).lastPostAt()).isEqualTo(TUESDAY);
  }

  @Test
  void withoutPostsThereIsNoLastOne() {
    var ann = newPerson("deleter");

    tintype.publish(published(ann, MONDAY, 1));
    tintype.publish(
        new PostDeleted(tintype.ids().nextPost(), ann, Audience.PUBLIC, List.of(), TUESDAY, 0));
    tintype.settle();

    assertThat(profile(ann).postsCount()).isZero();
    assertThat(profile(ann).lastPostAt()).isNull();
  }

  @Test
  void countsOfPeopleWhoAreGoneAreNobodysTrouble() {
    tintype.publish(new FollowsCounted(tintype.ids().nextAccount(), 1, 1, 1));
    tintype.settle();

    assertThat(tintype.deadLetters().count("profile")).isZero();
  }

  private static PostPublished published(AccountId author, Instant at, long posts) {
    PostId post = tintype.ids().nextPost();
    return new PostPublished(
        post,
        author,
        Audience.PUBLIC,
        "",
        List.of(),
        List.of(),
        List.of(),
        null,
        false,
        false,
        at,
        posts);
  }

  private static AccountId newPerson(String username) {
    var account = tintype.ids().nextAccount();
    tintype.send(PART, new EnsureProfile(account, username, ""));
    return account;
  }

  private static Profile profile(AccountId account) {
    return tintype.ask(PART, new ProfilesByIds(List.of(account))).getFirst();
  }
}
