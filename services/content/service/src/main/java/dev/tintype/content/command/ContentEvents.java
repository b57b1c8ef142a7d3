package dev.tintype.content.command;

import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.content.api.ContentEvent.PostEdited;
import dev.tintype.content.api.ContentEvent.PostPublished;
import dev.tintype.content.api.ContentEvent.PostUnarchived;
import dev.tintype.content.api.Mention;
import dev.tintype.content.api.Post;
import dev.tintype.content.api.PostMedia;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MediaId;
import java.time.Instant;
import java.util.List;

/** Tells of posts in events. */
public final class ContentEvents {
  private ContentEvents() {}

  static PostPublished published(Post post, long authorPosts) {
    return new PostPublished(
        post.id(),
        post.author(),
        post.audience(),
        post.caption(),
        post.hashtags(),
        mentioned(post),
        mediaOf(post),
        post.place(),
        post.sensitive(),
        post.commentsDisabled(),
        post.createdAt(),
        authorPosts);
  }

  static PostUnarchived unarchived(Post post, Instant at, long authorPosts) {
    return new PostUnarchived(
        post.id(),
        post.author(),
        post.audience(),
        post.caption(),
        post.hashtags(),
        mentioned(post),
        mediaOf(post),
        post.place(),
        post.sensitive(),
        post.commentsDisabled(),
        at,
        authorPosts);
  }

  static PostEdited edited(Post post, List<MediaId> removed, Instant at) {
    return new PostEdited(
        post.id(),
        post.author(),
        post.audience(),
        post.caption(),
        post.hashtags(),
        mentioned(post),
        mediaOf(post),
        removed,
        post.place(),
        post.sensitive(),
        post.commentsDisabled(),
        post.archived(),
        at);
  }

  /** A post is gone. */
  public static PostDeleted deleted(Post post, Instant at, long authorPosts) {
    return new PostDeleted(
        post.id(), post.author(), post.audience(), mediaOf(post), at, authorPosts);
  }

  static List<MediaId> mediaOf(Post post) {
    return post.media().stream().map(PostMedia::id).toList();
  }

  private static List<AccountId> mentioned(Post post) {
    return post.mentions().stream().map(Mention::account).toList();
  }
}
