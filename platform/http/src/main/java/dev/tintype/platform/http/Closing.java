package dev.tintype.platform.http;

/** Why a {@link Channel} is closed, with the code that a websocket says it by. */
public enum Closing {
  /** The client has gone, or may go. */
  DONE(1000, "bye"),
  /** This server stops; another one is there, or it will soon be back. */
  STOPPING(1001, "going away"),
  /** What the client sent can't be read. */
  UNREADABLE(1007, "unreadable"),
  /** The client is no longer signed in, or asks for too much. */
  NOT_ALLOWED(1008, "not allowed"),
  /** Something failed here. */
  FAULT(1011, "fault"),
  /** The client reads too slowly: it has missed something, and should read it anew. */
  BEHIND(1013, "too slow: connect again and read what was missed");

  private final int code;
  private final String reason;

  Closing(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** Why another server has closed a websocket; a fault of its own where it says something else. */
  public static Closing of(int code) {
    for (Closing closing : values()) {
      if (closing.code == code) {
        return closing;
      }
    }
    return FAULT;
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
