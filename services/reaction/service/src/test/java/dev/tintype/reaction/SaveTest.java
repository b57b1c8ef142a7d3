package dev.tintype.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.reaction.Gallery.Shown;
import dev.tintype.reaction.api.ReactionEvent;
import dev.tintype.reaction.api.ReactionQuery;
import dev.tintype.reaction.api.Reactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SaveTest {
  private static final Gallery gallery = new Gallery();
  @RegisterExtension static final TestServices tintype = gallery.services();

  private final Caller.Member ann = tintype.newMember();
  private final Shown post = gallery.newPost();

  @Test
  void whatIsSavedIsMarkedForTheOneWhoSavedItOnly() {
    assertThat(gallery.save(ann, post))
        .isEqualTo(new Reactions(post.target(), 0, null, false, true));
    assertThat(gallery.seen(ann, post).saved()).isTrue();
    assertThat(gallery.seen(tintype.newMember(), post).saved()).isFalse();
    assertThat(gallery.unsave(ann, post)).isEqualTo(Reactions.none(post.target()));
  }

  @Test
  void savingTwiceIsToldOnceAndSoIsItsEnd() {
    gallery.save(ann, post);
    gallery.save(ann, post);
    gallery.unsave(ann, post);
    gallery.unsave(ann, post);

    assertThat(tintype.emitted(ReactionEvent.Saved.class))
        .filteredOn(saved -> saved.target().equals(post.target()))
        .hasSize(1);
    assertThat(tintype.emitted(ReactionEvent.Unsaved.class))
        .filteredOn(unsaved -> unsaved.target().equals(post.target()))
        .containsExactly(
            new ReactionEvent.Unsaved(post.target(), post.post(), post.author(), ann.id()));
  }

  @Test
  void theListIsNewestSavedFirst() {
    var comment = gallery.newComment(post);
    gallery.save(ann, post);
    gallery.save(ann, comment);
    var page = tintype.ask(ann, new ReactionQuery.Saved(PageRequest.first(1)));
    assertThat(page.items()).containsExactly(comment.target());
    assertThat(
            tintype
                .ask(ann, new ReactionQuery.Saved(new PageRequest(page.older(), null, null, 5)))
                .items())
        .containsExactly(post.target());
  }
}
