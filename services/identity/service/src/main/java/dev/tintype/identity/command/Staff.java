package dev.tintype.identity.command;

import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.Usernames;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Knows who runs this server. */
public final class Staff {
  private final Set<String> usernames;
  private final AccountsTable accounts = new AccountsTable();

  /**
   * @param usernames in lower case
   */
  public Staff(Set<String> usernames) {
    this.usernames = usernames;
  }

  /** In lower case. */
  public Set<String> usernames() {
    return usernames;
  }

  public boolean includes(String username) {
    return usernames.contains(Usernames.key(username));
  }

  /** Whether the caller is staff, or a part of Tintype. */
  public boolean is(Handle handle, Caller caller) {
    return switch (caller) {
      case Caller.Part part -> true;
      case Caller.Visitor visitor -> false;
      case Caller.Member member ->
          accounts
              .byId(handle, member.id())
              .map(Account::username)
              .filter(this::includes)
              .isPresent();
    };
  }

  /**
   * @throws dev.tintype.platform.messages.RefusedException {@link Refusal.NotAllowed}
   */
  public void require(Handle handle, Caller caller) {
    if (!is(handle, caller)) {
      throw Refusal.notAllowed("staff_only", "This is for staff");
    }
  }
}
