package dev.tintype.platform.messaging.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a consumer's events that is worked on in order, by one process at a time: those whose
 * keys fall into some slots.
 *
 * @param name of the consumer, or of its part, under which the position is kept
 */
public record Lane(String name, List<Integer> slots) {
  /** Into how many slots keys fall; stored with events and part of subjects, so never changed. */
  public static final int SLOTS = 16;

  /** The slot of a key. */
  public static int slotOf(String key) {
    return Math.floorMod(key.hashCode(), SLOTS);
  }

  /** Divides a consumer's events into lanes. */
  public static List<Lane> of(String consumer, int lanes) {
    if (lanes == 1) {
      return List.of(new Lane(consumer, IntStream.range(0, SLOTS).boxed().toList()));
    }
    var all = new ArrayList<Lane>();
    for (int nth = 0; nth < lanes; nth++) {
      int first = nth;
      var slots = IntStream.range(0, SLOTS).filter(slot -> slot % lanes == first).boxed().toList();
      all.add(new Lane(consumer + "#" + (nth + 1) + "/" + lanes, slots));
    }
    return all;
  }
}
