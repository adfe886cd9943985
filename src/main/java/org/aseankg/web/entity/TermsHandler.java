package org.aseankg.web.entity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aseankg.describe.Prefixes;
import org.aseankg.ontology.KgOntology;
import org.aseankg.ontology.OntologyTerms;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;

/** The prefixes, classes, properties and concepts there are, for query editors. */
public final class TermsHandler implements Handler {

  private static final Set<String> KNOWN = Set.of("lang");
  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("application/json", true));

  private final Iris iris;
  private final OntologyTerms terms;
  private final Prefixes prefixes;
  private final JsonFactory json = new JsonFactory();

  public TermsHandler(Iris iris, KgOntology ontology) {
    this.iris = iris;
    this.terms = new OntologyTerms(ontology);
    this.prefixes = new Prefixes(iris);
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(KNOWN);
    exchange.negotiate(OFFERS);
    byte[] answer = answer(Language.choose(exchange));
    String text = new String(answer, java.nio.charset.StandardCharsets.UTF_8);
    if (!exchange.isKnown(EntityTag.of(text))) {
      exchange.send("application/json", answer);
    }
  }

  private byte[] answer(String language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator writer = json.createGenerator(out)) {
      writer.writeStartObject();
      writer.writeObjectFieldStart("prefixes");
      for (Map.Entry<String, String> prefix : prefixes().entrySet()) {
        writer.writeStringField(prefix.getKey(), prefix.getValue());
      }
      writer.writeEndObject();
      writer.writeArrayFieldStart("terms");
      for (OntologyTerms.Term term : terms.terms()) {
        String kind = term.kind() == OntologyTerms.Kind.CLASS ? "class" : "property";
        write("akg:" + term.name(), kind, term.labels(), language, writer);
      }
      for (OntologyTerms.Scheme scheme : terms.schemes()) {
        String name = scheme.node().getURI().replaceFirst(".*/", "");
        for (OntologyTerms.Concept concept : scheme.concepts()) {
          String local = concept.node().getURI().replaceFirst(".*/", "");
          write(name + ":" + local, "concept", concept.labels(), language, writer);
        }
      }
      writer.writeEndArray();
      writer.writeEndObject();
    }
    return out.toByteArray();
  }

  private Map<String, String> prefixes() {
    Map<String, String> all = new TreeMap<>();
    Iris.KINDS.forEach(k -> all.put(k, iris.entity(k + "/")));
    terms
        .schemes()
        .forEach(s -> all.putIfAbsent(s.node().getURI().replaceFirst(".*/", ""), s.node() + "/"));
    all.putAll(prefixes.all());
    all.put("akg", AKG.NS);
    all.put("graph", iris.graph(""));
    return all;
  }

  private static void write(
      String name, String kind, Map<String, String> labels, String language, JsonGenerator writer)
      throws IOException {
    writer.writeStartObject();
    writer.writeStringField("name", name);
    writer.writeStringField("kind", kind);
    writer.writeStringField("label", labels.getOrDefault(language, labels.getOrDefault("en", "")));
    writer.writeEndObject();
  }
}
