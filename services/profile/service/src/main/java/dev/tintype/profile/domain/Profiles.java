package dev.tintype.profile.domain;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileEvent.ProfileChanged;
import dev.tintype.profile.api.ProfileEvent.ProfileErased;
import dev.tintype.profile.storage.ProfileWordsTable;
import dev.tintype.profile.storage.ProfilesTable;
import java.util.List;

/** Makes, changes and erases profiles: the row, the words to find it by, and the event together. */
public final class Profiles {
  private final ProfilesTable profiles;
  private final ProfileWordsTable words;
  private final ProfileMetrics metrics;

  public Profiles(ProfilesTable profiles, ProfileWordsTable words, ProfileMetrics metrics) {
    this.profiles = profiles;
    this.words = words;
    this.metrics = metrics;
  }

  /**
   * Makes a profile unless it is there.
   *
   * @throws IllegalStateException when the name is another account's, which identity rules out
   */
  public Profile ensure(Transaction tx, AccountId account, String username, String displayName) {
    var existing = profiles.byIds(tx.handle(), List.of(account));
    if (!existing.isEmpty()) {
      return existing.getFirst();
    }
    var profile = initial(account, username, ProfileRules.line(displayName));
    if (profiles.insert(tx.handle(), profile)) {
      words.replace(tx.handle(), account, SearchWords.of(username, profile.displayName()));
      tx.emit(changed(profile));
      metrics.created();
    }
    return profiles.byIds(tx.handle(), List.of(account)).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("another account has the name " + username));
  }

  /** Stores what an edit has come to, unless it changes nothing. */
  public Profile save(Transaction tx, Profile before, Profile after) {
    if (after.equals(before)) {
      return before;
    }
    profiles.update(tx.handle(), after);
    if (!after.displayName().equals(before.displayName())) {
      words.replace(
          tx.handle(), after.account(), SearchWords.of(after.username(), after.displayName()));
    }
    tx.emit(changed(after));
    metrics.edited();
    return after;
  }

  /** Hides a profile or shows it again; an account without one is left alone. */
  public void setSuspended(Transaction tx, AccountId account, boolean suspended) {
    profiles
        .lock(tx.handle(), account)
        .ifPresent(before -> {
          var edited = new EditedProfile(before);
          edited.setSuspended(suspended);
          save(tx, before, edited.result());
        });
  }

  /** Erases what there is, and confirms it in any case. */
  public void erase(Transaction tx, AccountId account) {
    if (profiles.delete(tx.handle(), account)) {
      metrics.erased();
    }
    tx.emit(new ProfileErased(account));
  }

  private static Profile initial(AccountId account, String username, String displayName) {
    return new Profile(
        account,
        username,
        displayName,
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        true,
        false,
        false,
        PostDefaults.INITIAL,
        0,
        0,
        0,
        null,
        IdGenerator.timeOf(account.value()),
        1,
        false);
  }

  private static ProfileChanged changed(Profile profile) {
    return new ProfileChanged(
        profile.account(),
        profile.username(),
        profile.displayName(),
        profile.bio(),
        profile.avatar(),
        profile.header(),
        profile.privateAccount(),
        profile.discoverable(),
        profile.indexable(),
        profile.revision(),
        profile.suspended());
  }
}
