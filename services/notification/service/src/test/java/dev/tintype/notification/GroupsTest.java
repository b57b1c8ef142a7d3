package dev.tintype.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.Notification;
import dev.tintype.notification.api.NotificationCommand.Dismiss;
import dev.tintype.notification.api.NotificationCommand.DismissAll;
import dev.tintype.notification.api.NotificationCommand.DismissGroup;
import dev.tintype.notification.api.NotificationGroup;
import dev.tintype.notification.api.NotificationQuery.GroupById;
import dev.tintype.notification.api.NotificationQuery.GroupMembers;
import dev.tintype.notification.api.NotificationQuery.NotificationById;
import dev.tintype.notification.api.NotificationQuery.NotificationGroups;
import dev.tintype.notification.api.NotificationQuery.Notifications;
import dev.tintype.notification.api.NotificationQuery.Selection;
import dev.tintype.platform.messages.Caller.Member;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Notifications that are told as one, and their pages. */
class GroupsTest {
  @RegisterExtension static final TestServices tintype = Newsroom.services();

  private final Newsroom news = new Newsroom(tintype);
  private final Member ann = tintype.newMember();

  @Test
  void likesOfOneThingAreOneGroupAndCommentsStandAlone() {
    var post = news.post(ann);
    var other = news.post(ann);
    var likers = likes(post, 10);
    var commenter = tintype.newMember();
    var comment = news.comment(commenter, post, ann);
    likes(other, 1);

    var groups = news.groups(ann);

    assertThat(groups)
        .extracting(NotificationGroup::kind)
        .containsExactlyInAnyOrder(Kind.LIKE, Kind.COMMENT, Kind.LIKE);
    var likesOfPost = about(groups, post);
    assertThat(likesOfPost.count()).isEqualTo(10);
    assertThat(likesOfPost.actors())
        .isEqualTo(likers.reversed().stream().map(Member::id).limit(8).toList());
    var alone = groups.stream().filter(NotificationGroup::alone).toList();
    assertThat(alone).singleElement().matches(it -> it.subject() == comment.value());
    assertThat(tintype.ask(ann, new GroupById(likesOfPost.group()))).isEqualTo(likesOfPost);
    assertThat(tintype.ask(ann, new GroupById(alone.getFirst().group())))
        .isEqualTo(alone.getFirst());
  }

  @Test
  void aGroupTakesInWhatComesWithinHalfADay() {
    var post = news.post(ann);
    likes(post, 2);
    tintype.settle();
    tintype.clock().advance(Duration.ofHours(11));
    likes(post, 1);
    tintype.settle();
    tintype.clock().advance(Duration.ofHours(2));
    likes(post, 1);
    assertThat(news.groups(ann)).extracting(NotificationGroup::count).containsExactly(1L, 3L);
  }

  @Test
  void followsOfSomeHoursAreOneGroup() {
    for (int i = 0; i < 3; i++) {
      news.follow(tintype.newMember(), ann);
    }
    assertThat(news.groups(ann))
        .singleElement()
        .matches(it -> it.kind() == Kind.FOLLOW && it.count() == 3 && it.subject() == null);
  }

  @Test
  void aKindThatIsNotToBeGroupedIsReadOneByOne() {
    likes(news.post(ann), 3);
    news.follow(tintype.newMember(), ann);
    tintype.settle();
    var groups =
        tintype
            .ask(
                ann,
                new NotificationGroups(
                    Newsroom.EVERYTHING, Set.of(Kind.FOLLOW), PageRequest.first(10)))
            .items();
    assertThat(groups).hasSize(4);
    assertThat(groups.stream().filter(NotificationGroup::alone)).hasSize(3);
  }

  @Test
  void countsAndNamesComeRightWhateverIsUndone() {
    var posts = Stream.generate(() -> news.post(ann)).limit(3).toList();
    var people = Stream.generate(tintype::newMember).limit(6).toList();
    var random = new Random(5);
    var likes = new java.util.HashSet<List<Object>>();
    for (int i = 0; i < 150; i++) {
      var post = posts.get(random.nextInt(3));
      var who = people.get(random.nextInt(6));
      if (likes.add(List.of(post, who))) {
        news.like(who, post, ann);
      } else {
        likes.remove(List.of(post, who));
        news.unlike(who, post, ann);
      }
    }
    var groups = news.groups(ann);
    for (var post : posts) {
      var likers =
          likes.stream()
              .filter(like -> like.getFirst().equals(post))
              .map(like -> ((Member) like.getLast()).id())
              .toList();
      if (likers.isEmpty()) {
        assertThat(groups).noneMatch(it -> it.subject() == post.value());
      } else {
        assertThat(about(groups, post).count()).isEqualTo(likers.size());
        assertThat(about(groups, post).actors()).containsExactlyInAnyOrderElementsOf(likers);
      }
    }
    var newest = news.told(ann).stream().map(Notification::id).toList();
    assertThat(groups).allMatch(group -> newest.contains(group.newest()));
  }

