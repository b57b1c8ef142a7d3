package dev.tintype.feed.storage;

/** All of the feed's tables but the lists themselves, to be handed on as one. */
public record FeedTables(
    AuthorsTable authors,
    FollowsTable follows,
    RecentPostsTable recentPosts,
    HomesTable homes,
    MarkersTable markers) {

  public FeedTables() {
    this(
        new AuthorsTable(),
        new FollowsTable(),
        new RecentPostsTable(),
        new HomesTable(),
        new MarkersTable());
  }
}
