package dev.tintype.gateway.publichttp;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.Media;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.objectstorage.ObjectStorage;
import java.util.UUID;

/** Hands uploaded files to the media service. */
final class Uploads {
  private final Bus bus;
  private final ObjectStorage storage;

  Uploads(Bus bus, ObjectStorage storage) {
    this.bus = bus;
    this.storage = storage;
  }

  /** The picture made of the request's {@code file}, which is ready when this returns. */
  Media take(Request request, String description, Focus focus) {
    Request.Upload file =
        request
            .file("file")
            .orElseThrow(() -> Refusal.invalid("file", "ERR_BLANK", "can't be blank"));
    String key = "incoming/" + UUID.randomUUID();
    storage.put(key, file.file());
    return bus.send(
        request.caller(),
        new UploadMedia(key, file.bytes(), MediaPurpose.POST, description, focus));
  }
}
