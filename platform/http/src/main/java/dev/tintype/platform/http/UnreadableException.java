package dev.tintype.platform.http;

/** The request can't be understood; the message is a sentence for its sender. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String sentence) {
    super(sentence, null, false, false);
  }
}
