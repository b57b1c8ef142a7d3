package dev.tintype.media;

import dev.tintype.chat.api.ChatEvent;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.media.api.MediaCommand;
import dev.tintype.media.api.MediaCommand.DeleteMedia;
import dev.tintype.media.api.MediaCommand.DescribeMedia;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaQuery;
import dev.tintype.media.api.MediaQuery.MediaByIds;
import dev.tintype.media.api.MediaQuery.OwnMedia;
import dev.tintype.media.batch.EraseUnused;
import dev.tintype.media.batch.ResumeProcessing;
import dev.tintype.media.command.MediaCommands;
import dev.tintype.media.command.Processing;
import dev.tintype.media.command.Workers;
import dev.tintype.media.consumer.AccountErasure;
import dev.tintype.media.consumer.MediaUses;
import dev.tintype.media.ffmpeg.Ffmpeg;
import dev.tintype.media.ffmpeg.FfmpegProgram;
import dev.tintype.media.ffmpeg.PictureRenderer;
import dev.tintype.media.query.MediaQueries;
import dev.tintype.media.storage.MediaFiles;
import dev.tintype.media.storage.MediaTable;
import dev.tintype.media.storage.MediaUsesTable;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.profile.api.ProfileEvent;
import java.nio.file.Path;
import java.time.Duration;

/** Uploads, and the pictures that are made of them. */
public final class MediaService implements ServiceModule {
  private final MediaCommands commands;
  private final MediaQueries queries;
  private final MediaUses uses;
  private final AccountErasure erasure;
  private final ResumeProcessing resumeProcessing;
  private final EraseUnused eraseUnused;

  public MediaService(Platform platform, MediaConfiguration configuration, ObjectStorage storage) {
    var database = platform.database();
    var media = new MediaTable();
    var mediaUses = new MediaUsesTable();
    var files = new MediaFiles(storage);
    var workers = new Workers(configuration.workers(), configuration.queue());
    var processing = new Processing(database, media, files, renderer(configuration), configuration);
    commands =
        new MediaCommands(platform, media, mediaUses, files, processing, workers, configuration);
    queries = new MediaQueries(database, media);
    uses = new MediaUses(media, mediaUses, platform.clock());
    erasure = new AccountErasure(database, media, files);
    resumeProcessing =
        new ResumeProcessing(database, media, files, processing, workers, platform.clock());
    eraseUnused = new EraseUnused(database, media, files, platform.clock(), configuration);
    platform.meters().gauge("tintype_media_uploads_waiting", workers, Workers::waiting);
  }

  private static PictureRenderer renderer(MediaConfiguration configuration) {
    String folder = configuration.ffmpegFolder();
    var program =
        folder.isEmpty()
            ? FfmpegProgram.unpacked(configuration.workFolder().resolve("programs"))
            : FfmpegProgram.in(Path.of(folder));
    return new PictureRenderer(
        new Ffmpeg(program, configuration.timeLimit(), configuration.memoryLimitBytes()));
  }

  @Override
  public String name() {
    return "media";
  }

  @Override
  public void describe(ServiceDescription service) {
    service
        .commands(MediaCommand.class)
        .onHeavy(UploadMedia.class, commands::uploadMedia)
        .on(DescribeMedia.class, commands::describeMedia)
        .on(DeleteMedia.class, commands::deleteMedia);
    service
        .queries(MediaQuery.class)
        .on(MediaByIds.class, queries::mediaByIds)
        .on(OwnMedia.class, queries::ownMedia);
    service
        .consume("note-uses-by-posts", ContentEvent.class, uses::onContent)
        .consume("note-uses-by-profiles", ProfileEvent.class, uses::onProfile)
        .consume("note-uses-by-chats", ChatEvent.class, uses::onChat)
        .consumeSlowly("erase-media-of-account", IdentityEvent.class, erasure::onIdentity)
        .every(Duration.ofMinutes(1), "resume-processing", resumeProcessing)
        .every(Duration.ofMinutes(10), "erase-unused", eraseUnused);
  }
}
