package dev.tintype.notification;

import dev.tintype.comment.api.CommentEvent.CommentDeleted;
import dev.tintype.comment.api.CommentEvent.CommentEdited;
import dev.tintype.comment.api.CommentEvent.CommentHidden;
import dev.tintype.comment.api.CommentEvent.CommentShown;
import dev.tintype.comment.api.CommentEvent.CommentWritten;
import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentEvent.PostArchived;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.content.api.ContentEvent.PostEdited;
import dev.tintype.content.api.ContentEvent.PostPublished;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.Notification;
import dev.tintype.notification.api.NotificationGroup;
import dev.tintype.notification.api.NotificationQuery.CountUnread;
import dev.tintype.notification.api.NotificationQuery.NotificationGroups;
import dev.tintype.notification.api.NotificationQuery.Notifications;
import dev.tintype.notification.api.NotificationQuery.Selection;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller.Member;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.testing.TestServices;
import dev.tintype.profile.api.ProfileEvent.ProfileChanged;
import dev.tintype.reaction.api.ReactionEvent.Liked;
import dev.tintype.reaction.api.ReactionEvent.Unliked;
import dev.tintype.reaction.api.Target;
import dev.tintype.relationship.api.RelationshipEvent.Followed;
import dev.tintype.relationship.api.RelationshipEvent.Unfollowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does what people do, as the other services would tell of it. */
final class Newsroom {
  static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
  static final Selection EVERYTHING = new Selection(ALL, null, false);

  private final TestServices tintype;

  Newsroom(TestServices tintype) {
    this.tintype = tintype;
  }

  static TestServices services() {
    return TestServices.running(
        "notification",
        platform ->
            new NotificationService(
                platform,
                new NotificationConfiguration(NotificationConfiguration.DEFAULT.keptFor(), 3)));
  }

  PostId post(Member author, Member... mentions) {
    return post(author, Audience.PUBLIC, mentions);
  }

  PostId post(Member author, Audience audience, Member... mentions) {
    var post = tintype.ids().nextPost();
    tintype.publish(
        new PostPublished(
            post,
            author.id(),
            audience,
            "",
            List.of(),
            ids(mentions),
            List.of(),
            null,
            false,
            false,
            now(),
            1));
    return post;
  }

  void edit(PostId post, Member author, Member... mentions) {
    tintype.publish(
        new PostEdited(
            post,
            author.id(),
            Audience.PUBLIC,
            "",
            List.of(),
            ids(mentions),
            List.of(),
            List.of(),
            null,
            false,
            false,
            false,
            now()));
  }

  void archive(PostId post, Member author) {
    tintype.publish(new PostArchived(post, author.id(), Audience.PUBLIC, now(), 0));
  }

  void delete(PostId post, Member author) {
    tintype.publish(new PostDeleted(post, author.id(), Audience.PUBLIC, List.of(), now(), 0));
  }

  CommentId comment(Member author, PostId post, Member postAuthor, Member... mentions) {
    return reply(author, post, postAuthor, null, null, mentions);
  }

  CommentId reply(
      Member author,
      PostId post,
      Member postAuthor,
      @Nullable CommentId parent,
      @Nullable Member parentAuthor,
      Member... mentions) {
    var comment = tintype.ids().nextComment();
    tintype.publish(
        new CommentWritten(
            comment,
            post,
            postAuthor.id(),
            author.id(),
            parent,
            parentAuthor == null ? null : parentAuthor.id(),
            "",
            ids(mentions),
            false,
            now(),
            1));
    return comment;
  }

  void editComment(
      CommentId comment, Member author, PostId post, Member postAuthor, Member... mentions) {
    tintype.publish(
        new CommentEdited(
            comment,
            post,
            postAuthor.id(),
            author.id(),
            null,
            null,
            "",
            ids(mentions),
            false,
            now()));
  }

  void hide(CommentId comment, Member author, PostId post, Member postAuthor) {
    tintype.publish(new CommentHidden(comment, post, postAuthor.id(), author.id(), now(), 0));
  }

  void writeHidden(
      CommentId comment, Member author, PostId post, Member postAuthor, Member... mentions) {
    tintype.publish(
        new CommentWritten(
            comment,
            post,
            postAuthor.id(),
            author.id(),
            null,
            null,
            "",
            ids(mentions),
            true,
            now(),
            0));
  }

  /**
   * @param approved by the post's author
   */
  void show(
      CommentId comment,
      Member author,
      PostId post,
      Member postAuthor,
      boolean approved,
      Member... mentions) {
    tintype.publish(
        new CommentShown(
            comment, post, postAuthor.id(), author.id(), null, ids(mentions), approved, now(), 1));
  }

  void delete(CommentId comment, Member author, PostId post, Member postAuthor) {
    tintype.publish(
        new CommentDeleted(comment, post, postAuthor.id(), author.id(), null, now(), 0));
  }

  void like(Member liker, PostId post, Member author) {
    tintype.publish(new Liked(Target.of(post), post, author.id(), liker.id(), now()));
  }

  void like(Member liker, CommentId comment, PostId post, Member author) {
    tintype.publish(new Liked(new Target(comment.value()), post, author.id(), liker.id(), now()));
  }

  void unlike(Member liker, PostId post, Member author) {
    tintype.publish(new Unliked(Target.of(post), post, author.id(), liker.id()));
  }

  void follow(Member follower, Member followee) {
    follow(follower, followee, false, false);
  }

  void follow(Member follower, Member followee, boolean requested, boolean notifying) {
    tintype.publish(new Followed(follower.id(), followee.id(), 1, 1, requested, notifying, now()));
  }

  void unfollow(Member follower, Member followee) {
    tintype.publish(new Unfollowed(follower.id(), followee.id(), 0, 0, now()));
  }

  void setPrivate(Member account) {
    tintype.publish(
        new ProfileChanged(account.id(), "p", "", "", null, null, true, true, false, 2, false));
  }

  /** All that an account has been told, newest first, after everything has settled. */
  List<Notification> told(Member account) {
    return told(account, EVERYTHING);
  }

  List<Notification> told(Member account, Selection selection) {
    tintype.settle();
    return tintype.ask(account, new Notifications(selection, PageRequest.first(80))).items();
  }

  List<Kind> kinds(Member account) {
    return told(account).stream().map(Notification::kind).toList();
  }

  List<NotificationGroup> groups(Member account) {
    tintype.settle();
    return tintype
        .ask(account, new NotificationGroups(EVERYTHING, ALL, PageRequest.first(40)))
        .items();
  }

  /** Unread notifications, one by one. */
  long unread(Member account, long lastRead) {
    tintype.settle();
    return tintype.ask(account, new CountUnread(EVERYTHING, Set.of(), lastRead, 1_000));
  }

  private Instant now() {
    return tintype.clock().instant();
  }

  private static List<AccountId> ids(Member... members) {
    return Arrays.stream(members).map(Member::id).toList();
  }
}
