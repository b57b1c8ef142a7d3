package dev.tintype.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentCommand.ArchivePost;
import dev.tintype.content.api.ContentCommand.DeletePost;
import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.ContentCommand.UnarchivePost;
import dev.tintype.content.api.ContentSignal.PostGone;
import dev.tintype.content.api.ContentSignal.PostShown;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostContent;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.testing.TestServices;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContentSignalsTest {
  private static final ContentTesting content = new ContentTesting();

  @RegisterExtension static final TestServices tintype = content.services();

  private static List<Signal> heardOn(String topic) {
    var heard = new CopyOnWriteArrayList<Signal>();
    tintype.live().listen(topic, heard::add);
    return heard;
  }

  @Test
  void publicPostsAreToldToAllAndToThoseWhoLookAtTheirHashtags() {
    var author = tintype.newMember();
    var all = heardOn("public");
    var tagged = heardOn("tag.lighthouse");
    var own = heardOn("account." + author.id());
    var post = publish(author, "One more #Lighthouse", Audience.PUBLIC);
    var looking = heardOn("post." + post.id());

    tintype.send(author, new ArchivePost(post.id()));
    tintype.send(author, new UnarchivePost(post.id()));
    tintype.send(author, new DeletePost(post.id()));

    var shown = new PostShown(post.id(), author.id());
    var gone = new PostGone(post.id(), author.id());
    assertThat(all).containsExactly(shown, gone, shown, gone);
    assertThat(tagged).containsExactly(shown, gone, shown, gone);
    assertThat(own).containsExactly(gone, gone);
    assertThat(looking).containsExactly(gone, gone);
  }

  @Test
  void whatIsNotForAllIsToldToNobodyButThoseWhoLookAtIt() {
    var author = tintype.newMember();
    var all = heardOn("public");
    var tagged = heardOn("tag.harbour");
    for (var audience : List.of(Audience.UNLISTED, Audience.FOLLOWERS, Audience.CLOSE_FRIENDS)) {
      var post = publish(author, "At the #harbour", audience);
      var looking = heardOn("post." + post.id());
      tintype.send(author, new DeletePost(post.id()));
      assertThat(looking).containsExactly(new PostGone(post.id(), author.id()));
    }
    assertThat(all).isEmpty();
    assertThat(tagged).isEmpty();
  }

  private static Post publish(Caller.Member author, String caption, Audience audience) {
    var post =
        new PostContent(
            caption, List.of(content.picture(author)), audience, null, false, false, "", "", null);
    return tintype.send(author, new PublishPost(post, null));
  }
}
