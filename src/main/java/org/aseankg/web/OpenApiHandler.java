package org.aseankg.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.sparql.Descriptions;

/** The OpenAPI document in one of its two syntaxes. */
final class OpenApiHandler implements Handler {

  private static final Set<String> KNOWN = Set.of("lang");

  private final Supplier<OpenApi> api;
  private final List<Offer<Boolean>> offers;
  private final ObjectMapper mapper;

  private OpenApiHandler(Supplier<OpenApi> api, String mediaType, ObjectMapper mapper) {
    this.api = api;
    this.offers = List.of(new Offer<>(mediaType, true));
    this.mapper = mapper;
  }

  static Handler json(Supplier<OpenApi> api) {
    return new OpenApiHandler(api, "application/json", new ObjectMapper());
  }

  static Handler yaml(Supplier<OpenApi> api) {
    YAMLMapper yaml = new YAMLMapper();
    yaml.disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER);
    return new OpenApiHandler(api, "application/yaml", yaml);
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(KNOWN);
    Offer<Boolean> offer = exchange.negotiate(offers);
    String lang = Language.choose(exchange);
    String origin = Descriptions.addresses(exchange).origin();
    byte[] body =
        mapper
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(api.get().document(origin, lang))
            .getBytes(StandardCharsets.UTF_8);
    if (!exchange.isKnown(EntityTag.of(new String(body, StandardCharsets.UTF_8)))) {
      exchange.send(offer.mediaType(), body);
    }
  }
}
