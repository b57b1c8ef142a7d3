package dev.tintype.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which machines' word about the client is believed, and whom they name. */
final class TrustedProxies {
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}(%.*)?");
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private record Network(byte[] address, int bits) {
    boolean holds(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((other[i / 8] & mask) != (address[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Network> networks = new ArrayList<>();

  TrustedProxies(List<String> addresses) {
    for (String address : addresses) {
      int slash = address.indexOf('/');
      byte[] bytes = parse(slash < 0 ? address : address.substring(0, slash));
      if (bytes == null) {
        throw new IllegalArgumentException("not a network address: " + address);
      }
      int bits = slash < 0 ? bytes.length * 8 : Integer.parseInt(address.substring(slash + 1));
      networks.add(new Network(bytes, Math.min(bits, bytes.length * 8)));
    }
  }

  boolean trust(String address) {
    byte[] bytes = parse(address);
    return bytes != null && networks.stream().anyMatch(network -> network.holds(bytes));
  }

  /**
   * The client's address: the last in the chain that is not a trusted proxy's.
   *
   * @param peer who opened the connection
   * @param forwarded the {@code X-Forwarded-For} header, the nearest address last
   */
  String client(String peer, @Nullable String forwarded) {
    if (forwarded == null || !trust(peer)) {
      return peer;
    }
    String client = peer;
    for (String hop : Arrays.asList(forwarded.split(",")).reversed()) {
      String address = hop.strip();
      if (parse(address) == null) {
        return client;
      }
      client = address;
      if (!trust(address)) {
        return client;
      }
    }
    return client;
  }

  /** The key under which requests from an address are counted; IPv6 by its /64. */
  static String countedAs(String address) {
    byte[] bytes = parse(address);
    if (bytes == null || bytes.length == 4) {
      return address;
    }
    return java.util.HexFormat.of().formatHex(bytes, 0, 8);
  }

  /** The bytes of a literal address; null for anything else, so that no name is looked up. */
  private static byte @Nullable [] parse(String address) {
    String bare =
        address.startsWith("[") && address.endsWith("]")
            ? address.substring(1, address.length() - 1)
            : address;
    if (!(bare.indexOf(':') >= 0 ? IPV6 : IPV4).matcher(bare).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(bare).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
