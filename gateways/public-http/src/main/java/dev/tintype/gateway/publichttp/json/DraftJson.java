package dev.tintype.gateway.publichttp.json;

import dev.tintype.content.api.Draft;
import dev.tintype.gateway.presentation.json.MediaAttachmentJson;
import dev.tintype.gateway.presentation.json.PostWords;
import dev.tintype.platform.http.OneOf;
import dev.tintype.platform.messages.MediaId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft, with the parameters of {@code POST /api/v1/statuses} that it would be published with.
 *
 * @param mediaIds in the order of the album, also those that are gone by now
 * @param mediaAttachments those that are still there
 */
public record DraftJson(
    String id,
    String status,
    List<String> mediaIds,
    List<MediaAttachmentJson> mediaAttachments,
    @OneOf({"public", "unlisted", "followers", "close_friends"}) String audience,
    @Nullable String place,
    boolean commentsDisabled,
    boolean sensitive,
    String spoilerText,
    @Nullable String language,
    @Nullable String license,
    Instant createdAt,
    Instant updatedAt) {

  public static DraftJson of(Draft draft, List<MediaAttachmentJson> attachments) {
    var content = draft.content();
    return new DraftJson(
        Long.toString(draft.id()),
        content.caption(),
        content.media().stream().map(MediaId::toString).toList(),
        attachments,
        PostWords.audience(content.audience()),
        content.place() == null ? null : content.place().name(),
        content.commentsDisabled(),
        content.sensitive(),
        content.spoilerText(),
        content.language(),
        PostWords.licence(content.licence()),
        draft.createdAt(),
        draft.updatedAt());
  }
}
