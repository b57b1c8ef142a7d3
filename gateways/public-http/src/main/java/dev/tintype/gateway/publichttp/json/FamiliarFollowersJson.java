package dev.tintype.gateway.publichttp.json;

import dev.tintype.gateway.presentation.json.AccountJson;
import java.util.List;

/** Those followers of the account {@code id} whom the caller follows. */
public record FamiliarFollowersJson(String id, List<AccountJson> accounts) {}
