package dev.tintype.gateway.publichttp;

import dev.tintype.media.api.Focus;
import dev.tintype.media.api.MediaCommand.DeleteMedia;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.objectstorage.ObjectStorage;
import java.util.UUID;

/** Takes in uploaded avatars and headers. */
final class ProfilePictures {
  private final Bus bus;
  private final ObjectStorage storage;

  ProfilePictures(Bus bus, ObjectStorage storage) {
    this.bus = bus;
    this.storage = storage;
  }

  MediaId upload(Caller caller, Request.Upload upload, MediaPurpose purpose, String alt) {
    String key = "incoming/" + UUID.randomUUID();
    storage.put(key, upload.file());
    return bus.send(caller, new UploadMedia(key, upload.bytes(), purpose, alt, Focus.CENTRE)).id();
  }

  /** Takes back a picture that no profile came to show. */
  void discard(Caller caller, MediaId media) {
    bus.send(caller, new DeleteMedia(media));
  }
}
