package dev.tintype.content.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to posts. All of one author's events are in order. {@code authorPosts} is how
 * many posts the author has on show (not archived) after the event.
 */
public sealed interface ContentEvent extends Event {

  /** Whose content it is about. */
  AccountId author();

  @Override
  default String key() {
    return author().toString();
  }

  /** A post has come out. */
  record PostPublished(
      PostId post,
      AccountId author,
      Audience audience,
      String caption,
      List<Hashtag> hashtags,
      List<AccountId> mentions,
      List<MediaId> media,
      @Nullable Place place,
      boolean sensitive,
      boolean commentsDisabled,
      Instant at,
      long authorPosts)
      implements ContentEvent {}

  /**
   * A post reads otherwise now; audience and author never change.
   *
   * @param removedMedia pictures that the edit has taken out
   * @param archived it is hidden at present
   */
  record PostEdited(
      PostId post,
      AccountId author,
      Audience audience,
      String caption,
      List<Hashtag> hashtags,
      List<AccountId> mentions,
      List<MediaId> media,
      List<MediaId> removedMedia,
      @Nullable Place place,
      boolean sensitive,
      boolean commentsDisabled,
      boolean archived,
      Instant at)
      implements ContentEvent {}

  /** A post is gone for good; its pictures belong to no post any more. */
  record PostDeleted(
      PostId post,
      AccountId author,
      Audience audience,
      List<MediaId> media,
      Instant at,
      long authorPosts)
      implements ContentEvent {}

  /** A post has been hidden from everybody but its author. */
  record PostArchived(
      PostId post, AccountId author, Audience audience, Instant at, long authorPosts)
      implements ContentEvent {}

  /** An archived post is on show again. */
  record PostUnarchived(
      PostId post,
      AccountId author,
      Audience audience,
      String caption,
      List<Hashtag> hashtags,
      List<AccountId> mentions,
      List<MediaId> media,
      @Nullable Place place,
      boolean sensitive,
      boolean commentsDisabled,
      Instant at,
      long authorPosts)
      implements ContentEvent {}

  /** A draft holds these pictures now, and no others. */
  record DraftSaved(long draft, AccountId author, List<MediaId> media, Instant at)
      implements ContentEvent {}

  /** A draft is gone: thrown away, or published (the post has its pictures then). */
  record DraftDeleted(long draft, AccountId author, boolean published, Instant at)
      implements ContentEvent {}

  /** Part of a deleted account's content has been erased, and there is more. For content itself. */
  record ErasureContinued(AccountId author) implements ContentEvent {}

  /** All content of a deleted account is gone. */
  record AccountContentErased(AccountId account) implements ContentEvent {
    @Override
    public AccountId author() {
      return account;
    }
  }
}
