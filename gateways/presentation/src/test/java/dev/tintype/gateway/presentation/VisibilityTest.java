package dev.tintype.gateway.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.Mention;
import dev.tintype.content.api.Post;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.relationship.api.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All combinations of who looks, at what, by whom, standing how to each other. */
class VisibilityTest {
  private static final AccountId AUTHOR = new AccountId(1);
  private static final AccountId VIEWER = new AccountId(2);

  private enum Who {
    VISITOR,
    AUTHOR_SELF,
    MEMBER
  }

  private enum Block {
    NONE,
    BY_VIEWER,
    BY_AUTHOR
  }

  /** One combination. */
  private record Case(
      Who who,
      Audience audience,
      boolean privateAuthor,
      boolean archived,
      boolean following,
      boolean closeFriend,
      Block block,
      boolean mentioned) {

    @Nullable AccountId viewer() {
      return switch (who) {
        case VISITOR -> null;
        case AUTHOR_SELF -> AUTHOR;
        case MEMBER -> VIEWER;
      };
    }

    /** The rules, in the words of the product and not of the code. */
    boolean expected() {
      if (who == Who.AUTHOR_SELF) {
        return true;
      }
      if (archived) {
        return false;
      }
      if (who == Who.VISITOR) {
        return !privateAuthor && (audience == Audience.PUBLIC || audience == Audience.UNLISTED);
      }
      if (block != Block.NONE || privateAuthor && !following) {
        return false;
      }
      return switch (audience) {
        case PUBLIC, UNLISTED -> true;
        case FOLLOWERS -> following || mentioned;
        case CLOSE_FRIENDS -> closeFriend;
      };
    }
  }

  static Stream<Case> everything() {
    var cases = new ArrayList<Case>();
    for (Who who : Who.values()) {
      for (Audience audience : Audience.values()) {
        for (Block block : Block.values()) {
          for (int bits = 0; bits < 32; bits++) {
            cases.add(
                new Case(
                    who,
                    audience,
                    (bits & 1) != 0,
                    (bits & 2) != 0,
                    (bits & 4) != 0,
                    (bits & 8) != 0,
                    block,
                    (bits & 16) != 0));
          }
        }
      }
    }
    return cases.stream();
  }

  @Test
  void whoMaySeeWhatIsAsTheRulesSay() {
    assertThat(everything())
        .hasSize(3 * 4 * 3 * 32)
        .allSatisfy(one ->
            assertThat(
                    Visibility.maySee(one.viewer(), post(one), one.privateAuthor(), relation(one)))
                .as(one.toString())
                .isEqualTo(one.expected()));
  }

  @Test
  void listsOfAnAuthorAskForNoMoreThanMayBeSeen() {
    assertThat(everything().filter(one -> !one.archived() && !one.mentioned()))
        .allSatisfy(one ->
            assertThat(
                    Visibility.audiences(one.viewer(), AUTHOR, one.privateAuthor(), relation(one))
                        .contains(one.audience()))
                .as(one.toString())
                .isEqualTo(one.expected()));
  }

  @Test
  void whatIsOpenMayBeSeenByEverybodyWithoutABlock() {
    assertThat(everything())
        .filteredOn(one -> Visibility.isOpen(post(one), one.privateAuthor()))
        .filteredOn(one -> one.block() == Block.NONE)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.expected()).isTrue());
  }

  @Test
  void visitorsSeeOpenPostsOnly() {
    Set<Audience> open = EnumSet.of(Audience.PUBLIC, Audience.UNLISTED);
    for (Audience audience : Audience.values()) {
      var one = new Case(Who.VISITOR, audience, false, false, false, false, Block.NONE, false);
      assertThat(Visibility.isOpen(post(one), false)).isEqualTo(open.contains(audience));
    }
  }

  @Test
  void mutedPeopleStayOutOfTimelinesButNotOneself() {
    var one = new Case(Who.MEMBER, Audience.PUBLIC, false, false, true, false, Block.NONE, false);
    var muting =
        new Relation(
            AUTHOR, true, null, false, false, false, false, false, true, false, null, false, false,
            true, false, "");
    assertThat(Visibility.inTimelines(VIEWER, post(one), muting)).isFalse();
    assertThat(Visibility.inTimelines(VIEWER, post(one), Relation.none(AUTHOR))).isTrue();
    assertThat(Visibility.inTimelines(AUTHOR, post(one), muting)).isTrue();
    assertThat(Visibility.inTimelines(null, post(one), muting)).isTrue();
  }

  private static Relation relation(Case one) {
    return new Relation(
        AUTHOR,
        one.following(),
        null,
        false,
        false,
        false,
        one.block() == Block.BY_VIEWER,
        one.block() == Block.BY_AUTHOR,
        false,
        false,
        null,
        false,
        one.closeFriend(),
        one.following(),
        false,
        "");
  }

  private static Post post(Case one) {
    return new Post(
        new PostId(3),
        AUTHOR,
        one.audience(),
        "words",
        List.of(),
        List.of(),
        one.mentioned() ? List.of(new Mention(VIEWER, "viewer")) : List.of(),
        List.of(),
        null,
        false,
        false,
        "",
        null,
        null,
        one.archived(),
        false,
        Instant.EPOCH,
        null);
  }
}
