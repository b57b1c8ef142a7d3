package dev.tintype.gateway.publicwebsocket;

/** How much a client may say: so much at once, and so much each second in the long run. */
final class Pace {
  private final int atOnce;
  private final double perNano;
  private double left;
  private long at = System.nanoTime();

  Pace(int atOnce, int perSecond) {
    this.atOnce = atOnce;
    this.perNano = perSecond / 1e9;
    this.left = atOnce;
  }

  /** Counts one; false when that was too many. */
  synchronized boolean keeps() {
    long now = System.nanoTime();
    left = Math.min(atOnce, left + (now - at) * perNano);
    at = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
