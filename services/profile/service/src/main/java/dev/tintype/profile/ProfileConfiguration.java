package dev.tintype.profile;

import dev.tintype.platform.runtime.Settings;

/** The profile service's settings; it has none yet. */
public record ProfileConfiguration() {

  public static ProfileConfiguration from(Settings settings) {
    return new ProfileConfiguration();
  }
}
