package dev.tintype.bench;

import java.util.List;

/** A chat server in a process of its own, and a websocket to it for each person. */
interface ChatSide extends AutoCloseable {
  String name();

  /** Opens a person's websocket; returns when they would hear what is said. */
  void open(int person);

  /** Ends all websockets. */
  void leave();

  /**
   * @throws IllegalStateException when the server has ended one
   */
  void requireAll();

  /** Says something; returns when the server has answered that it has taken it. */
  void say(ChatRoom room, int sender, String text);

  /** The server's processes. */
  List<ProcessHandle> processes();

  /** What the server's heap holds after a collection, in bytes. */
  long heapBytes();

  @Override
  void close();
}
