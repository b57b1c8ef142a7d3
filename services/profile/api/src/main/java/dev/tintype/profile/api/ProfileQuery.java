package dev.tintype.profile.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the profile service can be asked. Answers don't depend on who asks; accounts that staff has
 * suspended are in none of them, but where that is said.
 */
public sealed interface ProfileQuery<R> extends Query<R> {

  /** The profiles of at most 1,000 accounts, in no order; those that don't exist are left out. */
  record ProfilesByIds(List<AccountId> ids) implements ProfileQuery<List<Profile>> {}

  /** The same with those of suspended accounts; for staff's eyes. */
  record ProfilesForStaff(List<AccountId> ids) implements ProfileQuery<List<Profile>> {}

  /** One profile, whatever the case of the name; refused as not found when there is none. */
  record ProfileByUsername(String username) implements ProfileQuery<Profile> {}

  /** At most 100 profiles by name, whatever the case; names of nobody are left out. */
  record ProfilesByUsernames(List<String> usernames) implements ProfileQuery<List<Profile>> {}

  /**
   * People whose username, or a word of whose display name, starts with {@code text}; exact
   * usernames first, then by followers.
   *
   * @param limit 1 to 80
   * @param offset 0 to 1,000
   */
  record SearchProfiles(String text, int limit, int offset)
      implements ProfileQuery<List<Profile>> {}

  /**
   * People who want to be discovered.
   *
   * @param limit 1 to 80
   * @param offset 0 to 10,000
   */
  record Directory(DirectoryOrder order, int limit, int offset)
      implements ProfileQuery<List<Profile>> {}

  /**
   * All profiles, suspended ones too, in the order of their ids, for those who rebuild something of
   * their own.
   */
  record ProfilesAfter(@Nullable AccountId after, int limit)
      implements ProfileQuery<List<Profile>> {}

  /** How many people there are, and how much they post; for telling what kind of server this is. */
  record CountProfiles() implements ProfileQuery<ProfileCounts> {}

  /** The order of a directory. */
  enum DirectoryOrder {
    /** Who posted last comes first. */
    ACTIVE,
    /** Who joined last comes first. */
    NEW
  }
}
