package dev.tintype.relationship.api;

import dev.tintype.platform.messages.AccountId;
import java.util.List;

/** Those followers of an account whom the viewer follows. */
public record Familiar(AccountId account, List<AccountId> followers) {}
