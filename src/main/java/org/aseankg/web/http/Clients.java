package org.aseankg.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.aseankg.config.AddressRange;

/**
 * Tells clients apart by their network addresses. A proxy in front says in {@code X-Forwarded-For}
 * for whom it asks; it is believed only where the operator has listed it, since anybody can send
 * that header. Of an IPv6 address the first 64 bits count: whoever has one has all of those.
 */
public final class Clients {

  private static final int IPV6_SHARED = 8;

  private final List<AddressRange> proxies;

  /**
   * @param proxies who may tell for whom they ask
   */
  public Clients(List<AddressRange> proxies) {
    this.proxies = proxies;
  }

  /**
   * A client.
   *
   * @param name its address, or the network it is one of
   * @param isOwn whether it is this machine itself
   */
  public record Client(String name, boolean isOwn) {}

  /** Who sent a request. */
  public Client of(HttpServletRequest request) {
    Optional<InetAddress> sender = AddressRange.find(request.getRemoteAddr());
    if (sender.isEmpty()) {
      return new Client("unknown", false);
    }
    InetAddress address = sender.get();
    if (isProxy(address)) {
      address = forwarded(request).orElse(address);
    }
    return new Client(name(address), address.isLoopbackAddress());
  }

  /** The last address that no listed proxy has, which is as far back as can be believed. */
  private Optional<InetAddress> forwarded(HttpServletRequest request) {
    List<String> values = Collections.list(request.getHeaders("X-Forwarded-For"));
    List<String> addresses = Arrays.asList(String.join(",", values).split(","));
    for (int i = addresses.size() - 1; i >= 0; i--) {
      Optional<InetAddress> address = AddressRange.find(addresses.get(i));
      if (address.isEmpty() || !isProxy(address.get())) {
        return address;
      }
    }
    return Optional.empty();
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(p -> p.contains(address));
  }

  private static String name(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] network = Arrays.copyOf(address.getAddress(), address.getAddress().length);
    Arrays.fill(network, IPV6_SHARED, network.length, (byte) 0);
    try {
      return InetAddress.getByAddress(network).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
