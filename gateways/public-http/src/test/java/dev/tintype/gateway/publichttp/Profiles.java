package dev.tintype.gateway.publichttp;

import dev.tintype.profile.api.PostDefaults;
import dev.tintype.profile.api.Profile;
import java.time.Instant;
import java.util.List;

/** Profiles for tests. */
final class Profiles {
  private Profiles() {}

  static Profile named(String username) {
    return new Profile(
        TestGateway.ANN,
        username,
        "",
        "",
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        true,
        true,
        false,
        PostDefaults.INITIAL,
        0,
        0,
        0,
        null,
        Instant.EPOCH,
        1,
        false);
  }
}
