package dev.tintype.gateway.presentation.json;

import dev.tintype.platform.messages.MediaId;

/** Makes addresses of pictures that anybody may see for as long as they exist. */
@FunctionalInterface
public interface PictureLinks {

  /**
   * The address, with its signature, of one file.
   *
   * @param origin under which people see this server
   * @param file a variant's name, such as {@code 400.jpg}
   */
  String permanent(String origin, MediaId media, String file);
}
