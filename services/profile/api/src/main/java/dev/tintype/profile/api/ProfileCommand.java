package dev.tintype.profile.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Command;
import java.util.List;

/** What the profile service can be told to do. */
public sealed interface ProfileCommand<R> extends Command<R> {

  /**
   * Makes the profile of a new account unless it is there; sent by parts only, right after the
   * sign-up, since the event of it may come later.
   *
   * @param displayName may be empty
   */
  record EnsureProfile(AccountId account, String username, String displayName)
      implements ProfileCommand<Profile> {}

  /** Changes the caller's own profile; all of the changes or none. */
  record EditProfile(List<ProfileChange> changes) implements ProfileCommand<Profile> {}
}
