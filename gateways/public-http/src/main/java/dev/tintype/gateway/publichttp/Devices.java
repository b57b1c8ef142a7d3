package dev.tintype.gateway.publichttp;

import dev.tintype.identity.api.Device;
import dev.tintype.platform.http.Request;

/** Where requests come from, in identity's terms. */
final class Devices {
  private static final int LONGEST_USER_AGENT = 500;

  private Devices() {}

  static Device of(Request request) {
    String agent = request.header("User-Agent").orElse("");
    return new Device(
        request.address(), agent.substring(0, Math.min(LONGEST_USER_AGENT, agent.length())));
  }
}
