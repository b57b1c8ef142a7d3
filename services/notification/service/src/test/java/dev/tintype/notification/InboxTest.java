package dev.tintype.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationCommand.Dismiss;
import dev.tintype.notification.api.NotificationEvent.NotificationsErased;
import dev.tintype.notification.api.NotificationQuery.CountUnread;
import dev.tintype.notification.api.NotificationQuery.Selection;
import dev.tintype.notification.api.NotificationSignal;
import dev.tintype.notification.api.NotificationSignal.Raised;
import dev.tintype.notification.api.NotificationSignal.Withdrawn;
import dev.tintype.platform.messages.Caller.Member;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Counting what is unread, looking live, and what is forgotten or erased. */
class InboxTest {
  @RegisterExtension static final TestServices tintype = Newsroom.services();

  private final Newsroom news = new Newsroom(tintype);
  private final Member ann = tintype.newMember();
  private final Member bo = tintype.newMember();

  @Test
  void unreadIsWhatIsNewerThanTheMarkerAtOnce() {
    assertThat(news.unread(ann, 0)).isZero();
    var post = news.post(ann);
    news.like(bo, post, ann);
    assertThat(news.unread(ann, 0)).isEqualTo(1);
    var read = news.told(ann).getFirst();
    assertThat(news.unread(ann, read.id().value())).isZero();
    news.comment(bo, post, ann);
    assertThat(news.unread(ann, read.id().value())).isEqualTo(1);
    tintype.send(ann, new Dismiss(news.told(ann).getFirst().id()));
    assertThat(news.unread(ann, read.id().value())).isZero();
    news.unlike(bo, post, ann);
    assertThat(news.unread(ann, 0)).isZero();
  }

  @Test
  void groupsCountAsOneAndCountingStopsAtTheLimit() {
    var post = news.post(ann);
    for (int i = 0; i < 130; i++) {
      news.like(tintype.newMember(), post, ann);
    }
    news.comment(bo, post, ann);
    assertThat(news.unread(ann, 0)).as("more than are kept").isEqualTo(131);
    assertThat(unread(Newsroom.ALL, Set.of(), 100)).isEqualTo(100);
    assertThat(unread(Newsroom.ALL, Set.of(), 1)).isEqualTo(1);
    assertThat(unread(Newsroom.ALL, Newsroom.ALL, 100)).isEqualTo(2);
    assertThat(unread(Set.of(Kind.COMMENT), Newsroom.ALL, 100)).isEqualTo(1);
    assertThat(unread(Set.of(Kind.LIKE), Set.of(Kind.FOLLOW), 500)).isEqualTo(130);
    long ofBo =
        tintype.ask(
            ann, new CountUnread(new Selection(Newsroom.ALL, bo.id(), false), Set.of(), 0, 100));
    assertThat(ofBo).isEqualTo(1);
  }

  @Test
  void whoLooksIsToldAtOnce() {
    var heard = new CopyOnWriteArrayList<Signal>();
    var post = news.post(ann);
    try (var listening = tintype.platform("notification").live().listen(ann.id(), heard::add)) {
      news.like(bo, post, ann);
      var told = news.told(ann).getFirst();
      news.unlike(bo, post, ann);
      tintype.settle();
      assertThat(heard)
          .<NotificationSignal>map(NotificationSignal.class::cast)
          .containsExactly(
              new Raised(told.id(), told.group(), Kind.LIKE), new Withdrawn(List.of(told.id())));
    }
  }

  @Test
  void whatIsOldIsForgottenGroupsAsAWhole() {
    var post = news.post(ann);
    news.like(bo, post, ann);
    news.comment(bo, post, ann);
    tintype.settle();
    tintype.clock().advance(Duration.ofDays(100));
    news.comment(bo, post, ann);
    tintype.settle();
    tintype.runJob("notification", "forget-old");
    assertThat(news.told(ann)).hasSize(3);
    tintype.clock().advance(Duration.ofDays(81));
    tintype.runJob("notification", "forget-old");
    assertThat(news.told(ann)).hasSize(1);
    assertThat(news.groups(ann)).hasSize(1);
  }

  @Test
  void nothingIsLeftOfAnErasedAccountAndOthersCountsComeRight() {
    var gone = tintype.newMember();
    var post = news.post(ann);
    var own = news.post(gone);
    news.like(gone, post, ann);
    news.like(bo, post, ann);
    for (int i = 0; i < 5; i++) { // more than a chunk, both ways
      news.comment(gone, post, ann);
      news.comment(bo, own, gone);
    }
    news.follow(gone, ann);
    tintype.settle();

    erase(gone);
    erase(gone);

    assertThat(news.told(ann)).singleElement().matches(it -> it.actor().equals(bo.id()));
    assertThat(news.groups(ann)).singleElement().matches(it -> it.count() == 1);
    assertThat(news.told(gone)).isEmpty();
    assertThat(tintype.emitted(NotificationsErased.class))
        .filteredOn(event -> event.account().equals(gone.id()))
        .hasSizeGreaterThanOrEqualTo(2);
    news.comment(bo, own, gone);
    news.like(gone, news.post(bo), bo);
    news.follow(gone, bo);
    assertThat(news.told(gone)).isEmpty();
    assertThat(news.told(bo)).isEmpty();
    assertThat(tintype.deadLetters().count("notification")).isZero();
  }

  private void erase(Member account) {
    tintype.publish(new AccountDeletionRequested(account.id(), "gone", tintype.clock().instant()));
    tintype.settle();
  }

  private long unread(Set<Kind> kinds, Set<Kind> grouped, int limit) {
    return tintype.ask(ann, new CountUnread(new Selection(kinds, null, false), grouped, 0, limit));
  }
}
