package dev.tintype.profile.domain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the service counts for those who run it. */
public final class ProfileMetrics {
  private final Counter created;
  private final Counter edited;
  private final Counter erased;

  public ProfileMetrics(MeterRegistry meters) {
    created = counter(meters, "tintype_profile_profiles_made", "Profiles made");
    edited = counter(meters, "tintype_profile_edited", "Profiles changed by their owners");
    erased = counter(meters, "tintype_profile_erased", "Profiles erased");
  }

  public void created() {
    created.increment();
  }

  public void edited() {
    edited.increment();
  }

  public void erased() {
    erased.increment();
  }

  private static Counter counter(MeterRegistry meters, String name, String meaning) {
    return Counter.builder(name).description(meaning).register(meters);
  }
}
