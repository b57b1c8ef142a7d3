package dev.tintype.profile.query;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.Kept;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileCounts;
import dev.tintype.profile.api.ProfileQuery.CountProfiles;
import dev.tintype.profile.api.ProfileQuery.Directory;
import dev.tintype.profile.api.ProfileQuery.ProfileByUsername;
import dev.tintype.profile.api.ProfileQuery.ProfilesAfter;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import dev.tintype.profile.api.ProfileQuery.ProfilesByUsernames;
import dev.tintype.profile.api.ProfileQuery.ProfilesForStaff;
import dev.tintype.profile.api.ProfileQuery.SearchProfiles;
import dev.tintype.profile.domain.SearchWords;
import dev.tintype.profile.storage.ProfileWordsTable;
import dev.tintype.profile.storage.ProfilesTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finding people. */
public final class ProfileQueries {
  private static final int MOST_IDS = 1_000;
  private static final int MOST_USERNAMES = 100;
  private static final int LARGEST_PAGE = 80;

  private final Database database;
  private final ProfilesTable profiles;
  private final ProfileWordsTable words;
  private final Kept<AccountId, Profile> kept;

  public ProfileQueries(
      Database database, Caches caches, ProfilesTable profiles, ProfileWordsTable words) {
    this.database = database;
    this.profiles = profiles;
    this.words = words;
    this.kept = caches.keep(ProfilesTable.PROFILES, 16_000_000, ProfileQueries::bytes);
  }

  public List<Profile> profilesByIds(Caller caller, ProfilesByIds query) {
    return shown(byIds(query.ids()));
  }

  public List<Profile> profilesForStaff(Caller caller, ProfilesForStaff query) {
    return byIds(query.ids());
  }

  private List<Profile> byIds(List<AccountId> ids) {
    refuseAbove(MOST_IDS, ids);
    return ids.isEmpty() ? List.of() : kept.all(ids.stream().distinct().toList(), this::read);
  }

  private Map<AccountId, Profile> read(List<AccountId> ids) {
    return database.read(handle -> profiles.byIds(handle, ids)).stream()
        .collect(Collectors.toMap(Profile::account, Function.identity()));
  }

  public Profile profileByUsername(Caller caller, ProfileByUsername query) {
    return byUsernames(List.of(query.username())).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("account"));
  }

  public List<Profile> profilesByUsernames(Caller caller, ProfilesByUsernames query) {
    refuseAbove(MOST_USERNAMES, query.usernames());
    return query.usernames().isEmpty() ? List.of() : byUsernames(query.usernames());
  }

  private List<Profile> byUsernames(List<String> usernames) {
    return shown(database.read(handle -> profiles.byUsernames(handle, usernames)));
  }

  private static List<Profile> shown(List<Profile> profiles) {
    return profiles.stream().filter(profile -> !profile.suspended()).toList();
  }

  public List<Profile> searchProfiles(Caller caller, SearchProfiles query) {
    var wanted = SearchWords.in(query.text());
    if (wanted.isEmpty()) {
      return List.of();
    }
    String exact = query.text().strip().toLowerCase(Locale.ROOT);
    int limit = Math.clamp(query.limit(), 1, LARGEST_PAGE);
    int offset = Math.clamp(query.offset(), 0, 1_000);
    return database.read(handle -> words.search(handle, wanted, exact, limit, offset));
  }

  public List<Profile> directory(Caller caller, Directory query) {
    int limit = Math.clamp(query.limit(), 1, LARGEST_PAGE);
    int offset = Math.clamp(query.offset(), 0, 10_000);
    return database.read(handle -> profiles.directory(handle, query.order(), limit, offset));
  }

  public List<Profile> profilesAfter(Caller caller, ProfilesAfter query) {
    long after = query.after() == null ? 0 : query.after().value();
    int limit = Math.clamp(query.limit(), 1, MOST_IDS);
    return database.read(handle -> profiles.after(handle, after, limit));
  }

  public ProfileCounts countProfiles(Caller caller, CountProfiles query) {
    return database.read(profiles::counts);
  }

  /** Roughly, with what hangs on it. */
  private static int bytes(Profile profile) {
    int images = (profile.avatar() == null ? 0 : 1) + (profile.header() == null ? 0 : 1);
    return 600 + 2 * profile.bio().length() + 300 * profile.fields().size() + 1_500 * images;
  }

  private static void refuseAbove(int most, List<?> asked) {
    if (asked.size() > most) {
      throw Refusal.invalid("id", "ERR_TOO_MANY", "has more than " + most + " accounts");
    }
  }
}
