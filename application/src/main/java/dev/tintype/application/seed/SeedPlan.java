package dev.tintype.application.seed;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to fill an installation with.
 *
 * @param people how many accounts
 * @param posts how many posts, spread over them
 * @param graph friendships, one pair of numbers a line; null for the demo's own
 * @param photographs a folder of pictures; null for the demo's own
 */
public record SeedPlan(int people, int posts, @Nullable Path graph, @Nullable Path photographs) {

  /** What {@code run --demo} makes. */
  public static final SeedPlan DEMO = new SeedPlan(60, 400, null, null);
}
