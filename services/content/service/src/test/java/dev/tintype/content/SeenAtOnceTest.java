package dev.tintype.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.ContentCommand.ArchivePost;
import dev.tintype.content.api.ContentCommand.DeletePost;
import dev.tintype.content.api.ContentCommand.EditPost;
import dev.tintype.content.api.ContentCommand.PinPost;
import dev.tintype.content.api.ContentCommand.UnarchivePost;
import dev.tintype.content.api.ContentCommand.UnpinPost;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostChange;
import dev.tintype.content.api.PostContent;
import dev.tintype.media.api.MediaEvent.MediaErased;
import dev.tintype.platform.testing.TestServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each change of what has been read before is there in the next reading. */
class SeenAtOnceTest {
  private static final ContentTesting content = new ContentTesting();

  @RegisterExtension static final TestServices tintype = content.services();

  @Test
  void anEdit() {
    var author = tintype.newMember();
    var post = known(content.publish(author, "before"));
    tintype.send(author, new EditPost(post.id(), PostChange.caption("after")));
    assertThat(content.find(post.id()).orElseThrow().caption()).isEqualTo("after");
  }

  @Test
  void aDeletion() {
    var author = tintype.newMember();
    var post = known(content.publish(author, "short-lived"));
    tintype.send(author, new DeletePost(post.id()));
    assertThat(content.find(post.id())).isEmpty();
  }

  @Test
  void archivingAndPinning() {
    var author = tintype.newMember();
    var post = known(content.publish(author, "on the shelf"));
    tintype.send(author, new PinPost(post.id()));
    assertThat(content.find(post.id()).orElseThrow().pinned()).isTrue();
    tintype.send(author, new UnpinPost(post.id()));
    assertThat(content.find(post.id()).orElseThrow().pinned()).isFalse();
    tintype.send(author, new ArchivePost(post.id()));
    assertThat(content.find(post.id()).orElseThrow().archived()).isTrue();
    tintype.send(author, new UnarchivePost(post.id()));
    assertThat(content.find(post.id()).orElseThrow().archived()).isFalse();
  }

  @Test
  void aPictureThatIsGone() {
    var author = tintype.newMember();
    var pictures = content.pictures(author, 2);
    var post = known(content.publish(author, PostContent.of("two", pictures)));
    tintype.publish(new MediaErased(pictures.getFirst(), author.id()));
    tintype.settle();
    assertThat(content.find(post.id()).orElseThrow().media()).hasSize(1);
  }

  private static Post known(Post post) {
    assertThat(content.find(post.id())).contains(post);
    return post;
  }
}
