package dev.tintype.gateway.publicwebsocket;

import java.util.LinkedHashSet;
import java.util.Set;

/** The last few things that a client was told. */
final class Remembered {
  private static final int MOST = 64;

  private final Set<String> last = new LinkedHashSet<>();

  synchronized boolean add(String what) {
    if (!last.add(what)) {
      return false;
    }
    if (last.size() > MOST) {
      last.remove(last.iterator().next());
    }
    return true;
  }
}
