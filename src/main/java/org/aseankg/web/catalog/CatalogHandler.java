package org.aseankg.web.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.Column;
import org.aseankg.query.Parameter;
import org.aseankg.query.QueryCatalog;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;

/** The catalogue of canned queries as JSON: what each answers, takes and gives. */
public final class CatalogHandler implements Handler {

  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("application/json", true));

  private final QueryCatalog catalog;
  private final String version;
  private final JsonFactory json = new JsonFactory();

  /**
   * @param version of the catalogue; it is the same as long as the server runs
   */
  public CatalogHandler(QueryCatalog catalog, String version) {
    this.catalog = catalog;
    this.version = version;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Offer<Boolean> offer = exchange.negotiate(OFFERS);
    String lang = Language.choose(exchange);
    if (exchange.isKnown(EntityTag.of(version, exchange.target(), lang))) {
      return;
    }
    HeldOutput out = exchange.output(offer.mediaType());
    try (JsonGenerator writer = json.createGenerator(out)) {
      writer.writeStartObject();
      writer.writeArrayFieldStart("queries");
      for (String name : catalog.names()) {
        write(catalog.get(name), lang, writer);
      }
      writer.writeEndArray();
      writer.writeEndObject();
    }
    out.complete();
  }

  private static void write(CannedQuery query, String lang, JsonGenerator writer)
      throws IOException {
    writer.writeStartObject();
    writer.writeStringField("name", query.name());
    writer.writeStringField("path", "/api/queries/" + query.name());
    writer.writeStringField("summary", query.summary(lang));
    writer.writeStringField("description", query.description(lang));
    writeStrings("tags", query.tags(), writer);
    writer.writeBooleanField("asOf", query.usesAsOf());
    writer.writeArrayFieldStart("parameters");
    for (Parameter parameter : query.parameters()) {
      write(parameter, lang, writer);
    }
    writer.writeEndArray();
    writer.writeArrayFieldStart("columns");
    for (Column column : query.columns()) {
      writer.writeStartObject();
      writer.writeStringField("name", column.name());
      writer.writeStringField("type", column.type());
      writer.writeEndObject();
    }
    writer.writeEndArray();
    writer.writeEndObject();
  }

  private static void write(Parameter parameter, String lang, JsonGenerator writer)
      throws IOException {
    writer.writeStartObject();
    writer.writeStringField("name", parameter.name());
    writer.writeStringField("type", parameter.type().suffix());
    writer.writeBooleanField("required", parameter.required());
    writer.writeStringField("default", parameter.defaultValue().orElse(null));
    writeStrings("enumeration", parameter.enumeration(), writer);
    writer.writeStringField("summary", parameter.summary(lang));
    writer.writeEndObject();
  }

  private static void writeStrings(String field, List<String> values, JsonGenerator writer)
      throws IOException {
    writer.writeArrayFieldStart(field);
    for (String value : values) {
      writer.writeString(value);
    }
    writer.writeEndArray();
  }
}
