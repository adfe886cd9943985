package org.aseankg.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aseankg.InvalidInputException;

/**
 * A server that queries may call. What is not said is the safest: {@code query.wikidata.org} is
 * https on its usual port and nothing else.
 *
 * @param scheme http or https
 * @param name its name or address, in small letters
 * @param port the port
 */
public record ServiceHost(String scheme, String name, int port) {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+]|\\d+(?:\\.\\d+){3}");

  /**
   * Reads {@code host}, {@code host:port}, {@code http://host} or {@code https://host:port}.
   *
   * @throws InvalidInputException if it is none of these
   */
  public static ServiceHost parse(String text) {
    String address = text.contains("://") ? text : "https://" + text;
    try {
      URI uri = new URI(address);
      boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
      if (bare && isPlain(uri) && uri.getRawQuery() == null) {
        return of(uri);
      }
    } catch (URISyntaxException e) {
      // falls through to the one message for every wrong value
    }
    throw new InvalidInputException(
        "The server is \""
            + text
            + "\": expected one such as query.wikidata.org or http://127.0.0.1:3030.");
  }

  private static ServiceHost of(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? HTTPS : HTTP;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    return new ServiceHost(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
  }

  /** Whether an address is one of HTTP, with a host and without a user or a fragment. */
  private static boolean isPlain(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null;
  }

  /** Whether an address is on this server: same scheme, same name letter by letter, same port. */
  public boolean serves(URI address) {
    return isPlain(address) && of(address).equals(this);
  }

  /** Whether it is given by its address, or is this machine by name: then it may be private. */
  public boolean isExplicit() {
    return ADDRESS.matcher(name).matches() || name.equals("localhost");
  }

  /** As {@code https://query.wikidata.org}, the port only where it is not the usual one. */
  @Override
  public String toString() {
    int usual = scheme.equals("https") ? HTTPS : HTTP;
    return scheme + "://" + name + (port == usual ? "" : ":" + port);
  }
}
