package dev.tintype.media.query;

import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.media.api.MediaQuery.OwnMedia;
import dev.tintype.media.storage.MediaTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks media up. */
public final class MediaQueries {
  private static final int MAX_IDS = 200;

  private final Database database;
  private final MediaTable media;

  public MediaQueries(Database database, MediaTable media) {
    this.database = database;
    this.media = media;
  }

  public List<Media> mediaByIds(Caller caller, MediaByIds query) {
    if (query.ids().size() > MAX_IDS) {
      throw Refusal.invalid("ids", "ERR_TOO_LONG", "are more than " + MAX_IDS);
    }
    if (query.ids().isEmpty()) {
      return List.of();
    }
    Map<MediaId, Media> found =
        database.read(handle -> media.find(handle, query.ids())).stream()
            .collect(Collectors.toMap(Media::id, Function.identity()));
    return query.ids().stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  public Media ownMedia(Caller caller, OwnMedia query) {
    AccountId owner = caller.member();
    return database
        .read(handle -> media.find(handle, query.media(), owner))
        .orElseThrow(() -> Refusal.notFound("media"));
  }
}
