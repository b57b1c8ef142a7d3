package dev.tintype.feed;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.feed.api.FeedCommand.VisitHome;
import dev.tintype.feed.api.FeedQuery.HomePage;
import dev.tintype.feed.api.Home;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.relationship.api.RelationshipEvent;
import java.time.Instant;
import java.util.List;

/** What other services would tell the feed, in few words. */
final class FeedTesting {
  private final TestServices tintype;

  FeedTesting(TestServices tintype) {
    this.tintype = tintype;
  }

  /** Somebody who has looked at home once, so that the list is kept. */
  Caller.Member reader() {
    var reader = tintype.newMember();
    tintype.send(reader, new VisitHome());
    return reader;
  }

  PostId publish(Caller.Member author, Audience audience) {
    var post = tintype.ids().nextPost();
    tintype.publish(published(post, author.id(), audience));
    return post;
  }

  PostId publish(Caller.Member author) {
    return publish(author, Audience.PUBLIC);
  }

  void delete(PostId post, Caller.Member author) {
    tintype.publish(
        new ContentEvent.PostDeleted(
            post, author.id(), Audience.PUBLIC, List.of(), Instant.EPOCH, 0));
  }

  void archive(PostId post, Caller.Member author) {
    tintype.publish(
        new ContentEvent.PostArchived(post, author.id(), Audience.PUBLIC, Instant.EPOCH, 0));
  }

  void unarchive(PostId post, Caller.Member author, Audience audience) {
    tintype.publish(unarchived(post, author.id(), audience));
  }

  /** So quickly one after the other that whoever hears of the one hears of the other too. */
  void archiveAndUnarchive(PostId post, Caller.Member author, Audience audience) {
    tintype
        .database("content")
        .transact(transaction -> {
          transaction.emit(
              new ContentEvent.PostArchived(post, author.id(), audience, Instant.EPOCH, 0));
          transaction.emit(unarchived(post, author.id(), audience));
          return null;
        });
  }

  void follow(Caller.Member follower, Caller.Member followee) {
    follow(follower, followee, tintype.clock().instant());
  }

  void follow(Caller.Member follower, Caller.Member followee, Instant at) {
    tintype.publish(
        new RelationshipEvent.Followed(follower.id(), followee.id(), 1, 1, false, false, at));
  }

  void unfollow(Caller.Member follower, Caller.Member followee) {
    tintype.publish(
        new RelationshipEvent.Unfollowed(follower.id(), followee.id(), 0, 0, Instant.EPOCH));
  }

  void followers(Caller.Member account, long count, long revision) {
    tintype.publish(new RelationshipEvent.FollowsCounted(account.id(), count, 0, revision));
  }

  void befriend(Caller.Member owner, Caller.Member friend) {
    tintype.publish(new RelationshipEvent.CloseFriendAdded(owner.id(), friend.id()));
  }

  void unfriend(Caller.Member owner, Caller.Member friend) {
    tintype.publish(new RelationshipEvent.CloseFriendRemoved(owner.id(), friend.id()));
  }

  Home home(Caller.Member reader, PageRequest page) {
    return tintype.ask(reader, new HomePage(page));
  }

  /** The newest forty of the list. */
  List<PostId> home(Caller.Member reader) {
    return home(reader, PageRequest.first(40)).page().items();
  }

  private static ContentEvent unarchived(PostId post, AccountId author, Audience audience) {
    return new ContentEvent.PostUnarchived(
        post,
        author,
        audience,
        "",
        List.of(),
        List.of(),
        List.of(),
        null,
        false,
        false,
        Instant.EPOCH,
        1);
  }

  private static ContentEvent published(PostId post, AccountId author, Audience audience) {
    return new ContentEvent.PostPublished(
        post,
        author,
        audience,
        "",
        List.of(),
        List.of(),
        List.of(),
        null,
        false,
        false,
        Instant.EPOCH,
        1);
  }
}
