package dev.tintype.media.command;

import dev.tintype.media.MediaConfiguration;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.DeleteMedia;
import dev.tintype.media.api.MediaCommand.DescribeMedia;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaEvent.MediaDescribed;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.media.api.MediaState;
import dev.tintype.media.api.MediaType;
import dev.tintype.media.domain.Descriptions;
import dev.tintype.media.ffmpeg.WorkFolder;
import dev.tintype.media.picture.Picture;
import dev.tintype.media.storage.MediaFiles;
import dev.tintype.media.storage.MediaTable;
import dev.tintype.media.storage.MediaUsesTable;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.runtime.Platform;
import java.nio.file.Path;
import java.util.List;

/** What people do with their media. */
public final class MediaCommands {
  private final Platform platform;
  private final MediaTable media;
  private final MediaUsesTable uses;
  private final MediaFiles files;
  private final Processing processing;
  private final Workers workers;
  private final MediaConfiguration configuration;

  public MediaCommands(
      Platform platform,
      MediaTable media,
      MediaUsesTable uses,
      MediaFiles files,
      Processing processing,
      Workers workers,
      MediaConfiguration configuration) {
    this.platform = platform;
    this.media = media;
    this.uses = uses;
    this.files = files;
    this.processing = processing;
    this.workers = workers;
    this.configuration = configuration;
  }

  public Media uploadMedia(Caller caller, UploadMedia command) {
    try {
      AccountId owner = caller.member();
      Descriptions.alt(command.alt());
      Descriptions.focus(command.focus());
      try (var place = workers.enter();
          var folder = processing.folder()) {
        return upload(owner, command, folder);
      }
    } finally {
      files.dropIncoming(command.incoming());
    }
  }

  private Media upload(AccountId owner, UploadMedia command, WorkFolder folder) {
    Path file = folder.file("original");
    files.fetchIncoming(command.incoming(), configuration.maxBytes(), file);
    Picture picture = processing.inspect(file);
    Media fresh = fresh(owner, command, picture);
    files.keepOriginal(fresh.id(), file);
    platform
        .database()
        .transact(tx -> {
          media.insert(tx.handle(), fresh);
          return true;
        });
    return processing.process(fresh, file, picture, folder);
  }

  private Media fresh(AccountId owner, UploadMedia command, Picture picture) {
    boolean moves = picture.moves() && command.purpose() == MediaPurpose.POST;
    return new Media(
        platform.ids().nextMedia(),
        owner,
        moves ? MediaType.GIF : MediaType.IMAGE,
        command.purpose(),
        MediaState.PROCESSING,
        picture.width(),
        picture.height(),
        "",
        Descriptions.alt(command.alt()),
        command.focus(),
        List.of(),
        moves ? picture.durationMillis() : 0,
        null,
        false,
        null,
        platform.clock().instant());
  }

  public Media describeMedia(Caller caller, DescribeMedia command) {
    AccountId owner = caller.member();
    return platform
        .database()
        .transact(tx -> {
          if (!media.lock(tx.handle(), command.media(), owner)) {
            throw Refusal.notFound("media");
          }
          Media before = own(tx.handle(), command.media(), owner);
          String alt = command.alt() == null ? before.alt() : Descriptions.alt(command.alt());
          var focus =
              command.focus() == null ? before.focus() : Descriptions.focus(command.focus());
          if (alt.equals(before.alt()) && focus.equals(before.focus())) {
            return before;
          }
          media.describe(tx.handle(), before.id(), alt, focus);
          tx.emit(new MediaDescribed(before.id(), owner, alt, focus));
          return own(tx.handle(), command.media(), owner);
        });
  }

  public Done deleteMedia(Caller caller, DeleteMedia command) {
    AccountId owner = caller.member();
    return platform
        .database()
        .transact(tx -> {
          if (!media.lock(tx.handle(), command.media(), owner)) {
            throw Refusal.notFound("media");
          }
          if (uses.isUsed(tx.handle(), command.media())) {
            throw Refusal.conflict(
                "media_in_use", "Media attachment is currently used by a status");
          }
          media.markDeleted(tx.handle(), command.media(), platform.clock().instant());
          return Done.DONE;
        });
  }

  private Media own(org.jdbi.v3.core.Handle handle, MediaId id, AccountId owner) {
    return media.find(handle, id, owner).orElseThrow(() -> Refusal.notFound("media"));
  }
}
