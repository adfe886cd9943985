package org.aseankg.web.page;

import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Parameters;

/** The address of a page as its own links have it. */
public final class PageAddress {

  private PageAddress() {}

  /** Path and query of a request without its language, fit to stand in a link. */
  public static String of(Exchange exchange) {
    return without(exchange.request().getRequestURI(), exchange.request().getQueryString(), "lang");
  }

  /** The same without another parameter, too. */
  public static String without(String path, String query, String... names) {
    StringBuilder address = new StringBuilder(PageLinks.ascii(path));
    char between = '?';
    for (String pair : query == null ? new String[0] : query.split("&")) {
      if (!pair.isEmpty() && !isOneOf(pair, names)) {
        address.append(between).append(PageLinks.ascii(pair));
        between = '&';
      }
    }
    return address.toString();
  }

  /** An address with one more parameter, whose value needs no encoding. */
  public static String with(String address, String name, String value) {
    return address + (address.indexOf('?') < 0 ? '?' : '&') + name + '=' + value;
  }

  private static boolean isOneOf(String pair, String[] names) {
    String name = Parameters.decode(pair.split("=", 2)[0]);
    for (String known : names) {
      if (name.equals(known)) {
        return true;
      }
    }
    return false;
  }
}