  @Test
  void pagesOfGroupsFollowEachOtherWithoutGapsOrRepeats() {
    for (int i = 0; i < 5; i++) {
      var post = news.post(ann);
      likes(post, 2);
      news.comment(tintype.newMember(), post, ann);
    }
    var all = news.groups(ann);
    assertThat(all).hasSize(10);
    assertThat(all)
        .extracting(it -> it.newest().value())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    var seen = new ArrayList<NotificationGroup>();
    Long older = null;
    do {
      var page = groups(new PageRequest(older, null, null, 3));
      seen.addAll(page.items());
      older = page.older();
    } while (older != null);
    assertThat(seen).isEqualTo(all);
    var newer = groups(new PageRequest(null, null, all.getLast().newest().value(), 4));
    assertThat(newer.items()).isEqualTo(all.subList(5, 9));
    var since = groups(new PageRequest(null, all.get(3).newest().value(), null, 9));
    assertThat(since.items()).isEqualTo(all.subList(0, 3));
  }

  @Test
  void pagesOfSingleOnesAreByKindAndPerson() {
    var post = news.post(ann);
    var bo = tintype.newMember();
    likes(post, 3);
    news.like(bo, post, ann);
    news.comment(bo, post, ann);
    news.follow(bo, ann);
    assertThat(news.told(ann, new Selection(Set.of(Kind.LIKE), null, false))).hasSize(4);
    assertThat(news.told(ann, new Selection(Newsroom.ALL, bo.id(), false)))
        .extracting(Notification::kind)
        .containsExactlyInAnyOrder(Kind.FOLLOW, Kind.COMMENT, Kind.LIKE);
    assertThat(news.told(ann, new Selection(Set.of(), null, false))).isEmpty();
    var first = tintype.ask(ann, new Notifications(Newsroom.EVERYTHING, PageRequest.first(4)));
    var second =
        tintype.ask(
            ann,
            new Notifications(Newsroom.EVERYTHING, new PageRequest(first.older(), null, null, 4)));
    assertThat(second.older()).isNull();
    assertThat(Stream.concat(first.items().stream(), second.items().stream()).toList())
        .isEqualTo(news.told(ann));
  }

  @Test
  void membersOfAGroupComeByPages() {
    var likers = likes(news.post(ann), 5);
    var group = news.groups(ann).getFirst();
    var first = tintype.ask(ann, new GroupMembers(group.group(), PageRequest.first(3)));
    var second =
        tintype.ask(
            ann, new GroupMembers(group.group(), new PageRequest(first.older(), null, null, 3)));
    assertThat(Stream.concat(first.items().stream(), second.items().stream()).toList())
        .isEqualTo(likers.reversed().stream().map(Member::id).toList());
  }

  @Test
  void oneCanBeDismissedAGroupAndAll() {
    var post = news.post(ann);
    likes(post, 3);
    news.comment(tintype.newMember(), post, ann);
    news.follow(tintype.newMember(), ann);
    var told = news.told(ann);
    var like = told.stream().filter(it -> it.kind() == Kind.LIKE).findFirst().orElseThrow();
    tintype.send(ann, new Dismiss(like.id()));
    tintype.send(ann, new Dismiss(like.id()));
    assertThat(about(news.groups(ann), post).count()).isEqualTo(2);
    assertThatThrownBy(() -> tintype.ask(ann, new NotificationById(like.id())))
        .isInstanceOf(RefusedException.class);
    tintype.send(ann, new DismissGroup(like.group()));
    assertThat(news.kinds(ann)).containsExactlyInAnyOrder(Kind.FOLLOW, Kind.COMMENT);
    tintype.send(ann, new DismissAll());
    assertThat(news.told(ann)).isEmpty();
    assertThat(news.groups(ann)).isEmpty();
  }

  @Test
  void nobodyReadsOrDismissesWhatOthersWereTold() {
    likes(news.post(ann), 1);
    var told = news.told(ann).getFirst();
    var stranger = tintype.newMember();
    tintype.send(stranger, new Dismiss(told.id()));
    tintype.send(stranger, new DismissGroup(told.group()));
    assertThat(news.told(ann)).hasSize(1);
    assertThatThrownBy(() -> tintype.ask(stranger, new GroupById(told.group())))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> tintype.ask(stranger, new NotificationById(told.id())))
        .isInstanceOf(RefusedException.class);
  }

  private dev.tintype.platform.messages.Page<NotificationGroup> groups(PageRequest page) {
    return tintype.ask(ann, new NotificationGroups(Newsroom.EVERYTHING, Newsroom.ALL, page));
  }

  private List<Member> likes(PostId post, int count) {
    var likers = Stream.generate(tintype::newMember).limit(count).toList();
    likers.forEach(liker -> news.like(liker, post, ann));
    return likers;
  }

  private static NotificationGroup about(List<NotificationGroup> groups, PostId post) {
    return groups.stream()
        .filter(
            it -> it.kind() == Kind.LIKE && it.subject() != null && it.subject() == post.value())
        .findFirst()
        .orElseThrow();
  }
}
