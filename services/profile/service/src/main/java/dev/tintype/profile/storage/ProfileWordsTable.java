package dev.tintype.profile.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.profile.api.Profile;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The words under which people are found. */
public final class ProfileWordsTable {
  /** So many people that a search begins with are looked at, however many there are. */
  private static final int MOST_LOOKED_AT = 1_000;

  private static final String END = Character.toString(Character.MAX_CODE_POINT);

  public void replace(Handle handle, AccountId account, Collection<String> words) {
    handle
        .createUpdate("DELETE FROM profile_word WHERE account = :account")
        .bind("account", account.value())
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO profile_word (word, account)
            SELECT word, :account FROM unnest(:words) AS word
            ON CONFLICT DO NOTHING
            """)
        .bind("account", account.value())
        .bindArray("words", String.class, List.copyOf(words))
        .execute();
  }

  /**
   * People who have, for each of {@code words}, a word that starts with it. Those whose username is
   * {@code exact} come first, then those with the most followers.
   *
   * @param words folded, at least one
   */
  public List<Profile> search(
      Handle handle, List<String> words, String exact, int limit, int offset) {
    String longest = words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    return handle
        .createQuery(
            """
            SELECT profile.*
            FROM profile
            JOIN (
              (SELECT account FROM profile WHERE username_key = :exact)
              UNION
              (SELECT account FROM profile_word
               WHERE word >= :longest AND word < :end
               LIMIT :most)
            ) AS candidate USING (account)
            WHERE NOT profile.suspended AND (profile.username_key = :exact OR NOT EXISTS (
              SELECT FROM unnest(:words) AS wanted (word)
              WHERE NOT EXISTS (
                SELECT FROM profile_word
                WHERE profile_word.account = profile.account
                  AND starts_with(profile_word.word, wanted.word)
              )
            ))
            ORDER BY profile.username_key = :exact DESC, profile.followers DESC, profile.account
            LIMIT :limit OFFSET :offset
            """)
        .bind("exact", exact)
        .bind("longest", longest)
        .bind("end", longest + END)
        .bind("most", MOST_LOOKED_AT)
        .bindArray("words", String.class, words)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> ProfileRow.read(row))
        .list();
  }
}
