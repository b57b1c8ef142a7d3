package dev.tintype.profile.storage;

import dev.tintype.platform.database.Topic;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileCounts;
import dev.tintype.profile.api.ProfileQuery.DirectoryOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** People as others see them. */
public final class ProfilesTable {
  public static final Topic<AccountId> PROFILES = Topic.ofIds("profiles");

  /**
   * False when the account has a profile already, or another one has the name. The conflict has no
   * target: of two that make the same profile at once, the second may meet the first one's name
   * before its account.
   */
  public boolean insert(Handle handle, Profile profile) {
    PROFILES.changed(profile.account());
    return bound(
                handle.createUpdate(
                    """
                    INSERT INTO profile (account, username, display_name, bio, fields, pronouns,
                      website, avatar, header, private, discoverable, indexable, hide_collections,
                      default_audience, default_sensitive, default_language, created_at, revision)
                    VALUES (:account, :username, :displayName, :bio, :fields::jsonb, :pronouns,
                      :website, :avatar::jsonb, :header::jsonb, :private, :discoverable,
                      :indexable, :hideCollections, :audience, :sensitive, :language, :createdAt,
                      :revision)
                    ON CONFLICT DO NOTHING
                    """),
                profile)
            .bind("username", profile.username())
            .bind("createdAt", profile.createdAt())
            .execute()
        == 1;
  }

  /** Writes all that the owner and staff decide on. */
  public void update(Handle handle, Profile profile) {
    PROFILES.changed(profile.account());
    bound(
            handle.createUpdate(
                """
                UPDATE profile
                SET display_name = :displayName, bio = :bio, fields = :fields::jsonb,
                    pronouns = :pronouns, website = :website, avatar = :avatar::jsonb,
                    header = :header::jsonb, private = :private, discoverable = :discoverable,
                    indexable = :indexable, hide_collections = :hideCollections,
                    default_audience = :audience, default_sensitive = :sensitive,
                    default_language = :language, revision = :revision,
                    suspended = :suspended
                WHERE account = :account
                """),
            profile)
        .execute();
  }

  public ProfileCounts counts(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT count(*) AS accounts, coalesce(sum(posts), 0) AS posts,
              count(*) FILTER (WHERE last_post_at > now() - interval '30 days') AS month,
              count(*) FILTER (WHERE last_post_at > now() - interval '180 days') AS half_year
            FROM profile WHERE NOT suspended
            """)
        .map((row, context) ->
            new ProfileCounts(
                row.getLong("accounts"),
                row.getLong("posts"),
                row.getLong("month"),
                row.getLong("half_year")))
        .one();
  }

  /** Suspended ones too. */
  public List<Profile> byIds(Handle handle, List<AccountId> accounts) {
    return handle
        .createQuery("SELECT * FROM profile WHERE account = ANY(:accounts)")
        .bindArray("accounts", Long.class, accounts.stream().map(AccountId::value).toList())
        .map((row, context) -> ProfileRow.read(row))
        .list();
  }

  public Optional<Profile> lock(Handle handle, AccountId account) {
    return handle
        .createQuery("SELECT * FROM profile WHERE account = :account FOR NO KEY UPDATE")
        .bind("account", account.value())
        .map((row, context) -> ProfileRow.read(row))
        .findOne();
  }

  /** Suspended ones too. */
  public List<Profile> byUsernames(Handle handle, List<String> usernames) {
    return handle
        .createQuery(
            """
            SELECT * FROM profile
            WHERE username_key = ANY(ARRAY(SELECT lower(name) FROM unnest(:usernames) AS name))
            """)
        .bindArray("usernames", String.class, usernames)
        .map((row, context) -> ProfileRow.read(row))
        .list();
  }

  /** Suspended ones too. */
  public List<Profile> after(Handle handle, long account, int limit) {
    return handle
        .createQuery("SELECT * FROM profile WHERE account > :account ORDER BY account LIMIT :limit")
        .bind("account", account)
        .bind("limit", limit)
        .map((row, context) -> ProfileRow.read(row))
        .list();
  }

  public List<Profile> directory(Handle handle, DirectoryOrder order, int limit, int offset) {
    String sql =
        switch (order) {
          case ACTIVE ->
              """
              SELECT * FROM profile
              WHERE discoverable AND last_post_at IS NOT NULL AND NOT suspended
              ORDER BY last_post_at DESC NULLS LAST, account DESC
              LIMIT :limit OFFSET :offset
              """;
          case NEW ->
              """
              SELECT * FROM profile
              WHERE discoverable AND NOT suspended
              ORDER BY account DESC
              LIMIT :limit OFFSET :offset
              """;
        };
    return handle
        .createQuery(sql)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> ProfileRow.read(row))
        .list();
  }

  /** Takes over counts unless newer ones are there. */
  public void setFollowCounts(
      Handle handle, AccountId account, long followers, long following, long revision) {
    PROFILES.changed(account);
    handle
        .createUpdate(
            """
            UPDATE profile
            SET followers = :followers, following = :following, follow_revision = :revision
            WHERE account = :account AND follow_revision < :revision
            """)
        .bind("account", account.value())
        .bind("followers", followers)
        .bind("following", following)
        .bind("revision", revision)
        .execute();
  }

  /**
   * Takes over how many posts there are.
   *
   * @param postedAt when the post came out that made the difference; null for one that went away
   */
  public void setPostCount(
      Handle handle, AccountId account, long posts, @Nullable Instant postedAt) {
    PROFILES.changed(account);
    handle
        .createUpdate(
            """
            UPDATE profile
            SET posts = :posts,
                last_post_at = CASE WHEN :posts = 0 THEN NULL
                  ELSE greatest(last_post_at, :postedAt::timestamptz) END
            WHERE account = :account
            """)
        .bind("account", account.value())
        .bind("posts", posts)
        .bind("postedAt", postedAt)
        .execute();
  }

  /** False when there was none. */
  public boolean delete(Handle handle, AccountId account) {
    PROFILES.changed(account);
    return handle
            .createUpdate("DELETE FROM profile WHERE account = :account")
            .bind("account", account.value())
            .execute()
        == 1;
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Profile profile) {
    return statement
        .bind("account", profile.account().value())
        .bind("displayName", profile.displayName())
        .bind("bio", profile.bio())
        .bind("fields", ProfileRow.json(profile.fields()))
        .bindArray("pronouns", String.class, profile.pronouns())
        .bind("website", profile.website())
        .bind("avatar", ProfileRow.json(profile.avatar()))
        .bind("header", ProfileRow.json(profile.header()))
        .bind("private", profile.privateAccount())
        .bind("discoverable", profile.discoverable())
        .bind("indexable", profile.indexable())
        .bind("hideCollections", profile.hideCollections())
        .bind("audience", profile.postDefaults().audience().name())
        .bind("sensitive", profile.postDefaults().sensitive())
        .bind("language", profile.postDefaults().language())
        .bind("revision", profile.revision())
        .bind("suspended", profile.suspended());
  }
}
