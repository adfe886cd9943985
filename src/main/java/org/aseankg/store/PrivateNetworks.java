package org.aseankg.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses within an operator's own network from those of the Internet. */
final class PrivateNetworks {

  private static final int IPV4 = 4;
  private static final int IPV6 = 16;

  private PrivateNetworks() {}

  /**
   * Whether any address of a name is in a private network.
   *
   * @throws UnknownHostException if it has none
   */
  static boolean hold(String name) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(name)).anyMatch(PrivateNetworks::hold);
  }

  /** Whether an address is in one: loopback, link-local, and those of RFC 1918, 4193 and 6598. */
  static boolean hold(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == IPV6 && (bytes[0] & 0xfe) == 0xfc;
    boolean shared = bytes.length == IPV4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared;
  }
}
