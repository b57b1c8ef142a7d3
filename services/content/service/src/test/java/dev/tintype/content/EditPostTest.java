package dev.tintype.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentCommand.DeletePost;
import dev.tintype.content.api.ContentCommand.EditPost;
import dev.tintype.content.api.ContentEvent.PostEdited;
import dev.tintype.content.api.ContentQuery.PostHistory;
import dev.tintype.content.api.Licence;
import dev.tintype.content.api.Mention;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostChange;
import dev.tintype.content.api.PostChange.Description;
import dev.tintype.content.api.PostContent;
import dev.tintype.content.api.PostMedia;
import dev.tintype.content.api.PostVersion;
import dev.tintype.media.api.Focus;
import dev.tintype.media.api.MediaEvent.MediaDescribed;
import dev.tintype.media.api.MediaEvent.MediaErased;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EditPostTest {
  private static final ContentTesting content = new ContentTesting();

  @RegisterExtension static final TestServices tintype = content.services();

  @Test
  void anEditChangesWhatItNamesAndNothingElse() {
    var author = tintype.newMember();
    var mira = content.named("mira2");
    var post =
        content.publish(
            author,
            new PostContent(
                "#before",
                content.pictures(author, 1),
                Audience.PUBLIC,
                new Place("Lviv"),
                false,
                false,
                "",
                "en",
                null));
    tintype.clock().advance(Duration.ofMinutes(1));
    var edited = edit(author, post, PostChange.caption("#after with @mira2"));

    assertThat(edited.caption()).isEqualTo("#after with @mira2");
    assertThat(edited.hashtags()).extracting(tag -> tag.key()).containsExactly("after");
    assertThat(edited.mentions()).containsExactly(new Mention(mira.id(), "mira2"));
    assertThat(edited.media()).isEqualTo(post.media());
    assertThat(edited.place()).isEqualTo(new Place("Lviv"));
    assertThat(edited.editedAt()).isEqualTo(tintype.clock().instant());
    assertThat(content.find(post.id())).contains(edited);

    var more =
        edit(
            author,
            post,
            new PostChange(null, null, List.of(), "", true, true, "careful", "", Licence.CC0));
    assertThat(more)
        .returns("#after with @mira2", Post::caption)
        .returns(null, Post::place)
        .returns(true, Post::commentsDisabled)
        .returns(true, Post::sensitive)
        .returns("careful", Post::spoilerText)
        .returns(null, Post::language)
        .returns(Licence.CC0, Post::licence);
  }

  @Test
  void picturesArePutInOrderTakenOutAndDescribed() {
    var author = tintype.newMember();
    var pictures = content.pictures(author, 3);
    var post = content.publish(author, PostContent.of("", pictures));
    var kept = List.of(pictures.get(2), pictures.get(0));
    var edited =
        edit(
            author,
            post,
            media(kept, List.of(new Description(pictures.get(0), "a lake ", 0.5, -3.0))));

    assertThat(edited.media()).extracting(PostMedia::id).isEqualTo(kept);
    assertThat(edited.media().get(1))
        .returns("a lake", PostMedia::alt)
        .returns(0.5, PostMedia::focusX)
        .returns(-1.0, PostMedia::focusY);
    assertThat(tintype.emitted(PostEdited.class))
        .filteredOn(event -> event.post().equals(post.id()))
        .singleElement()
        .returns(List.of(pictures.get(1)), PostEdited::removedMedia);
    assertThat(content.publish(author, PostContent.of("", List.of(pictures.get(1)))).media())
        .hasSize(1);
    assertInvalid(() -> edit(author, post, media(pictures, List.of())));
    assertInvalid(() -> edit(author, post, media(List.of(), List.of())));
  }

  @Test
  void everyVersionIsKeptAndNoVersionIsMadeOfNothing() {
    var author = tintype.newMember();
    var post = content.publish(author, "one");
    edit(author, post, PostChange.caption("two"));
    edit(author, post, PostChange.caption("two"));
    edit(author, post, PostChange.caption("three"));

    List<PostVersion> history = tintype.ask(author, new PostHistory(post.id()));
    assertThat(history).extracting(PostVersion::caption).containsExactly("one", "two", "three");
    assertThat(history).extracting(PostVersion::at).isSorted().doesNotHaveDuplicates();
    assertThat(history.getFirst().at()).isEqualTo(post.createdAt());
  }

  @Test
  void nobodyElseEditsOrDeletesAPost() {
    var post = content.publish(tintype.newMember(), "mine");
    var other = tintype.newMember();
    assertNotFound(() -> edit(other, post, PostChange.caption("yours")));
    assertNotFound(() -> tintype.send(other, new DeletePost(post.id())));
    assertThat(content.find(post.id())).contains(post);
  }

  @Test
  void aCaptionCannotBeEmptiedWhereThereIsNothingElse() {
    var author = tintype.newMember();
    var post = content.publish(author, "words");
    assertInvalid(() -> edit(author, post, PostChange.caption(" ")));
  }

  @Test
  void aNewDescriptionOfAPictureReachesItsPost() {
    var author = tintype.newMember();
    var picture = content.picture(author);
    var post = content.publish(author, PostContent.of("", List.of(picture)));
    tintype.publish(new MediaDescribed(picture, author.id(), "a ridge", new Focus(1, 0)));
    tintype.settle();

    var described = content.find(post.id()).orElseThrow();
    assertThat(described.media().getFirst())
        .returns("a ridge", PostMedia::alt)
        .returns(1.0, PostMedia::focusX);
    assertThat(described.editedAt()).isNull();

    tintype.publish(new MediaErased(picture, author.id()));
    tintype.settle();
    assertThat(content.find(post.id()).orElseThrow().media()).isEmpty();
  }

  private static Post edit(Caller.Member author, Post post, PostChange change) {
    return tintype.send(author, new EditPost(post.id(), change));
  }

  private static PostChange media(@Nullable List<MediaId> media, List<Description> descriptions) {
    return new PostChange(null, media, descriptions, null, null, null, null, null, null);
  }

  private static void assertInvalid(Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isInstanceOf(Refusal.Invalid.class));
  }

  private static void assertNotFound(Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isInstanceOf(Refusal.NotFound.class));
  }
}
