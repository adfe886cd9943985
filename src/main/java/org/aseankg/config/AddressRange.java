package org.aseankg.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aseankg.InvalidInputException;

/**
 * A range of network addresses, as {@code 10.0.0.0/8}, or one address.
 *
 * @param address first address, 4 or 16 bytes
 * @param bits how many of its bits all others share
 */
public record AddressRange(InetAddress address, int bits) {

  // Only what cannot be a name, so that nothing is ever looked up.
  private static final Pattern LITERAL =
      Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /**
   * Reads a range.
   *
   * @throws InvalidInputException if it is none
   */
  public static AddressRange parse(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress address = find(parts[0]).orElseThrow(() -> wrong(text));
    int all = address.getAddress().length * Byte.SIZE;
    try {
      int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
      if (bits >= 0 && bits <= all) {
        return new AddressRange(address, bits);
      }
    } catch (NumberFormatException e) {
      // falls through to the one message for every wrong value
    }
    throw wrong(text);
  }

  /** The address that a text is, not looking up any name. */
  public static Optional<InetAddress> find(String text) {
    String bare = text.strip();
    if (bare.startsWith("[") && bare.endsWith("]")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (bare.length() > 45 || !LITERAL.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Whether an address is in it. */
  public boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return address.getHostAddress() + "/" + bits;
  }

  private static InvalidInputException wrong(String text) {
    return new InvalidInputException(
        "\"" + text + "\" is no address: expected one as 10.0.0.1 or a range as 10.0.0.0/8.");
  }
}
