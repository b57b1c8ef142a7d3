package dev.tintype.gateway.publichttp.json;

import java.util.Map;

/** Mastodon's {@code Rule}. */
public record RuleJson(String id, String text, String hint, Map<String, Object> translations) {}
