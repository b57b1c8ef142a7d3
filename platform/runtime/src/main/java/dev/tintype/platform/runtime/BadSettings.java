package dev.tintype.platform.runtime;

/** A configuration that can't be used; the message is one line that says what to do. */
public final class BadSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadSettings(String message) {
    super(message, null, false, false);
  }
}
