package dev.tintype.platform.messages;

/** The reply of a command that has nothing to tell but that it worked. */
public record Done() {
  public static final Done DONE = new Done();
}
