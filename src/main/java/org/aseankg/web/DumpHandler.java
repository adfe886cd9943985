package org.aseankg.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.aseankg.export.DumpFile;
import org.aseankg.export.DumpFolder;
import org.aseankg.export.DumpFormat;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.RequestException;

/** Serves a dump from its file. Whoever comes first waits a while until it is made. */
final class DumpHandler implements Handler {

  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("application/gzip", true));
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Requests that may wait at a time: each holds a thread of the server. */
  private static final int MOST_WAITING = 16;

  private final DumpFolder dumps;
  private final DumpFormat format;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  DumpHandler(DumpFolder dumps, DumpFormat format) {
    this.dumps = dumps;
    this.format = format;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(Set.of());
    Offer<Boolean> offer = exchange.negotiate(OFFERS);
    DumpFile dump = await();
    if (exchange.isKnown(EntityTag.of(dump.sha256()))) {
      return;
    }
    try (InputStream file = Files.newInputStream(dump.path())) {
      exchange.response().setContentType(offer.mediaType());
      exchange.response().setContentLengthLong(dump.size());
      if (!exchange.request().getMethod().equals("HEAD")) {
        OutputStream out = exchange.response().getOutputStream();
        file.transferTo(out);
      }
    } catch (NoSuchFileException e) {
      // A load came in between, and the next dump took its place.
      throw RequestException.beingMade("The dump");
    }
  }

  private DumpFile await() {
    if (!waiting.tryAcquire()) {
      throw RequestException.beingMade("The dump");
    }
    try {
      return dumps.get(format, PATIENCE).orElseThrow(() -> RequestException.beingMade("The dump"));
    } finally {
      waiting.release();
    }
  }
}
