package dev.tintype.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentCommand.DeletePost;
import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.ContentEvent.PostPublished;
import dev.tintype.content.api.Hashtag;
import dev.tintype.content.api.Licence;
import dev.tintype.content.api.Mention;
import dev.tintype.content.api.Place;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostContent;
import dev.tintype.content.api.PostMedia;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaState;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublishPostTest {
  private static final ContentTesting content = new ContentTesting();

  @RegisterExtension static final TestServices tintype = content.services();

  @Test
  void anAlbumIsPublishedWithAllThatBelongsToIt() {
    var author = tintype.newMember();
    var mira = content.named("mira");
    var pictures = content.pictures(author, 20);
    var post =
        content.publish(
            author,
            new PostContent(
                " With @Mira and @nobody on #Hoverla \r\n",
                pictures,
                Audience.FOLLOWERS,
                new Place("Carpathians "),
                true,
                true,
                "Heights",
                "uk",
                Licence.CC_BY));

    assertThat(post.caption()).isEqualTo("With @Mira and @nobody on #Hoverla");
    assertThat(post.hashtags()).containsExactly(new Hashtag("hoverla", "Hoverla"));
    assertThat(post.mentions()).containsExactly(new Mention(mira.id(), "mira"));
    assertThat(post.media()).extracting(PostMedia::id).isEqualTo(pictures);
    assertThat(post.media().getFirst().variants()).hasSize(1);
    assertThat(post.place()).isEqualTo(new Place("Carpathians"));
    assertThat(post).returns("uk", Post::language).returns(Licence.CC_BY, Post::licence);
    assertThat(content.find(post.id())).contains(post);
    assertThat(tintype.emitted(PostPublished.class))
        .filteredOn(event -> event.post().equals(post.id()))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.media()).isEqualTo(pictures);
          assertThat(event.mentions()).containsExactly(mira.id());
          assertThat(event.authorPosts()).isEqualTo(1);
        });
  }

  @Test
  void aPostNeedsWordsOrPictures() {
    var author = tintype.newMember();
    assertRefused(author, PostContent.of(" \n ", List.of()), "status", "ERR_BLANK");
    assertThat(content.publish(author, "just words").media()).isEmpty();
    var pictures = content.pictures(author, 1);
    assertThat(content.publish(author, PostContent.of("", pictures)).caption()).isEmpty();
  }

  @Test
  void whatIsTooMuchIsRefused() {
    var author = tintype.newMember();
    assertRefused(author, PostContent.of("🌅".repeat(2_201), List.of()), "status", "ERR_TOO_LONG");
    assertThat(content.publish(author, "🌅".repeat(2_200)).caption()).hasSize(4_400);
    assertRefused(
        author, PostContent.of("", content.pictures(author, 21)), "media_ids", "ERR_TOO_LONG");
    var picture = content.picture(author);
    assertRefused(author, PostContent.of("", List.of(picture, picture)), "media_ids", "ERR_TAKEN");
  }

  @Test
  void onlyOwnReadyPicturesOfPostsAreTaken() {
    var author = tintype.newMember();
    var others = content.picture(tintype.newMember());
    var unknown = tintype.ids().nextMedia();
    var processing = content.picture(author, MediaState.PROCESSING, MediaPurpose.POST);
    var failed = content.picture(author, MediaState.FAILED, MediaPurpose.POST);
    var avatar = content.picture(author, MediaState.READY, MediaPurpose.AVATAR);
    for (var picture : List.of(others, unknown, failed, avatar)) {
      assertRefused(author, PostContent.of("", List.of(picture)), "media_ids", "ERR_INVALID");
    }
    assertRefused(author, PostContent.of("", List.of(processing)), "media_ids", "ERR_NOT_READY");
  }

  @Test
  void aPictureBelongsToOnePostUntilThatIsDeleted() {
    var author = tintype.newMember();
    var album = PostContent.of("", content.pictures(author, 2));
    var post = content.publish(author, album);
    assertRefused(author, album, "media_ids", "ERR_TAKEN");
    assertThat(tintype.send(author, new DeletePost(post.id())).caption()).isEmpty();
    assertThat(content.publish(author, album).id()).isNotEqualTo(post.id());
  }

  @Test
  void ofTwoPostsAtOnceOnlyOneGetsThePicture() {
    var author = tintype.newMember();
    var album = PostContent.of("", content.pictures(author, 1));
    Callable<Boolean> publish =
        () -> {
          try {
            content.publish(author, album);
            return true;
          } catch (RefusedException e) {
            return false;
          }
        };
    assertThat(Parallel.all(Collections.nCopies(6, publish))).containsOnlyOnce(true);
  }

  @Test
  void repeatsWithOneKeyGetOnePostHoweverTheyCome() {
    var author = tintype.newMember();
    var command =
        new PublishPost(PostContent.of("once", content.pictures(author, 1)), "a key of mine");
    Callable<PostId> publish = () -> tintype.send(author, command).id();
    var ids = new ArrayList<>(Parallel.all(Collections.nCopies(8, publish)));
    ids.add(tintype.send(author, command).id());

    assertThat(ids).containsOnly(ids.getFirst());
    assertThat(events(author)).hasSize(1);
    var other = tintype.newMember();
    var same = new PublishPost(PostContent.of("mine", List.of()), "a key of mine");
    assertThat(tintype.send(other, same).id()).isNotEqualTo(ids.getFirst());
  }

  @Test
  void aRefusedPostLeavesItsKeyFree() {
    var author = tintype.newMember();
    var picture = content.picture(author);
    var taken = content.publish(author, PostContent.of("", List.of(picture)));
    var command = new PublishPost(PostContent.of("", List.of(picture)), "key");
    assertThatThrownBy(() -> tintype.send(author, command)).isInstanceOf(RefusedException.class);
    tintype.send(author, new DeletePost(taken.id()));
    assertThat(tintype.send(author, command).media()).hasSize(1);
  }

  @Test
  void aKeyIsForgottenAfterAnHour() {
    var author = tintype.newMember();
    var command = new PublishPost(PostContent.of("again", List.of()), "key");
    var first = tintype.send(author, command);
    tintype.clock().advance(Duration.ofMinutes(59));
    tintype.runJob("content", "prune-idempotency-keys");
    assertThat(tintype.send(author, command).id()).isEqualTo(first.id());
    tintype.clock().advance(Duration.ofMinutes(2));
    assertThat(tintype.send(author, command).id()).isNotEqualTo(first.id());
    tintype.clock().advance(Duration.ofMinutes(61));
    tintype.runJob("content", "prune-idempotency-keys");
    assertThat(tintype.send(author, command).id()).isNotEqualTo(first.id());
  }

  @Test
  void aDeletedPostIsNotPublishedAgainByALateRepeat() {
    var author = tintype.newMember();
    var command = new PublishPost(PostContent.of("gone", List.of()), "key");
    var post = tintype.send(author, command);
    tintype.send(author, new DeletePost(post.id()));
    assertThatThrownBy(() -> tintype.send(author, command)).isInstanceOf(RefusedException.class);
  }

  @Test
  void thePostsOfAnAuthorAreCountedExactlyUnderConcurrency() {
    var author = tintype.newMember();
    Callable<Post> publish = () -> content.publish(author, "one of many");
    List<Post> posts = Parallel.all(Collections.nCopies(20, publish));
    Parallel.all(
        posts.stream()
            .limit(5)
            .<Callable<Post>>map(post -> () -> tintype.send(author, new DeletePost(post.id())))
            .toList());
    var last = content.publish(author, "the last");
    assertThat(events(author))
        .extracting(PostPublished::authorPosts)
        .hasSize(21)
        .last()
        .isEqualTo(16L);
    assertThat(content.find(last.id())).isPresent();
    assertThat(content.find(posts.getFirst().id())).isEmpty();
  }

  @Test
  void visitorsPublishNothing() {
    assertThatThrownBy(() ->
            tintype.send(Caller.VISITOR, new PublishPost(PostContent.of("x", List.of()), null)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(new Refusal.NotAuthenticated()));
  }

  private static List<PostPublished> events(Caller.Member author) {
    return tintype.emitted(PostPublished.class).stream()
        .filter(event -> event.author().equals(author.id()))
        .toList();
  }

  private static void assertRefused(
      Caller.Member author, PostContent post, String field, String code) {
    assertThatThrownBy(() -> content.publish(author, post))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.refusal())
                    .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> {
                          assertThat(invalid.problems().getFirst().field()).isEqualTo(field);
                          assertThat(invalid.problems().getFirst().code()).isEqualTo(code);
                        }));
  }
}
