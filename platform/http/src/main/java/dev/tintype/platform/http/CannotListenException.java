package dev.tintype.platform.http;

/** A server can't listen where it was told to; the message is one line that says where and why. */
public final class CannotListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotListenException(String address, int port, Throwable cause) {
    super("can't listen on %s:%d (%s)".formatted(address, port, innermost(cause)), cause);
  }

  private static String innermost(Throwable cause) {
    Throwable at = cause;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at.getMessage();
  }
}
