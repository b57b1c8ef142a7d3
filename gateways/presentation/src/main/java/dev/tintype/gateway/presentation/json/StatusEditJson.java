package dev.tintype.gateway.presentation.json;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mastodon's status edit: one version of a status. */
public record StatusEditJson(
    String content,
    String spoilerText,
    boolean sensitive,
    Instant createdAt,
    AccountJson account,
    List<MediaAttachmentJson> mediaAttachments,
    List<Object> emojis,
    StatusJson.@Nullable PlaceJson place,
    @Nullable String license) {}
