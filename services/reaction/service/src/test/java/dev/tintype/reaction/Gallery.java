package dev.tintype.reaction;

import dev.tintype.comment.api.CommentEvent.CommentDeleted;
import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.reaction.api.ReactionCommand.Like;
import dev.tintype.reaction.api.ReactionCommand.Save;
import dev.tintype.reaction.api.ReactionCommand.Unlike;
import dev.tintype.reaction.api.ReactionCommand.Unsave;
import dev.tintype.reaction.api.ReactionQuery.LikesOf;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.reaction.api.Target;
import java.time.Duration;
import java.util.List;

/** The reaction service among posts and comments that need no services to be there. */
final class Gallery {
  static final int COLLECTIONS = 5;
  static final int COLLECTION_LENGTH = 6;

  /** A post or a comment with what a like of it names. */
  record Shown(Target target, PostId post, AccountId author) {}

  private final TestServices services =
      TestServices.running(
          "reaction",
          platform ->
              new ReactionService(
                  platform,
                  new ReactionConfiguration(
                      COLLECTIONS, COLLECTION_LENGTH, Duration.ofDays(1), Duration.ofDays(1))));

  TestServices services() {
    return services;
  }

  Shown newPost() {
    var post = services.ids().nextPost();
    return new Shown(Target.of(post), post, services.ids().nextAccount());
  }

  Shown newComment(Shown under) {
    var comment = new Target(services.ids().next(IdKind.COMMENT));
    return new Shown(comment, under.post(), services.ids().nextAccount());
  }

  Reactions like(Caller.Member who, Shown what) {
    return services.send(who, new Like(what.target(), what.post(), what.author()));
  }

  Reactions unlike(Caller.Member who, Shown what) {
    return services.send(who, new Unlike(what.target()));
  }

  Reactions save(Caller.Member who, Shown what) {
    return services.send(who, new Save(what.target(), what.post(), what.author()));
  }

  Reactions unsave(Caller.Member who, Shown what) {
    return services.send(who, new Unsave(what.target()));
  }

  Reactions seen(Caller.Member who, Shown what) {
    return services.ask(who, new LikesOf(who.id(), List.of(what.target()))).getFirst();
  }

  /** As the content or the comment service would say it. */
  void delete(Shown what) {
    var now = services.clock().instant();
    services.publish(
        what.target().isComment()
            ? new CommentDeleted(
                new CommentId(what.target().value()),
                what.post(),
                what.author(),
                what.author(),
                null,
                now,
                0)
            : new PostDeleted(what.post(), what.author(), Audience.PUBLIC, List.of(), now, 0));
    services.settle();
  }

  /** As the identity service would say it. */
  void erase(Caller.Member who) {
    services.publish(new AccountDeletionRequested(who.id(), "gone", services.clock().instant()));
    services.settle();
  }

  /** How many rows there are of a target, an account or a collection, in all tables. */
  long rowsAbout(long id) {
    return services
        .database("reaction")
        .read(handle ->
            handle
                .createQuery(
                    """
                    SELECT (SELECT count(*) FROM liked WHERE :id IN (target, liker))
                         + (SELECT count(*) FROM like_count WHERE target = :id)
                         + (SELECT count(*) FROM like_change WHERE target = :id)
                         + (SELECT count(*) FROM saved WHERE :id IN (target, account))
                         + (SELECT count(*) FROM collection WHERE :id IN (id, owner))
                         + (SELECT count(*) FROM collection_item WHERE :id IN (collection, post))
                    """)
                .bind("id", id)
                .mapTo(Long.class)
                .one());
  }
}
