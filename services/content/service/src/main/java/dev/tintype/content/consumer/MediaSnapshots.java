package dev.tintype.content.consumer;

import dev.tintype.content.api.PostMedia;
import dev.tintype.content.storage.ContentTables;
import dev.tintype.media.api.MediaEvent;
import dev.tintype.media.api.MediaEvent.AccountMediaErased;
import dev.tintype.media.api.MediaEvent.MediaDescribed;
import dev.tintype.media.api.MediaEvent.MediaErased;
import dev.tintype.media.api.MediaEvent.MediaProcessed;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.MediaId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the pictures in posts as the media service describes them. */
public final class MediaSnapshots {
  private final ContentTables tables;

  public MediaSnapshots(ContentTables tables) {
    this.tables = tables;
  }

  public void on(Transaction transaction, MediaEvent event) {
    switch (event) {
      case MediaDescribed described ->
          change(
              transaction,
              described.media(),
              media ->
                  Optional.of(
                      media.described(
                          described.alt(), described.focus().x(), described.focus().y())));
      case MediaErased erased -> {
        change(transaction, erased.media(), media -> Optional.empty());
        tables.attachments().detach(transaction.handle(), List.of(erased.media()));
      }
      case MediaProcessed processed -> {}
      case AccountMediaErased erased -> {}
    }
  }

  private void change(
      Transaction transaction, MediaId id, Function<PostMedia, Optional<PostMedia>> changed) {
    var handle = transaction.handle();
    var post = tables.attachments().postOf(handle, id);
    if (post.isEmpty()) {
      return;
    }
    var media = tables.posts().lockMedia(handle, post.get());
    var after =
        media.stream()
            .flatMap(
                one -> one.id().equals(id) ? changed.apply(one).stream() : List.of(one).stream())
            .toList();
    if (!after.equals(media)) {
      tables.posts().updateMedia(handle, post.get(), after);
    }
  }
}
