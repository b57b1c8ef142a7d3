package dev.tintype.reaction;

import static dev.tintype.reaction.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.reaction.Gallery.Shown;
import dev.tintype.reaction.api.CollectionId;
import dev.tintype.reaction.api.CollectionVisibility;
import dev.tintype.reaction.api.ReactionCommand.AddToCollection;
import dev.tintype.reaction.api.ReactionCommand.CreateCollection;
import dev.tintype.reaction.api.ReactionEvent.LikesCounted;
import dev.tintype.reaction.api.ReactionEvent.ReactionsErased;
import dev.tintype.reaction.api.ReactionQuery.CollectionById;
import dev.tintype.reaction.api.Reactions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deleted posts, comments and accounts. */
class DeletionTest {
  private static final Gallery gallery = new Gallery();
  @RegisterExtension static final TestServices tintype = gallery.services();

  private final Caller.Member ann = tintype.newMember();
  private final Caller.Member bo = tintype.newMember();
  private final Shown post = gallery.newPost();
  private final Shown comment = gallery.newComment(post);

  @Test
  void nothingHangsOnDeletedPostsAndComments() {
    for (Shown one : List.of(post, comment)) {
      gallery.like(ann, one);
      gallery.like(bo, one);
      gallery.save(bo, one);
    }
    var collection = collection(bo);
    tintype.send(bo, new AddToCollection(collection, post.post(), post.author()));

    gallery.delete(post);
    gallery.delete(comment);
    tintype.runJob("reaction", "remove-gone");

    assertThat(gallery.rowsAbout(post.target().value())).isZero();
    assertThat(gallery.rowsAbout(comment.target().value())).isZero();
    assertThat(gallery.seen(ann, post)).isEqualTo(Reactions.none(post.target()));
    assertThat(tintype.ask(bo, new CollectionById(collection)).posts()).isZero();
  }

  @Test
  void whatIsDeletedCantBeLikedOrSaved() {
    gallery.delete(post);
    assertThat(refusalOf(() -> gallery.like(ann, post))).isInstanceOf(Refusal.NotFound.class);
    assertThat(refusalOf(() -> gallery.save(ann, post))).isInstanceOf(Refusal.NotFound.class);
    assertThat(refusalOf(() -> gallery.like(ann, comment))).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void aLikeThatSlippedInIsRemovedWhenTheJobLooksAgain() {
    gallery.delete(post);
    tintype.runJob("reaction", "remove-gone");
    slipIn(post);

    tintype.clock().advance(Duration.ofMinutes(20));
    tintype.runJob("reaction", "remove-gone");

    assertThat(gallery.rowsAbout(post.target().value())).isZero();
    assertThat(goneRows()).isZero();
  }

  @Test
  void nothingIsLeftOfAnErasedAccountAndCountsComeRight() {
    for (Shown one : List.of(post, comment)) {
      gallery.like(ann, one);
      gallery.like(bo, one);
      gallery.save(ann, one);
    }
    tintype.send(ann, new AddToCollection(collection(ann), post.post(), post.author()));

    gallery.erase(ann);

    assertThat(gallery.rowsAbout(ann.id().value())).isZero();
    assertThat(gallery.seen(bo, post))
        .isEqualTo(new Reactions(post.target(), 1, bo.id(), true, false));
    assertThat(tintype.emitted(LikesCounted.class))
        .filteredOn(event -> event.target().equals(post.target()))
        .last()
        .extracting(LikesCounted::likes)
        .isEqualTo(1L);
    assertThat(tintype.emitted(ReactionsErased.class)).contains(new ReactionsErased(ann.id()));
  }

  @Test
  void erasingAgainIsHarmlessAndConfirmedAgain() {
    gallery.like(ann, post);
    gallery.erase(ann);
    gallery.erase(ann);
    assertThat(gallery.seen(bo, post).likes()).isZero();
    assertThat(tintype.emitted(ReactionsErased.class))
        .filteredOn(erased -> erased.account().equals(ann.id()))
        .hasSize(2);
  }

  @Test
  void anErasedAccountBeginsNothingMore() {
    gallery.erase(ann);
    assertThat(refusalOf(() -> gallery.like(ann, post))).isInstanceOf(Refusal.NotFound.class);
    assertThat(refusalOf(() -> gallery.save(ann, post))).isInstanceOf(Refusal.NotFound.class);
    assertThat(refusalOf(() -> collection(ann))).isInstanceOf(Refusal.NotFound.class);
    assertThat(gallery.rowsAbout(ann.id().value())).isZero();
  }

  @Test
  void likesOfMoreThanAChunkAreErasedToo() {
    var posts = Stream.generate(gallery::newPost).limit(450).toList();
    posts.forEach(one -> gallery.like(ann, one));
    gallery.erase(ann);
    assertThat(gallery.rowsAbout(ann.id().value())).isZero();
    assertThat(gallery.seen(bo, posts.getLast()).likes()).isZero();
  }

  private static CollectionId collection(Caller.Member who) {
    return tintype
        .send(who, new CreateCollection("Bridges", "", CollectionVisibility.PRIVATE, null))
        .id();
  }

  /** A like that was under way when its post was deleted. */
  private void slipIn(Shown what) {
    tintype
        .database("reaction")
        .transact(tx ->
            tx.handle()
                .execute(
                    "INSERT INTO liked (target, liker, id, post, author) VALUES (?, ?, 1, ?, ?)",
                    what.target().value(),
                    ann.id().value(),
                    what.post().value(),
                    what.author().value()));
  }

  private static long goneRows() {
    return tintype
        .database("reaction")
        .read(handle -> handle.createQuery("SELECT count(*) FROM gone").mapTo(Long.class).one());
  }
}
