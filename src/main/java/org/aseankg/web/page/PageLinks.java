package org.aseankg.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Parameters;

/** The links between the pages of an answer, as RFC 8288 has it. */
public final class PageLinks {

  private PageLinks() {}

  /** Links to the first page and the neighbours of this one; none when there is one page only. */
  public static void set(Exchange exchange, int page, OptionalInt following) {
    List<String> links = list(exchange, page, following);
    if (!links.isEmpty()) {
      exchange.response().setHeader("Link", String.join(", ", links));
    }
  }

  /** The same links, for an answer that has others too. */
  static List<String> list(Exchange exchange, int page, OptionalInt following) {
    List<String> links = new ArrayList<>();
    if (page == 1 && following.isEmpty()) {
      return links;
    }
    links.add(link(exchange, 1, "first"));
    if (page > 1) {
      links.add(link(exchange, page - 1, "prev"));
    }
    following.ifPresent(next -> links.add(link(exchange, next, "next")));
    return links;
  }

  private static String link(Exchange exchange, int page, String relation) {
    StringBuilder target = new StringBuilder(exchange.request().getRequestURI()).append('?');
    String query = exchange.request().getQueryString();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      if (!pair.isEmpty() && !Parameters.decode(pair.split("=", 2)[0]).equals("page")) {
        target.append(ascii(pair)).append('&');
      }
    }
    return "<" + target + "page=" + page + ">; rel=\"" + relation + "\"";
  }

  /** Only what may stand in a URI reference: a client may have sent less. */
  public static String ascii(String pair) {
    StringBuilder safe = new StringBuilder(pair.length());
    for (byte b : pair.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      boolean plain = b > ' ' && b != '"' && b != '<' && b != '>' && b != 127;
      safe.append(plain ? Character.toString((char) b) : "%%%02X".formatted(b & 0xff));
    }
    return safe.toString();
  }
}
