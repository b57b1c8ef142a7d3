package dev.tintype.content.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Query;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads posts; which of them a viewer may see is for the asker to decide. */
public sealed interface ContentQuery<R> extends Query<R> {

  /** The posts that there are among {@code ids}, in that order, archived ones too. */
  record PostsByIds(List<PostId> ids) implements ContentQuery<List<Post>> {
    public PostsByIds {
      ids = List.copyOf(ids);
    }
  }

  /**
   * One author's posts, newest first, without archived ones.
   *
   * @param audiences only posts for one of these
   * @param onlyMedia only posts with pictures
   * @param tag only posts with this hashtag (any spelling of it); null for all
   */
  record PostsByAuthor(
      AccountId author,
      Set<Audience> audiences,
      boolean onlyMedia,
      @Nullable String tag,
      PageRequest page)
      implements ContentQuery<Page<PostId>> {
    public PostsByAuthor {
      audiences = Set.copyOf(audiences);
    }
  }

  /** Posts of any of at most 500 authors, newest first, without archived ones. */
  record PostsByAuthors(List<AccountId> authors, PageRequest page)
      implements ContentQuery<Page<PostId>> {
    public PostsByAuthors {
      authors = List.copyOf(authors);
    }
  }

  /** The posts that an author has pinned, the last pinned first. */
  record PinnedPosts(AccountId author, Set<Audience> audiences)
      implements ContentQuery<List<PostId>> {
    public PinnedPosts {
      audiences = Set.copyOf(audiences);
    }
  }

  /** The caller's archived posts, newest first. */
  record ArchivedPosts(PageRequest page) implements ContentQuery<Page<PostId>> {}

  /** Public posts of accounts that aren't private, newest first. */
  record PublicPosts(boolean onlyMedia, PageRequest page) implements ContentQuery<Page<PostId>> {}

  /**
   * Public posts of accounts that aren't private, by hashtag (any spelling), newest first.
   *
   * @param any with at least one of these; never empty
   * @param all and with every one of these
   * @param none and with not one of these
   */
  record PostsByTag(
      List<String> any, List<String> all, List<String> none, boolean onlyMedia, PageRequest page)
      implements ContentQuery<Page<PostId>> {
    public PostsByTag {
      any = List.copyOf(any);
      all = List.copyOf(all);
      none = List.copyOf(none);
    }
  }

  /** How a hashtag (any spelling) has been used; also for one that nobody has used. */
  record TagByName(String name) implements ContentQuery<TagUsage> {}

  /** Hashtags that start like that, the most used first, without their days. */
  record TagsByPrefix(String prefix, int limit) implements ContentQuery<List<TagUsage>> {}

  /**
   * Places that public posts name and that start like that, whatever the case, the most named
   * first.
   *
   * @param limit 1 to 40
   */
  record PlacesByPrefix(String prefix, int limit) implements ContentQuery<List<Place>> {}

  /** All versions of a post, the first one first; the last one is how it reads now. */
  record PostHistory(PostId post) implements ContentQuery<List<PostVersion>> {}

  /** The caller's drafts, the newest first. */
  record Drafts(PageRequest page) implements ContentQuery<Page<Draft>> {}

  /** One of the caller's drafts; refused as not found. */
  record DraftById(long draft) implements ContentQuery<Draft> {}
}
