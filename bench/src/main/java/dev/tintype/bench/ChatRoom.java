package dev.tintype.bench;

import java.util.List;

/**
 * Where some people talk.
 *
 * @param people by their numbers
 */
record ChatRoom(String id, List<Integer> people) {

  /** How many hear what one of them says. */
  int others() {
    return people.size() - 1;
  }
}
