package dev.tintype.platform.messages;

/**
 * A fact, named in the past tense and self-sufficient: it carries what consumers need, so that they
 * ask nobody. Its fields are only ever added to.
 */
public interface Event {

  /**
   * Events with the same key reach a consumer in the order in which they were committed; events
   * with different keys may overtake each other.
   */
  String key();
}
