package dev.tintype.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationCommand.AcceptRequests;
import dev.tintype.notification.api.NotificationCommand.ChangePolicy;
import dev.tintype.notification.api.NotificationCommand.ChangeSettings;
import dev.tintype.notification.api.NotificationCommand.ChoosePerson;
import dev.tintype.notification.api.NotificationCommand.DismissRequests;
import dev.tintype.notification.api.NotificationEvent.NotificationRaised;
import dev.tintype.notification.api.NotificationPolicy;
import dev.tintype.notification.api.NotificationPolicy.Treatment;
import dev.tintype.notification.api.NotificationQuery.GetPolicy;
import dev.tintype.notification.api.NotificationQuery.GetSettings;
import dev.tintype.notification.api.NotificationQuery.NotificationRequests;
import dev.tintype.notification.api.NotificationQuery.RequestById;
import dev.tintype.notification.api.NotificationQuery.Selection;
import dev.tintype.notification.api.NotificationRequest;
import dev.tintype.notification.api.NotificationSettings.From;
import dev.tintype.notification.api.NotificationSettings.KindChoice;
import dev.tintype.notification.api.NotificationSettings.PersonChoice;
import dev.tintype.notification.api.PolicyReport;
import dev.tintype.platform.messages.Caller.Member;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people want to be told, and what becomes of strangers' notifications. */
class StrangersTest {
  @RegisterExtension static final TestServices tintype = Newsroom.services();

  private final Newsroom news = new Newsroom(tintype);
  private final Member ann = tintype.newMember();
  private final Member friend = tintype.newMember();
  private final Member stranger = tintype.newMember();

  @Test
  void untilSomebodySaysOtherwiseAllIsLetThrough() {
    assertThat(tintype.ask(ann, new GetPolicy()))
        .isEqualTo(new PolicyReport(NotificationPolicy.INITIAL, 0, 0));
    news.like(stranger, news.post(ann), ann);
    assertThat(news.told(ann)).hasSize(1);
  }

  @Test
  void whatStrangersDoIsKeptBackWhereItIsToBeFiltered() {
    news.follow(ann, friend);
    policy(Treatment.FILTER, null, null);
    var post = news.post(ann);
    news.like(friend, post, ann);
    news.like(stranger, post, ann);
    var comment = news.comment(stranger, post, ann);

    assertThat(news.told(ann)).singleElement().matches(it -> it.actor().equals(friend.id()));
    assertThat(news.groups(ann)).singleElement().matches(it -> it.count() == 1);
    assertThat(news.unread(ann, 0)).isEqualTo(1);
    assertThat(tintype.emitted(NotificationRaised.class))
        .noneMatch(event -> event.notification().actor().equals(stranger.id()));
    assertThat(tintype.ask(ann, new GetPolicy()))
        .matches(report -> report.requests() == 1 && report.notifications() == 2);
    var request = requests().getFirst();
    assertThat(request.actor()).isEqualTo(stranger.id());
    assertThat(request.count()).isEqualTo(2);
    assertThat(request.lastSubject()).isIn(comment.value(), post.value());
    assertThat(tintype.ask(ann, new RequestById(request.id()))).isEqualTo(request);
    assertThat(news.told(ann, new Selection(Newsroom.ALL, stranger.id(), true))).hasSize(2);
  }

  @Test
  void whatIsAcceptedTakesThePlacesThatItWouldHaveHad() {
    policy(Treatment.FILTER, null, null);
    var post = news.post(ann);
    news.like(stranger, post, ann);
    news.comment(stranger, post, ann);
    tintype.settle();
    tintype.send(ann, new AcceptRequests(List.of(requests().getFirst().id(), 17L)));

    assertThat(news.kinds(ann)).containsExactlyInAnyOrder(Kind.COMMENT, Kind.LIKE);
    assertThat(news.groups(ann)).hasSize(2);
    assertThat(requests()).isEmpty();
    var other = tintype.newMember();
    news.like(stranger, news.post(ann), ann);
    news.like(other, post, ann);
    assertThat(news.told(ann)).as("no stranger any more").hasSize(3);
    assertThat(tintype.ask(ann, new GetSettings()).people())
        .contains(new PersonChoice(stranger.id(), true));
  }

  @Test
  void whatIsDismissedIsGoneAndWhatComesAfterIsKeptBackAgain() {
    policy(Treatment.FILTER, null, null);
    news.like(stranger, news.post(ann), ann);
    tintype.settle();
    long request = requests().getFirst().id();
    tintype.send(ann, new DismissRequests(List.of(request)));
    tintype.send(ann, new DismissRequests(List.of(request)));
    assertThat(requests()).isEmpty();
    assertThatThrownBy(() -> tintype.ask(ann, new RequestById(request)))
        .isInstanceOf(RefusedException.class);
    news.like(stranger, news.post(ann), ann);
    tintype.settle();
    assertThat(requests()).hasSize(1);
    assertThat(news.told(ann)).isEmpty();
  }

