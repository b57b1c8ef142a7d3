package dev.tintype.profile.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Event;
import org.jspecify.annotations.Nullable;

/** What has happened to profiles; in order per account. */
public sealed interface ProfileEvent extends Event {
  AccountId account();

  @Override
  default String key() {
    return account().toString();
  }

  /**
   * The profile was made or changed by its owner, or staff has closed the account or opened it
   * again; carries what it is now. Changed counts alone are no reason for this event.
   *
   * @param revision greater than in all earlier events of the account
   * @param suspended nobody is to find the account or what it has posted
   */
  record ProfileChanged(
      AccountId account,
      String username,
      String displayName,
      String bio,
      @Nullable ProfileImage avatar,
      @Nullable ProfileImage header,
      boolean privateAccount,
      boolean discoverable,
      boolean indexable,
      long revision,
      boolean suspended)
      implements ProfileEvent {}

  /** All that the profile service held of the account is gone; said anew on each request. */
  record ProfileErased(AccountId account) implements ProfileEvent {}
}
