package dev.tintype.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.content.api.ContentCommand.ArchivePost;
import dev.tintype.content.api.ContentCommand.SaveDraft;
import dev.tintype.content.api.ContentEvent.AccountContentErased;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.content.api.ContentQuery.Drafts;
import dev.tintype.content.api.PostContent;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountErasureTest {
  private static final ContentTesting content = new ContentTesting();

  @RegisterExtension static final TestServices tintype = content.services();

  @Test
  void nothingIsLeftOfADeletedAccountAndEachRequestIsConfirmed() {
    var leaving = tintype.newMember();
    var other = tintype.newMember();
    var kept = content.publish(other, "stays");
    for (int i = 0; i < 203; i++) {
      content.publish(leaving, "goes " + i);
    }
    var archived = content.publish(leaving, "goes, too");
    tintype.send(leaving, new ArchivePost(archived.id()));
    tintype.send(leaving, new SaveDraft(PostContent.of("never to be", List.of())));
    var request = new AccountDeletionRequested(leaving.id(), "leaving", Instant.EPOCH);
    tintype.publish(request);
    tintype.settle();

    assertThat(content.find(archived.id())).isEmpty();
    assertThat(content.find(kept.id())).isPresent();
    assertThat(tintype.ask(leaving, new Drafts(PageRequest.first(5))).items()).isEmpty();
    assertThat(tintype.emitted(PostDeleted.class))
        .filteredOn(event -> event.author().equals(leaving.id()))
        .hasSize(204)
        .last()
        .returns(0L, PostDeleted::authorPosts);
    assertThat(confirmations(leaving.id())).isEqualTo(1);

    tintype.publish(request);
    tintype.settle();
    assertThat(confirmations(leaving.id())).isEqualTo(2);
    assertThatThrownBy(() -> content.publish(leaving, "one more"))
        .isInstanceOf(RefusedException.class);
    assertThat(tintype.deadLetters().count("content")).isZero();
  }

  private static long confirmations(AccountId account) {
    return tintype.emitted(AccountContentErased.class).stream()
        .filter(event -> event.account().equals(account))
        .count();
  }
}
