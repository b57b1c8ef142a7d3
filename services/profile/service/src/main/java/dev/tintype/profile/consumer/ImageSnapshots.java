package dev.tintype.profile.consumer;

import dev.tintype.media.api.MediaEvent;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.profile.api.ProfileImage;
import dev.tintype.profile.domain.EditedProfile;
import dev.tintype.profile.domain.Profiles;
import dev.tintype.profile.storage.ProfilesTable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps the snapshots of avatars and headers as the media service knows them. */
public final class ImageSnapshots {
  private final ProfilesTable table;
  private final Profiles profiles;

  public ImageSnapshots(ProfilesTable table, Profiles profiles) {
    this.table = table;
    this.profiles = profiles;
  }

  public void on(Transaction tx, MediaEvent event) {
    switch (event) {
      case MediaEvent.MediaDescribed described ->
          replace(
              tx,
              described.owner(),
              described.media(),
              image ->
                  new ProfileImage(
                      image.media(), described.alt(), image.blurhash(), image.variants()));
      case MediaEvent.MediaErased erased ->
          replace(tx, erased.owner(), erased.media(), image -> null);
      case MediaEvent.MediaProcessed _, MediaEvent.AccountMediaErased _ -> {}
    }
  }

  private void replace(
      Transaction tx,
      AccountId owner,
      MediaId media,
      UnaryOperator<@Nullable ProfileImage> replacement) {
    table
        .lock(tx.handle(), owner)
        .ifPresent(before -> {
          var edited = new EditedProfile(before);
          edited.replaceImages(
              replaced(before.avatar(), media, replacement),
              replaced(before.header(), media, replacement));
          profiles.save(tx, before, edited.result());
        });
  }

  private static @Nullable ProfileImage replaced(
      @Nullable ProfileImage image,
      MediaId media,
      UnaryOperator<@Nullable ProfileImage> replacement) {
    return image != null && image.media().equals(media) ? replacement.apply(image) : image;
  }
}
