package dev.tintype.gateway.publichttp.json;

import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.presentation.json.TagJson;
import java.util.List;

/** Mastodon's search results: three lists, which are never absent. */
public record SearchJson(
    List<AccountJson> accounts, List<StatusJson> statuses, List<TagJson> hashtags) {}
