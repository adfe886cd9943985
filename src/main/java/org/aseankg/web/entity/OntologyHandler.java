package org.aseankg.web.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.aseankg.NotFoundException;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.TermExamples;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Shown;
import org.aseankg.web.page.DocFormat;
import org.aseankg.web.page.DocLinks;
import org.aseankg.web.sparql.Rdf;

/**
 * The ontology, its alignments and its shapes, each at its IRI and at that of its version. The
 * ontology is a page too.
 */
final class OntologyHandler implements Handler {

  private static final String ONTOLOGY = "/ontology";
  private static final List<DocFormat> RDF =
      DocFormat.RDF_OR_PAGE.stream().filter(DocFormat::isRdf).toList();
  private static final Set<String> KNOWN = Set.of("format", "lang");

  private final List<Vocabulary> vocabularies;
  private final TripleWriter triples;
  private final OntologyPage page;
  private final DescribeService service;
  private final Supplier<String> version;

  // The names of blank nodes are others with each start.
  private final String run = UUID.randomUUID().toString();
  private volatile Examples examples = new Examples("", null);

  /** The examples taken from one version of the data. */
  private record Examples(String version, TermExamples examples) {}

  /**
   * @param version changes whenever the data does, which the examples are from
   */
  OntologyHandler(
      Iris iris,
      TripleWriter triples,
      OntologyPage page,
      DescribeService service,
      Supplier<String> version) {
    this.vocabularies =
        List.of(
            Vocabulary.read("ontology/akg.ttl", iris),
            Vocabulary.read("ontology/alignments.ttl", iris),
            Vocabulary.read("ontology/shapes.ttl", iris));
    this.triples = triples;
    this.page = page;
    this.service = service;
    this.version = version;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    String sent = exchange.request().getRequestURI();
    Optional<Vocabulary> exact = find(sent);
    int dot = sent.lastIndexOf('.');
    Optional<DocFormat> ending =
        exact.isPresent() || dot < 0 ? Optional.empty() : DocFormat.named(sent.substring(dot + 1));
    String path = ending.isPresent() ? sent.substring(0, dot) : sent;
    Vocabulary vocabulary =
        exact
            .or(() -> ending.isPresent() ? find(path) : Optional.empty())
            .orElseThrow(() -> notFound(sent));
    boolean isOntology = vocabulary == vocabularies.get(0);
    List<DocFormat> offered = isOntology ? DocFormat.RDF_OR_PAGE : RDF;
    if (ending.isPresent() && !offered.contains(ending.get())) {
      throw notFound(sent);
    }
    exchange.query().requireKnown(KNOWN);
    answer(exchange, vocabulary, path, DocFormat.choose(exchange, ending, offered), offered);
  }

  private Optional<Vocabulary> find(String path) {
    return vocabularies.stream().filter(v -> v.paths().contains(path)).findFirst();
  }

  private static NotFoundException notFound(String path) {
    return new NotFoundException(
        "There is nothing at " + Shown.of(path) + ": the ontology is at " + ONTOLOGY + ".");
  }

  private void answer(
      Exchange exchange,
      Vocabulary vocabulary,
      String path,
      DocFormat format,
      List<DocFormat> offered)
      throws IOException {
    String language =
        format == DocFormat.HTML ? Language.ofPage(exchange) : Language.choose(exchange);
    String data = version.get();
    if (format.isRdf()) {
      exchange.response().setHeader("Content-Language", String.join(", ", Language.ALL));
      data = "";
      language = "";
    }
    List<String> links = DocLinks.alternates(path, offered);
    links.add("<" + Vocabulary.iri(path) + ">; rel=\"canonical\"");
    exchange.response().setHeader("Link", String.join(", ", links));
    if (exchange.isKnown(EntityTag.of(run, data, exchange.target(), format.mediaType, language))) {
      return;
    }
    HeldOutput out = exchange.output(Rdf.contentType(format.mediaType));
    if (format == DocFormat.HTML) {
      String chosen = Language.wanted(exchange).orElse("");
      out.write(utf8(page.write(examples(data), language, chosen)));
    } else if (format == DocFormat.TURTLE) {
      out.write(utf8(vocabulary.text()));
    } else {
      triples.write(vocabulary.triples(), format, out);
    }
    out.complete();
  }

  /** Looked up once for each version of the data. */
  private TermExamples examples(String data) {
    Examples known = examples;
    if (!known.version().equals(data)) {
      known = new Examples(data, service.examples(page.classes(), page.properties()));
      examples = known;
    }
    return known.examples();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
