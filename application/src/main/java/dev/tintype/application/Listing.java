package dev.tintype.application;

import dev.tintype.gateway.publichttp.PublicHttpConfiguration;
import dev.tintype.platform.objectstorage.LocalFolderStorage;
import dev.tintype.platform.runtime.GivenSettings;
import java.nio.file.Path;

/** Prints what there is to choose from. */
final class Listing {
  private Listing() {}

  static void roles(GivenSettings settings, Path data) {
    roles(settings, data, new LocalFolderStorage(data.resolve("media")))
        .names()
        .forEach(System.out::println);
  }

  static void settings(GivenSettings settings, Path data) {
    roles(settings, data, new LocalFolderStorage(data.resolve("media")));
    PublicHttpConfiguration.from(settings);
    Management.Place.from(settings);
    new DatabaseServer(settings, data);
    settings
        .declared()
        .forEach(setting ->
            System.out.printf(
                "%-34s %-12s %s%n", setting.key(), setting.byDefault(), setting.meaning()));
  }

  private static Roles roles(GivenSettings settings, Path data, LocalFolderStorage storage) {
    return new Roles(settings, data, storage);
  }
}
