package dev.tintype.platform.objectstorage;

import java.util.regex.Pattern;

/**
 * The form of keys, the same for every storage: two to eight segments between slashes, each made of
 * 1 to 80 letters, digits, dots, dashes and underscores, none beginning with a dot. So no key can
 * lead out of a folder.
 */
public final class ObjectKeys {
  private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}";
  private static final Pattern KEY = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + "){1,7}");
  private static final Pattern FOLDER = Pattern.compile("(?:" + SEGMENT + "/){1,7}");

  private ObjectKeys() {}

  /** Whether this text could be a key. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** The key itself, once it has been looked at. */
  public static String requireKey(String key) {
    if (!isKey(key)) {
      throw new IllegalArgumentException("not an object's key: " + key);
    }
    return key;
  }

  /** The folder itself, once it has been looked at. */
  public static String requireFolder(String folder) {
    if (!FOLDER.matcher(folder).matches()) {
      throw new IllegalArgumentException("not a folder of objects: " + folder);
    }
    return folder;
  }
}
