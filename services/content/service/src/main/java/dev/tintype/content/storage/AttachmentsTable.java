package dev.tintype.content.storage;

import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.PostId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which post shows which picture. */
public final class AttachmentsTable {

  /** Gives pictures to a post; false when one of them belongs to a post already. */
  public boolean attach(Handle handle, PostId post, Collection<MediaId> media) {
    if (media.isEmpty()) {
      return true;
    }
    int added =
        handle
            .createUpdate(
                """
                insert into attachment (media, post)
                select m, :post from unnest(:media) m order by m
                on conflict (media) do nothing
                """)
            .bind("post", post.value())
            .bindArray("media", Long.class, values(media))
            .execute();
    return added == media.size();
  }

  /** Sets pictures free. */
  public void detach(Handle handle, Collection<MediaId> media) {
    if (!media.isEmpty()) {
      handle
          .createUpdate("delete from attachment where media = any(:media)")
          .bindArray("media", Long.class, values(media))
          .execute();
    }
  }

  /** The post that shows a picture. */
  public Optional<PostId> postOf(Handle handle, MediaId media) {
    return handle
        .createQuery("select post from attachment where media = :media")
        .bind("media", media.value())
        .mapTo(Long.class)
        .findOne()
        .map(PostId::new);
  }

  private static List<Long> values(Collection<MediaId> media) {
    return media.stream().map(MediaId::value).toList();
  }
}
