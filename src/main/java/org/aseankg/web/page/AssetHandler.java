package org.aseankg.web.page;

import java.io.IOException;
import org.aseankg.NotFoundException;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Shown;

/** Serves the files that pages are made with. */
public final class AssetHandler implements Handler {

  private final Assets assets = Assets.bundled();

  @Override
  public void handle(Exchange exchange) throws IOException {
    String name = exchange.variable("name");
    byte[] file =
        assets
            .find(name)
            .orElseThrow(
                () -> new NotFoundException("There is no file " + Shown.of(name) + " of pages."));
    boolean known = exchange.isKnown(EntityTag.of(assets.version(), name));
    if (exchange.variable("version").equals(assets.version())) {
      exchange.response().setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
    if (!known) {
      exchange.send(Assets.type(name), file);
    }
  }
}
