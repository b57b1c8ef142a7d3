package dev.tintype.platform.localservers;

import java.nio.file.Path;

/** A program does not answer, or has ended before it did. */
public final class DidNotStartException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String lastLine;

  DidNotStartException(String message, Path output, String lastWords) {
    super("%s, see %s%n%s".formatted(message, output, lastWords));
    lastLine = lastWords.substring(lastWords.lastIndexOf('\n') + 1);
  }

  /** The last line that it has said; empty when it has said nothing. */
  public String lastLine() {
    return lastLine;
  }
}
