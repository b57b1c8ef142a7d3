package dev.tintype.platform.localservers;

import java.nio.file.Path;

/**
 * A process of this machine that somebody depends on. It can be ended and started again, at the
 * same address and on the same files.
 */
public interface LocalServer extends AutoCloseable {

  /** The one word that names it in what is printed and logged. */
  String name();

  /**
   * Starts it and waits until it answers.
   *
   * @throws IllegalStateException when it doesn't, with the end of what it has said
   */
  void start();

  boolean isRunning();

  /** Whether it runs and is of use; a server that has just been started may not be yet. */
  boolean answers();

  /** The process's number; 0 while it isn't running. */
  long pid();

  /** The file that takes what it says. */
  Path output();

  /** Ends it at once, as a crash would. */
  void kill();

  /** Asks it to end, waits, and ends it if it doesn't. */
  @Override
  void close();
}
