package dev.tintype.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.feed.storage.Timelines;
import dev.tintype.feed.storage.Timelines.Entry;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link Timelines} must do; each has a subclass. */
abstract class TimelinesContract {
  private final IdGenerator ids =
      new IdGenerator(Clock.systemUTC(), ThreadLocalRandom.current().nextInt(128));
  private final AccountId author = ids.nextAccount();
  private final AccountId reader = ids.nextAccount();
  private final AccountId other = ids.nextAccount();

  abstract Timelines timelines();

  /** Runs work in a transaction of the feed's database. */
  abstract void transact(Consumer<Transaction> work);

  /** Reads with a connection of the feed's database. */
  abstract <T> T read(Function<Handle, T> work);

  @BeforeEach
  void buildLists() {
    for (AccountId one : List.of(reader, other)) {
      transact(it -> timelines().complete(it, one, List.of()));
    }
  }

  @Test
  void aCompletedListIsWholeAndEmptyAtFirst() {
    assertThat(timelines().isWhole(reader)).isTrue();
    assertThat(list(reader)).isEmpty();
  }

  @Test
  void whatIsDeliveredWhileAListIsBuiltStays() {
    var fresh = ids.nextAccount();
    var posts = posts(2);
    deliver(posts.get(1), fresh);
    var older = new Entry(posts.get(0), author);
    transact(it -> timelines().complete(it, fresh, List.of(older)));
    assertThat(list(fresh)).isEqualTo(posts.reversed());
  }

  @Test
  void aPostIsDeliveredToAllReadersOnce() {
    var post = ids.nextPost();
    deliver(post, reader, other);
    deliver(post, reader);
    assertThat(list(reader)).containsExactly(post);
    assertThat(list(other)).containsExactly(post);
  }

  @Test
  void deliveringToNobodyIsHarmless() {
    transact(it -> timelines().deliver(it, List.of(), new Entry(ids.nextPost(), author)));
    transact(it -> timelines().merge(it, reader, List.of()));
    transact(it -> timelines().remove(it, List.of(), List.of()));
    transact(it -> timelines().drop(it, List.of()));
    transact(it -> timelines().trim(it, List.of(), 1));
    assertThat(list(reader)).isEmpty();
  }

  @Test
  void mergedPostsTakeTheirPlacesByTime() {
    var posts = posts(4);
    deliver(posts.get(1), reader);
    deliver(posts.get(3), reader);
    transact(it ->
        timelines()
            .merge(it, reader, posts.stream().map(post -> new Entry(post, author)).toList()));
    assertThat(list(reader)).isEqualTo(posts.reversed());
  }

  @Test
  void removingTakesThosePostsFromThoseReadersOnly() {
    var posts = posts(3);
    posts.forEach(post -> deliver(post, reader, other));
    transact(it -> timelines().remove(it, List.of(reader), posts.subList(0, 2)));
    transact(it -> timelines().remove(it, List.of(reader), posts.subList(0, 2)));
    assertThat(list(reader)).containsExactly(posts.get(2));
    assertThat(list(other)).hasSize(3);
  }

  @Test
  void removingAnAuthorLeavesTheOthers() {
    var kept = ids.nextPost();
    var stranger = ids.nextAccount();
    deliver(ids.nextPost(), reader, other);
    transact(it -> timelines().deliver(it, List.of(reader), new Entry(kept, stranger)));
    transact(it -> timelines().removeAuthor(it, List.of(reader), author));
    assertThat(list(reader)).containsExactly(kept);
    assertThat(list(other)).hasSize(1);
  }

  @Test
  void trimmingKeepsTheNewest() {
    var posts = posts(5);
    posts.forEach(post -> deliver(post, reader, other));
    transact(it -> timelines().trim(it, List.of(reader), 3));
    assertThat(list(reader)).isEqualTo(posts.reversed().subList(0, 3));
    assertThat(list(other)).hasSize(5);
    transact(it -> timelines().trim(it, List.of(reader, other), 10));
    assertThat(list(other)).hasSize(5);
  }

  @Test
  void droppingEmptiesTheLists() {
    posts(3).forEach(post -> deliver(post, reader, other));
    transact(it -> timelines().drop(it, List.of(reader)));
    assertThat(list(reader)).isEmpty();
    assertThat(list(other)).hasSize(3);
  }

  @Test
  void aPageHasOneEntryMoreThanItsLimitInItsOwnOrder() {
    var posts = posts(6);
    posts.forEach(post -> deliver(post, reader));
    var below = posts.get(4).value();
    var above = posts.get(0).value();
    assertThat(page(new PageRequest(below, null, null, 2)))
        .containsExactly(posts.get(3), posts.get(2), posts.get(1));
    assertThat(page(new PageRequest(null, above, null, 2)))
        .containsExactly(posts.get(5), posts.get(4), posts.get(3));
    assertThat(page(new PageRequest(null, null, above, 2)))
        .containsExactly(posts.get(1), posts.get(2), posts.get(3));
    assertThat(page(new PageRequest(below, null, above, 10)))
        .containsExactly(posts.get(1), posts.get(2), posts.get(3));
  }

  private List<PostId> posts(int count) {
    var posts = new ArrayList<PostId>();
    for (int i = 0; i < count; i++) {
      posts.add(ids.nextPost());
    }
    return posts;
  }

  private void deliver(PostId post, AccountId... readers) {
    transact(it -> timelines().deliver(it, List.of(readers), new Entry(post, author)));
  }

  private List<PostId> list(AccountId whose) {
    return page(whose, PageRequest.first(100));
  }

  private List<PostId> page(PageRequest page) {
    return page(reader, page);
  }

  private List<PostId> page(AccountId whose, PageRequest page) {
    return page(timelines(), whose, page).orElse(List.of());
  }

  final Optional<List<PostId>> page(Timelines timelines, AccountId whose, PageRequest page) {
    return read(handle -> timelines.page(handle, whose, page));
  }
}