  @Test
  void aRequestEndsWhenAllThatWasKeptBackIsUndone() {
    policy(Treatment.FILTER, null, null);
    var post = news.post(ann);
    news.like(stranger, post, ann);
    tintype.settle();
    assertThat(requests()).hasSize(1);
    news.unlike(stranger, post, ann);
    tintype.settle();
    assertThat(requests()).isEmpty();
  }

  @Test
  void whatIsToBeDroppedIsNotEvenKept() {
    policy(Treatment.DROP, Treatment.FILTER, null);
    news.like(stranger, news.post(ann), ann);
    tintype.settle();
    assertThat(requests()).isEmpty();
    assertThat(news.told(ann, new Selection(Newsroom.ALL, null, true))).isEmpty();
  }

  @Test
  void followersAreKnownAfterThreeDays() {
    policy(null, Treatment.FILTER, null);
    news.follow(stranger, ann);
    news.like(stranger, news.post(ann), ann);
    assertThat(news.told(ann)).isEmpty();
    tintype.clock().advance(Duration.ofDays(4));
    news.like(stranger, news.post(ann), ann);
    assertThat(news.kinds(ann)).containsExactly(Kind.LIKE);
  }

  @Test
  void newAccountsAreSuchForThirtyDays() {
    policy(null, null, Treatment.DROP);
    news.like(stranger, news.post(ann), ann);
    assertThat(news.told(ann)).isEmpty();
    tintype.clock().advance(Duration.ofDays(31));
    news.like(stranger, news.post(ann), ann);
    assertThat(news.told(ann)).hasSize(1);
  }

  @Test
  void whoLetsOneInIsNoStranger() {
    policy(Treatment.FILTER, Treatment.FILTER, Treatment.FILTER);
    news.follow(ann, stranger, true, true);
    tintype.settle();
    news.post(stranger);
    assertThat(news.kinds(ann)).containsExactlyInAnyOrder(Kind.POST, Kind.ACCEPTED);
  }

  @Test
  void kindsCanBeOffOrForPeopleWhomOneFollows() {
    news.follow(ann, friend);
    tintype.send(
        ann,
        new ChangeSettings(
            List.of(
                new KindChoice(Kind.LIKE, From.FOLLOWED),
                new KindChoice(Kind.FOLLOW, From.NOBODY))));
    var settings =
        tintype.send(ann, new ChangeSettings(List.of(new KindChoice(Kind.COMMENT, From.EVERYONE))));
    assertThat(settings.kinds())
        .hasSize(Kind.values().length)
        .contains(new KindChoice(Kind.LIKE, From.FOLLOWED))
        .contains(new KindChoice(Kind.MENTION, From.EVERYONE));
    var post = news.post(ann);
    news.like(friend, post, ann);
    news.like(stranger, post, ann);
    news.comment(stranger, post, ann);
    news.follow(friend, ann);
    assertThat(news.kinds(ann)).containsExactlyInAnyOrder(Kind.COMMENT, Kind.LIKE);
    assertThat(news.told(ann, new Selection(java.util.Set.of(Kind.LIKE), null, false)))
        .singleElement()
        .matches(it -> it.actor().equals(friend.id()));
  }

  @Test
  void onePersonCanBeAnException() {
    policy(Treatment.FILTER, null, null);
    tintype.send(ann, new ChoosePerson(stranger.id(), true));
    tintype.send(ann, new ChoosePerson(friend.id(), false));
    news.follow(ann, friend);
    var post = news.post(ann);
    news.like(friend, post, ann);
    news.like(stranger, post, ann);
    assertThat(news.told(ann)).singleElement().matches(it -> it.actor().equals(stranger.id()));
    assertThat(tintype.send(ann, new ChoosePerson(friend.id(), null)).people())
        .containsExactly(new PersonChoice(stranger.id(), true));
    news.comment(friend, post, ann);
    assertThat(news.told(ann)).hasSize(2);
    assertThatThrownBy(() -> tintype.send(ann, new ChoosePerson(ann.id(), true)))
        .isInstanceOf(RefusedException.class);
  }

  private void policy(Treatment notFollowed, Treatment notFollowers, Treatment fresh) {
    tintype.settle();
    tintype.send(ann, new ChangePolicy(notFollowed, notFollowers, fresh, null, null));
  }

  private List<NotificationRequest> requests() {
    return tintype.ask(ann, new NotificationRequests(PageRequest.first(10))).items();
  }
}
