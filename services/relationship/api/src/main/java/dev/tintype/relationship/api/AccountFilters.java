package dev.tintype.relationship.api;

import dev.tintype.platform.messages.AccountId;
import java.util.List;

/** What one account doesn't want to read. */
public record AccountFilters(AccountId account, List<Filter> filters) {
  public AccountFilters {
    filters = List.copyOf(filters);
  }
}
