package dev.tintype.reaction;

import static dev.tintype.reaction.Refusals.refusalOf;
import static dev.tintype.reaction.api.CollectionVisibility.PRIVATE;
import static dev.tintype.reaction.api.CollectionVisibility.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.reaction.Gallery.Shown;
import dev.tintype.reaction.api.ReactionCommand.AddToCollection;
import dev.tintype.reaction.api.ReactionCommand.CreateCollection;
import dev.tintype.reaction.api.ReactionCommand.DeleteCollection;
import dev.tintype.reaction.api.ReactionCommand.RemoveFromCollection;
import dev.tintype.reaction.api.ReactionCommand.UpdateCollection;
import dev.tintype.reaction.api.ReactionQuery.CollectionById;
import dev.tintype.reaction.api.ReactionQuery.CollectionPosts;
import dev.tintype.reaction.api.ReactionQuery.CollectionsOf;
import dev.tintype.reaction.api.ReactionQuery.CollectionsWith;
import dev.tintype.reaction.api.SavedCollection;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CollectionTest {
  private static final Gallery gallery = new Gallery();
  @RegisterExtension static final TestServices tintype = gallery.services();

  private final Caller.Member ann = tintype.newMember();
  private final Caller.Member bo = tintype.newMember();
  private final Shown post = gallery.newPost();

  @Test
  void aCollectionIsMadeFilledRenamedAndDeleted() {
    var made = create(ann, "  Bridges ");
    assertThat(made)
        .extracting(SavedCollection::owner, SavedCollection::title, SavedCollection::posts)
        .containsExactly(ann.id(), "Bridges", 0);
    tintype.clock().advance(Duration.ofSeconds(1));

    var filled = add(ann, made, post);
    assertThat(filled.posts()).isEqualTo(1);
    assertThat(filled.newest()).containsExactly(post.post());
    assertThat(filled.updatedAt()).isAfter(made.updatedAt());

    var renamed =
        tintype.send(ann, new UpdateCollection(made.id(), "Old bridges", "of stone", PUBLIC));
    assertThat(renamed)
        .extracting(
            SavedCollection::title, SavedCollection::description, SavedCollection::visibility)
        .containsExactly("Old bridges", "of stone", PUBLIC);
    assertThat(tintype.send(ann, new UpdateCollection(made.id(), null, null, null)).title())
        .isEqualTo("Old bridges");

    tintype.send(ann, new DeleteCollection(made.id()));
    tintype.send(ann, new DeleteCollection(made.id()));
    assertThat(refusalOf(() -> tintype.ask(ann, new CollectionById(made.id()))))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(gallery.rowsAbout(made.id().value())).isZero();
    assertThat(gallery.seen(ann, post).saved()).isTrue();
  }

  @Test
  void whatIsPutInIsSavedAndWhatIsNotSavedAnyMoreIsTakenOut() {
    var bridges = create(ann, "Bridges");
    var walks = create(ann, "Walks");
    add(ann, bridges, post);
    add(ann, walks, post);
    add(ann, walks, post);
    assertThat(gallery.seen(ann, post).saved()).isTrue();
    assertThat(tintype.ask(ann, new CollectionsWith(post.post())))
        .containsExactly(walks.id(), bridges.id());

    tintype.send(ann, new RemoveFromCollection(bridges.id(), post.post()));
    tintype.send(ann, new RemoveFromCollection(bridges.id(), post.post()));
    assertThat(gallery.seen(ann, post).saved()).isTrue();
    assertThat(tintype.ask(ann, new CollectionsWith(post.post()))).containsExactly(walks.id());

    gallery.unsave(ann, post);
    assertThat(tintype.ask(ann, new CollectionsWith(post.post()))).isEmpty();
    assertThat(tintype.ask(ann, new CollectionById(walks.id())).posts()).isZero();
  }

  @Test
  void whatIsInItIsPagedNewestFirst() {
    var bridges = create(ann, "Bridges");
    var posts = Stream.generate(gallery::newPost).limit(5).toList();
    posts.forEach(one -> add(ann, bridges, one));
    var first = tintype.ask(ann, new CollectionPosts(bridges.id(), PageRequest.first(3)));
    var second =
        tintype.ask(
            ann, new CollectionPosts(bridges.id(), new PageRequest(first.older(), null, null, 3)));
    assertThat(Stream.concat(first.items().stream(), second.items().stream()))
        .containsExactlyElementsOf(posts.reversed().stream().map(Shown::post).toList());
    assertThat(tintype.ask(ann, new CollectionById(bridges.id())).newest()).hasSize(4);
  }

  @Test
  void othersCantChangeOneAndAreTold() {
    var bridges = create(ann, "Bridges");
    assertThat(refusalOf(() -> add(bo, bridges, post))).isInstanceOf(Refusal.NotFound.class);
    assertThat(
            refusalOf(
                () -> tintype.send(bo, new UpdateCollection(bridges.id(), "Mine", null, null))))
        .isInstanceOf(Refusal.NotFound.class);
    tintype.send(bo, new DeleteCollection(bridges.id()));
    assertThat(tintype.ask(ann, new CollectionById(bridges.id())).title()).isEqualTo("Bridges");
    assertThat(gallery.seen(bo, post).saved()).isFalse();
  }

  @Test
  void hiddenOnesAreListedForThoseWhoMaySeeThem() {
    var hidden = create(ann, "Secret");
    var open = tintype.send(ann, new CreateCollection("Open", "", PUBLIC, null));
    assertThat(tintype.ask(ann, new CollectionsOf(ann.id(), true, PageRequest.first(5))).items())
        .extracting(SavedCollection::id)
        .containsExactly(open.id(), hidden.id());
    assertThat(tintype.ask(bo, new CollectionsOf(ann.id(), false, PageRequest.first(5))).items())
        .extracting(SavedCollection::id)
        .containsExactly(open.id());
  }

  @Test
  void aRepeatedRequestMakesOne() {
    var request = new CreateCollection("Bridges", "", PRIVATE, "abc");
    var made =
        Parallel.all(
            IntStream.range(0, 5)
                .<Callable<SavedCollection>>mapToObj(_ -> () -> tintype.send(ann, request))
                .toList());
    assertThat(made).extracting(SavedCollection::id).containsOnly(made.getFirst().id());
    assertThat(tintype.send(bo, request).id()).isNotEqualTo(made.getFirst().id());
  }

  @Test
  void thereIsALimitToHowManyAndHowLongAlsoInARace() {
    Parallel.all(
        IntStream.range(0, Gallery.COLLECTIONS + 3)
            .<Callable<Boolean>>mapToObj(i -> () -> succeeds(() -> create(ann, "No. " + i)))
            .toList());
    var mine = tintype.ask(ann, new CollectionsOf(ann.id(), true, PageRequest.first(50))).items();
    assertThat(mine).hasSize(Gallery.COLLECTIONS);

    var full = mine.getFirst();
    Parallel.all(
        Stream.generate(gallery::newPost)
            .limit(Gallery.COLLECTION_LENGTH + 3)
            .<Callable<Boolean>>map(one -> () -> succeeds(() -> add(ann, full, one)))
            .toList());
    assertThat(tintype.ask(ann, new CollectionById(full.id())).posts())
        .isEqualTo(Gallery.COLLECTION_LENGTH);
    assertThat(refusalOf(() -> add(ann, full, post))).isInstanceOf(Refusal.Conflict.class);
    assertThat(gallery.seen(ann, post).saved()).isFalse();
  }

  @Test
  void titlesAreNeitherEmptyNorTooLong() {
    assertThat(refusalOf(() -> create(ann, " "))).isInstanceOf(Refusal.Invalid.class);
    assertThat(refusalOf(() -> create(ann, "x".repeat(51)))).isInstanceOf(Refusal.Invalid.class);
    assertThat(
            refusalOf(
                () -> tintype.send(ann, new CreateCollection("x", "y".repeat(501), PRIVATE, null))))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(create(ann, "🌉".repeat(50)).title()).hasSize(100);
  }

  private static boolean succeeds(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RefusedException e) {
      return false;
    }
  }

  private static SavedCollection create(Caller.Member who, String title) {
    return tintype.send(who, new CreateCollection(title, "", PRIVATE, null));
  }

  private static SavedCollection add(Caller.Member who, SavedCollection to, Shown what) {
    return tintype.send(who, new AddToCollection(to.id(), what.post(), what.author()));
  }
}
