package dev.tintype.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.feed.api.FeedCommand.Visit;
import dev.tintype.feed.api.FeedCommand.VisitHome;
import dev.tintype.feed.storage.MongoTimelines;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.feed.storage.Timelines.Entry;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoTimelinesTest extends TimelinesContract {

  @RegisterExtension static final MongoFeed FEED = new MongoFeed(FeedConfiguration.DEFAULT);

  @RegisterExtension static final TestServices tintype = FEED.services();

  private final FeedTesting feed = new FeedTesting(tintype);

  @Override
  Timelines timelines() {
    return new MongoTimelines(FEED.store(), 100);
  }

  @Override
  void transact(Consumer<Transaction> work) {
    tintype
        .database("feed")
        .transact(transaction -> {
          work.accept(transaction);
          return null;
        });
  }

  @Override
  <T> T read(Function<Handle, T> work) {
    return tintype.database("feed").read(work::apply);
  }

  @Test
  void aListNeverOutgrowsItsLength() {
    var short3 = new MongoTimelines(FEED.store(), 3);
    var reader = tintype.ids().nextAccount();
    var posts = new ArrayList<PostId>();
    transact(it -> short3.complete(it, reader, List.of()));
    for (int i = 0; i < 5; i++) {
      posts.add(tintype.ids().nextPost());
      var entry = new Entry(posts.getLast(), tintype.ids().nextAccount());
      transact(it -> short3.deliver(it, List.of(reader), entry));
    }
    assertThat(page(short3, reader, PageRequest.first(10)))
        .contains(posts.reversed().subList(0, 3));
  }

  @Test
  void moreReadersThanOneBatchTakesAllGetAPost() {
    List<AccountId> readers =
        Stream.generate(() -> tintype.ids().nextAccount()).limit(1_203).toList();
    var post = tintype.ids().nextPost();
    var entry = new Entry(post, tintype.ids().nextAccount());
    transact(it -> timelines().deliver(it, readers, entry));
    transact(it -> timelines().complete(it, readers.getLast(), List.of()));
    transact(it -> timelines().complete(it, readers.getFirst(), List.of()));
    assertThat(page(timelines(), readers.getLast(), PageRequest.first(10))).contains(List.of(post));
    assertThat(page(timelines(), readers.getFirst(), PageRequest.first(10)))
        .contains(List.of(post));
  }

  @Test
  void aLostListIsBuiltAnewAtTheNextVisit() {
    var author = tintype.newMember();
    var reader = feed.reader();
    feed.follow(reader, author);
    var first = feed.publish(author);
    tintype.settle();
    assertThat(feed.home(reader)).containsExactly(first);

    FEED.flush();
    var second = feed.publish(author);
    tintype.settle();

    var lost = feed.home(reader, PageRequest.first(40));
    assertThat(lost.page().items()).isEmpty();
    assertThat(lost.visitDue()).isTrue();
    assertThat(tintype.send(reader, new VisitHome())).isEqualTo(new Visit(true));
    assertThat(feed.home(reader)).containsExactly(second, first);
    assertThat(tintype.send(reader, new VisitHome())).isEqualTo(new Visit(false));
  }

  @Test
  void ownPostsStandInALostListWithAllOthers() {
    var author = tintype.newMember();
    var reader = feed.reader();
    feed.follow(reader, author);
    var theirs = feed.publish(author);
    tintype.settle();

    FEED.flush();
    var own = tintype.ids().nextPost();
    tintype.send(reader, new dev.tintype.feed.api.FeedCommand.ShowOwnPost(own));

    assertThat(feed.home(reader)).containsExactly(own, theirs);
  }
}
