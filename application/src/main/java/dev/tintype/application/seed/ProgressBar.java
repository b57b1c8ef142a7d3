package dev.tintype.application.seed;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows on a terminal how far something has come; elsewhere it prints every tenth. */
final class ProgressBar {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final String what;
  private final int total;
  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private final AtomicInteger done = new AtomicInteger();

  ProgressBar(PrintStream out, String what, int total) {
    this.out = out;
    this.what = what;
    this.total = total;
  }

  void step() {
    int now = done.incrementAndGet();
    if (terminal) {
      int filled = now * WIDTH / total;
      out.printf(
          "\r%-10s [%s%s] %d/%d%s",
          what,
          "#".repeat(filled),
          " ".repeat(WIDTH - filled),
          now,
          total,
          now == total ? "\n" : "");
    } else if (now == total || now % Math.max(1, total / 10) == 0) {
      out.printf("%s: %d of %d%n", what, now, total);
    }
  }
}
