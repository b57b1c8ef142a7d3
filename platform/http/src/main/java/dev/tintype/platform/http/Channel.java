package dev.tintype.platform.http;

/**
 * An open connection over which a client is told things as they happen: a websocket, or a stream of
 * events (SSE). What can't be sent at once waits in a short line.
 */
public interface Channel {

  /** How it is told. */
  enum Kind {
    /** Both sides send texts. */
    WEBSOCKET,
    /** One long answer; the client sends nothing. */
    EVENTS
  }

  /** Hears what a client sends over its channel. */
  interface Receiver {

    /** On a virtual thread; the next text waits until this returns. What it throws ends all. */
    void heard(String text);

    /** Nothing can be sent any more. Called once, whoever closed it; must be quick. */
    void closed();
  }

  Kind kind();

  /**
   * Sends something, now or as soon as the client has taken what is before it; never waits. In a
   * line too long what is fleeting is dropped, and when that is not enough the channel is closed,
   * so that the client comes again and reads what it has missed. Nothing happens when it is closed.
   */
  void send(Telling telling);

  /** Closes it, after what is in line. */
  void close(Closing why);
}
