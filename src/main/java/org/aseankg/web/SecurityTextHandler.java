package org.aseankg.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Route;

/** Tells where weaknesses are reported, in the form of RFC 9116. */
final class SecurityTextHandler implements Handler {

  // RFC 9116, section 2.5.5, recommends less than a year.
  private static final int VALID_DAYS = 180;

  private final URI contact;
  private final Clock clock;

  private SecurityTextHandler(URI contact, Clock clock) {
    this.contact = contact;
    this.clock = clock;
  }

  /** The route; none where no contact is set, since the form demands one. */
  static List<Route> route(Optional<URI> contact, Clock clock) {
    return contact
        .map(
            c ->
                Routes.get(
                        "/.well-known/security.txt",
                        new SecurityTextHandler(c, clock),
                        "Where weaknesses are reported (RFC 9116).")
                    .gives(List.of("text/plain")))
        .stream()
        .toList();
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    String text =
        "Contact: "
            + contact.toASCIIString()
            + "\nExpires: "
            + LocalDate.now(clock).plusDays(VALID_DAYS)
            + "T00:00:00Z\nPreferred-Languages: en, vi\n";
    exchange.send("text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }
}
