package dev.tintype.profile.consumer;

import dev.tintype.content.api.ContentEvent;
import dev.tintype.platform.database.Transaction;
import dev.tintype.profile.storage.ProfilesTable;

/**
 * Shows on each profile how many posts there are, and when the last came out. The events of one
 * author come in order, so the last number is the right one.
 */
public final class PostCounts {
  private final ProfilesTable profiles;

  public PostCounts(ProfilesTable profiles) {
    this.profiles = profiles;
  }

  public void on(Transaction tx, ContentEvent event) {
    switch (event) {
      case ContentEvent.PostPublished published ->
          profiles.setPostCount(
              tx.handle(), published.author(), published.authorPosts(), published.at());
      case ContentEvent.PostDeleted deleted ->
          profiles.setPostCount(tx.handle(), deleted.author(), deleted.authorPosts(), null);
      case ContentEvent.PostArchived archived ->
          profiles.setPostCount(tx.handle(), archived.author(), archived.authorPosts(), null);
      case ContentEvent.PostUnarchived shown ->
          profiles.setPostCount(tx.handle(), shown.author(), shown.authorPosts(), null);
      case ContentEvent.PostEdited _,
          ContentEvent.DraftSaved _,
          ContentEvent.DraftDeleted _,
          ContentEvent.ErasureContinued _,
          ContentEvent.AccountContentErased _ -> {}
    }
  }
}
