package dev.tintype.media.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.MediaId;

/** What has happened to media. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface MediaEvent extends Event {

  /** Media has become ready to be shown. */
  record MediaProcessed(Media media) implements MediaEvent {
    @Override
    public String key() {
      return media.id().toString();
    }
  }

  /** A description or focus point has changed. */
  record MediaDescribed(MediaId media, AccountId owner, String alt, Focus focus)
      implements MediaEvent {
    @Override
    public String key() {
      return media.toString();
    }
  }

  /** Media and all its files are gone. */
  record MediaErased(MediaId media, AccountId owner) implements MediaEvent {
    @Override
    public String key() {
      return media.toString();
    }
  }

  /** Nothing is left of what the account had uploaded; the answer to its deletion. */
  record AccountMediaErased(AccountId account) implements MediaEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }
}
