package org.aseankg.web;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.aseankg.NotFoundException;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.Description;
import org.aseankg.describe.DescriptionGraph;
import org.aseankg.describe.DescriptionJson;
import org.aseankg.vocab.Iris;

/** Documents about things: the description of one in the format and language asked for. */
final class DocumentHandler {

  private static final Set<String> KNOWN = Set.of("format", "lang", "page", "limit");
  private static final String API = "/api/entities/";

  // With a page of one statement, offsets stay far below what a look-up can skip in its time.
  private static final int LAST_PAGE = 1_000_000;

  private final DescribeService service;
  private final Iris iris;
  private final TripleWriter triples;
  private final DescriptionJson json;
  private final EntityPage page;
  private final QueryGate gate;
  private final Supplier<String> version;

  /**
   * @param gate a description takes as much of the processor as a query
   * @param version changes whenever the data does
   */
  DocumentHandler(
      DescribeService service,
      Iris iris,
      TripleWriter triples,
      DescriptionJson json,
      EntityPage page,
      QueryGate gate,
      Supplier<String> version) {
    this.service = service;
    this.iris = iris;
    this.triples = triples;
    this.json = json;
    this.page = page;
    this.gate = gate;
    this.version = version;
  }

  /** {@code /doc/…}. */
  void document(Exchange exchange) throws IOException {
    answer(exchange, DocPath.ofDocument(exchange.request().getRequestURI()), DocFormat.ALL);
  }

  /** {@code /api/entities/{kind}/{slug}}. */
  void entity(Exchange exchange) throws IOException {
    DocPath path = DocPath.below(exchange.request().getRequestURI().substring(API.length()));
    if (path.format().filter(f -> f != DocFormat.JSON).isPresent()) {
      throw new NotFoundException("Entities are JSON here; for other formats ask /doc/.");
    }
    answer(exchange, path, List.of(DocFormat.JSON));
  }

  private void answer(Exchange exchange, DocPath path, List<DocFormat> offered) throws IOException {
    Node thing = path.thing(iris);
    KnownThings.require(thing, service);
    exchange.query().requireKnown(KNOWN);
    DocFormat format = choose(exchange, path, offered);
    String language =
        format == DocFormat.HTML ? Language.ofPage(exchange) : Language.choose(exchange);
    if (format.isRdf()) {
      exchange.response().setHeader("Content-Language", String.join(", ", Language.ALL));
      language = "";
    }
    int size = size(exchange.query());
    int number = number(exchange.query());
    // Read before the description is: it may be of newer data than the tag says, never of older.
    String tag = EntityTag.of(version.get(), exchange.target(), format.mediaType, language);
    if (exchange.isKnown(tag)) {
      return;
    }
    Description description = describe(thing, number, size);
    OptionalInt following =
        description.paging().more() ? OptionalInt.of(number + 1) : OptionalInt.empty();
    String canonical = iris.base() + path.document().substring(1);
    exchange
        .response()
        .setHeader(
            "Link",
            String.join(", ", DocLinks.of(exchange, path, thing, canonical, number, following)));
    HeldOutput out = exchange.output(Rdf.contentType(format.mediaType));
    switch (format) {
      case JSON -> json.write(description, language, out);
      case HTML -> page.write(description, path, language, chosen(exchange), out);
      default -> triples.write(DescriptionGraph.of(description, canonical), format, out);
    }
    out.complete();
  }

  private static String chosen(Exchange exchange) {
    return Language.wanted(exchange).orElse("");
  }

  private static DocFormat choose(Exchange exchange, DocPath path, List<DocFormat> offered) {
    try {
      return DocFormat.choose(exchange, path.format(), offered);
    } catch (RequestException e) {
      if (e.problem().kind() != Problem.Kind.NOT_ACCEPTABLE) {
        throw e;
      }
      String links = String.join(", ", DocLinks.alternates(path.document(), offered));
      throw new RequestException(e.problem().withHeader("Link", links));
    }
  }

  private Description describe(Node thing, int number, int size) {
    gate.enter();
    try {
      return service.describe(thing, number, size);
    } finally {
      gate.leave();
    }
  }

  private static int size(Parameters parameters) {
    int size = parameters.positive("limit").orElse(DescribeService.PAGE);
    if (size > DescribeService.LARGEST_PAGE) {
      throw RequestException.invalid(
          "The limit is " + size + ": expected at most " + DescribeService.LARGEST_PAGE + ".");
    }
    return size;
  }

  private static int number(Parameters parameters) {
    int number = parameters.positive("page").orElse(1);
    if (number > LAST_PAGE) {
      throw RequestException.invalid(
          "The page is " + number + ": expected at most " + LAST_PAGE + ".");
    }
    return number;
  }
}
