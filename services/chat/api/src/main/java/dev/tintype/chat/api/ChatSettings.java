package dev.tintype.chat.api;

/**
 * What somebody wants others to know and do.
 *
 * @param receipts others see what has arrived and was read, and so does the owner of others
 * @param presence others see when the owner is there, and so does the owner of others
 * @param requests strangers may write, which shows up as a request; otherwise only people whom the
 *     owner follows
 */
public record ChatSettings(boolean receipts, boolean presence, boolean requests) {
  /** What holds until somebody says otherwise. */
  public static final ChatSettings INITIAL = new ChatSettings(true, true, true);
}
