package org.aseankg.web.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aseankg.config.Bundle;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Offer;

/** The JSON-LD context, whole; documents hold the part they need. */
final class ContextHandler implements Handler {

  private static final List<Offer<Boolean>> OFFERS =
      List.of(new Offer<>("application/ld+json", true), new Offer<>("application/json", true));

  private final byte[] context;
  private final String tag;

  ContextHandler(Iris iris) {
    String text = iris.rebase(Bundle.text("ontology/context.jsonld"));
    context = text.getBytes(StandardCharsets.UTF_8);
    tag = EntityTag.of(text);
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Offer<Boolean> offer = exchange.negotiate(OFFERS);
    if (!exchange.isKnown(EntityTag.of(tag, offer.mediaType()))) {
      exchange.send(offer.mediaType(), context);
    }
  }
}
