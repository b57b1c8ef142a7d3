package dev.tintype.platform.runtime;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Leases where there is one process only. */
public final class InProcessLeases implements Leases {
  private final Map<String, Long> renewedAt = new ConcurrentHashMap<>();

  @Override
  public void renew(Collection<String> names) {
    long now = System.nanoTime();
    names.forEach(name -> renewedAt.put(name, now));
  }

  @Override
  public boolean release(String name) {
    renewedAt.remove(name);
    return true;
  }

  @Override
  public Set<String> held(Collection<String> names) {
    long now = System.nanoTime();
    return names.stream()
        .filter(name -> {
          Long at = renewedAt.get(name);
          return at != null && now - at < TIME.toNanos();
        })
        .collect(Collectors.toUnmodifiableSet());
  }
}
