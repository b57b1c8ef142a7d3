package dev.tintype.reaction;

import static dev.tintype.reaction.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.reaction.Gallery.Shown;
import dev.tintype.reaction.api.ReactionCommand.Like;
import dev.tintype.reaction.api.ReactionEvent.Liked;
import dev.tintype.reaction.api.ReactionEvent.LikesCounted;
import dev.tintype.reaction.api.ReactionEvent.Unliked;
import dev.tintype.reaction.api.ReactionQuery;
import dev.tintype.reaction.api.ReactionQuery.LikesOf;
import dev.tintype.reaction.api.ReactionSignal.Counted;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.reaction.api.Target;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LikeTest {
  private static final Gallery gallery = new Gallery();
  @RegisterExtension static final TestServices tintype = gallery.services();

  private final Caller.Member ann = tintype.newMember();
  private final Caller.Member bo = tintype.newMember();
  private final Shown post = gallery.newPost();

  @Test
  void theAnswerOfALikeCountsItAlready() {
    gallery.seen(ann, post);
    assertThat(gallery.like(ann, post))
        .isEqualTo(new Reactions(post.target(), 1, ann.id(), true, false));
    assertThat(gallery.like(bo, post))
        .isEqualTo(new Reactions(post.target(), 2, bo.id(), true, false));
    assertThat(gallery.seen(ann, post))
        .isEqualTo(new Reactions(post.target(), 2, bo.id(), true, false));
    assertThat(gallery.unlike(bo, post))
        .isEqualTo(new Reactions(post.target(), 1, ann.id(), false, false));
  }

  @Test
  void likingTwiceCountsOnceAndIsToldOnce() {
    gallery.like(ann, post);
    gallery.like(ann, post);
    tintype.settle();

    assertThat(gallery.seen(ann, post).likes()).isEqualTo(1);
    assertThat(tintype.emitted(Liked.class))
        .filteredOn(liked -> liked.target().equals(post.target()))
        .containsExactly(
            new Liked(
                post.target(), post.post(), post.author(), ann.id(), tintype.clock().instant()));
    assertThat(counted(post))
        .containsExactly(new LikesCounted(post.target(), post.post(), post.author(), 1, 1));
  }

  @Test
  void unlikingWhatIsNotLikedChangesNothingAndTellsNobody() {
    gallery.like(ann, post);
    gallery.unlike(ann, post);
    gallery.unlike(ann, post);
    gallery.unlike(bo, post);
    tintype.settle();

    assertThat(gallery.seen(ann, post)).isEqualTo(Reactions.none(post.target()));
    assertThat(tintype.emitted(Unliked.class))
        .filteredOn(unliked -> unliked.target().equals(post.target()))
        .containsExactly(new Unliked(post.target(), post.post(), post.author(), ann.id()));
  }

  @Test
  void aCommentIsLikedApartFromItsPost() {
    var comment = gallery.newComment(post);
    gallery.like(ann, comment);
    tintype.settle();

    assertThat(gallery.seen(ann, comment).likes()).isEqualTo(1);
    assertThat(gallery.seen(ann, post).likes()).isZero();
    assertThat(counted(comment))
        .containsExactly(new LikesCounted(comment.target(), post.post(), comment.author(), 1, 1));
  }

  @Test
  void aPageOfTargetsIsAnsweredInItsOrderForAnyViewer() {
    var other = gallery.newPost();
    var untouched = gallery.newPost();
    gallery.like(ann, post);
    gallery.save(ann, other);
    var page = List.of(untouched.target(), other.target(), post.target(), other.target());

    assertThat(tintype.ask(ann, new LikesOf(ann.id(), page)))
        .containsExactly(
            Reactions.none(untouched.target()),
            new Reactions(other.target(), 0, null, false, true),
            new Reactions(post.target(), 1, ann.id(), true, false),
            new Reactions(other.target(), 0, null, false, true));
    assertThat(tintype.ask(Caller.VISITOR, new LikesOf(null, page)))
        .extracting(Reactions::likes, Reactions::liked, Reactions::saved)
        .startsWith(tuple(0L, false, false))
        .endsWith(tuple(1L, false, false), tuple(0L, false, false));
  }

  @Test
  void listsOfLikersAndOfLikesAreNewestFirstAndPaged() {
    var people = List.of(ann, bo, tintype.newMember());
    people.forEach(person -> gallery.like(person, post));
    var first = tintype.ask(ann, new ReactionQuery.Likers(post.target(), PageRequest.first(2)));
    var second =
        tintype.ask(
            ann,
            new ReactionQuery.Likers(post.target(), new PageRequest(first.older(), null, null, 2)));
    assertThat(first.items()).containsExactly(people.get(2).id(), bo.id());
    assertThat(second.items()).containsExactly(ann.id());
    assertThat(second.older()).isNull();

    var comment = gallery.newComment(post);
    gallery.like(ann, comment);
    assertThat(tintype.ask(ann, new ReactionQuery.Liked(PageRequest.first(5))).items())
        .containsExactly(comment.target(), post.target());
  }

  @Test
  void thoseWhoLookAtThePostAreToldOfLikesOfItAndItsComments() {
    var comment = gallery.newComment(post);
    var heard = new ConcurrentLinkedQueue<Signal>();
    try (var listening = tintype.live().listen("post." + post.post(), heard::add)) {
      gallery.like(ann, post);
      gallery.like(ann, comment);
      gallery.like(ann, gallery.newPost());
      tintype.settle();
      assertThat(heard)
          .containsExactlyInAnyOrder(
              new Counted(post.target(), 1), new Counted(comment.target(), 1));
    }
  }

  @Test
  void onlyMembersLike() {
    assertThat(
            refusalOf(() ->
                tintype.send(Caller.VISITOR, new Like(post.target(), post.post(), post.author()))))
        .isInstanceOf(Refusal.NotAuthenticated.class);
  }

  @Test
  void anIdOfSomethingElseIsNoTarget() {
    long account = ann.id().value();
    assertThat(Target.isNamedBy(account)).isFalse();
    assertThat(Id.kindOf(post.target().value())).isEqualTo(2);
    assertThatThrownBy(() -> new Target(account)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<LikesCounted> counted(Shown what) {
    return tintype.emitted(LikesCounted.class).stream()
        .filter(event -> event.target().equals(what.target()))
        .toList();
  }
}
