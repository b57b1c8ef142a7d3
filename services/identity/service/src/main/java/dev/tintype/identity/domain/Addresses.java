package dev.tintype.identity.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Network addresses as far as throttling tells them apart. */
public final class Addresses {
  private static final int NETWORK_BYTES = 8;

  private Addresses() {}

  /** The address itself, or the /64 network of an IPv6 address, of which a household has all. */
  public static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address v6
          ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
