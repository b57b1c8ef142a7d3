package dev.tintype.application;

import dev.tintype.platform.runtime.GivenSettings;
import java.nio.file.Path;

/** Prints what there is to choose from. */
final class Listing {
  private Listing() {}

  static void roles(GivenSettings settings, Path data) {
    Configuration.from(settings, data).roles().names().forEach(System.out::println);
  }

  static void settings(GivenSettings settings, Path data) {
    Configuration.from(settings, data);
    settings
        .declared()
        .forEach(setting ->
            System.out.printf(
                "%-34s %-12s %s%n", setting.key(), setting.byDefault(), setting.meaning()));
  }
}
