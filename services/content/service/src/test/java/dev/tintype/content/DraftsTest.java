package dev.tintype.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.content.api.ContentCommand.DeleteDraft;
import dev.tintype.content.api.ContentCommand.PublishDraft;
import dev.tintype.content.api.ContentCommand.ReplaceDraft;
import dev.tintype.content.api.ContentCommand.SaveDraft;
import dev.tintype.content.api.ContentEvent.DraftDeleted;
import dev.tintype.content.api.ContentEvent.DraftSaved;
import dev.tintype.content.api.ContentQuery.DraftById;
import dev.tintype.content.api.ContentQuery.Drafts;
import dev.tintype.content.api.Draft;
import dev.tintype.content.api.PostContent;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Parallel;
import dev.tintype.platform.testing.TestServices;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DraftsTest {
  private static final ContentTesting content = new ContentTesting();

  @RegisterExtension static final TestServices tintype = content.services();

  @Test
  void draftsAreListedEditedAndThrownAway() {
    var author = tintype.newMember();
    var picture = content.picture(author);
    var first = tintype.send(author, new SaveDraft(PostContent.of("", List.of())));
    var second = tintype.send(author, new SaveDraft(PostContent.of("two", List.of(picture))));
    assertThat(drafts(author)).containsExactly(second, first);

    var edited =
        tintype.send(author, new ReplaceDraft(first.id(), PostContent.of("one", List.of())));
    assertThat(edited.content().caption()).isEqualTo("one");
    assertThat(tintype.ask(author, new DraftById(first.id()))).isEqualTo(edited);

    tintype.send(author, new DeleteDraft(first.id()));
    assertThat(drafts(author)).containsExactly(second);
    assertThat(tintype.emitted(DraftSaved.class))
        .filteredOn(event -> event.draft() == second.id())
        .singleElement()
        .returns(List.of(picture), DraftSaved::media);
    assertThat(tintype.emitted(DraftDeleted.class))
        .filteredOn(event -> event.draft() == first.id())
        .singleElement()
        .returns(false, DraftDeleted::published);
  }

  @Test
  void aDraftBecomesOnePostHoweverOftenItIsPublished() {
    var author = tintype.newMember();
    var draft =
        tintype.send(author, new SaveDraft(PostContent.of("#soon", content.pictures(author, 2))));
    Callable<PostId> publish = () -> tintype.send(author, new PublishDraft(draft.id(), null)).id();
    List<PostId> ids = Parallel.all(Collections.nCopies(4, publish));

    assertThat(ids).containsOnly(ids.getFirst());
    assertThat(content.find(ids.getFirst()).orElseThrow().media()).hasSize(2);
    assertThat(drafts(author)).isEmpty();
  }

  @Test
  void aDraftThatCannotBePublishedStays() {
    var author = tintype.newMember();
    var draft = tintype.send(author, new SaveDraft(PostContent.of(" ", List.of())));
    assertThatThrownBy(() -> tintype.send(author, new PublishDraft(draft.id(), null)))
        .isInstanceOf(RefusedException.class);
    assertThat(drafts(author)).containsExactly(draft);
  }

  @Test
  void draftsAreTheAuthorsAlone() {
    var author = tintype.newMember();
    var other = tintype.newMember();
    var draft = tintype.send(author, new SaveDraft(PostContent.of("secret", List.of()))).id();
    var empty = PostContent.of("", List.of());
    assertThat(drafts(other)).isEmpty();
    for (Runnable attempt :
        List.<Runnable>of(
            () -> tintype.ask(other, new DraftById(draft)),
            () -> tintype.send(other, new ReplaceDraft(draft, empty)),
            () -> tintype.send(other, new DeleteDraft(draft)),
            () -> tintype.send(other, new PublishDraft(draft, null)),
            () ->
                tintype.send(
                    other, new SaveDraft(PostContent.of("", List.of(content.picture(author))))))) {
      assertThatThrownBy(attempt::run).isInstanceOf(RefusedException.class);
    }
    assertThat(drafts(author)).hasSize(1);
  }

  @Test
  void aHundredDraftsAreEnough() {
    var author = tintype.newMember();
    for (int i = 0; i < 100; i++) {
      tintype.send(author, new SaveDraft(PostContent.of("draft " + i, List.of())));
    }
    assertThatThrownBy(
            () -> tintype.send(author, new SaveDraft(PostContent.of("one more", List.of()))))
        .isInstanceOf(RefusedException.class);
  }

  private static List<Draft> drafts(Caller.Member author) {
    return tintype.ask(author, new Drafts(PageRequest.first(40))).items();
  }
}
