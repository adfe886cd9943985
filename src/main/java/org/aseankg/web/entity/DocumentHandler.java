package org.aseankg.web.entity;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.page.AsOf;
import org.aseankg.web.page.DocFormat;
import org.aseankg.web.page.DocLinks;
import org.aseankg.web.page.DocPath;
import org.aseankg.web.page.KnownThings;
import org.aseankg.web.sparql.Rdf;

/** Documents about things: the description of one in the format and language asked for. */
final class DocumentHandler {

  private static final Set<String> KNOWN = Set.of("format", "lang", "page", "limit", "asOf");
  private static final String API = "/api/entities/";

  /** Of each list, on a page for people, which has its sections before them. */
  private static final int ON_A_PAGE = 60;

  // With a page of one statement, offsets stay far below what a look-up can skip in its time.
  private static final int LAST_PAGE = 1_000_000;

  private final DescribeService service;
  private final Iris iris;
  private final TripleWriter triples;
  private final DescriptionJson json;
  private final EntityPage page;
  private final QueryGate gate;
  private final Supplier<String> version;
  private final Clock clock;

  /**
   * @param gate a description takes as much of the processor as a query
   * @param version changes whenever the data does
   * @param clock tells the day a page is for when no other is given
   */
  DocumentHandler(
      DescribeService service,
      Iris iris,
      TripleWriter triples,
      DescriptionJson json,
      EntityPage page,
      QueryGate gate,
      Supplier<String> version,
      Clock clock) {
    this.service = service;
    this.iris = iris;
    this.triples = triples;
    this.json = json;
    this.page = page;
    this.gate = gate;
    this.version = version;
    this.clock = clock;
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
    int size = size(exchange.query(), format);
    int number = number(exchange.query());
    // Read before the description is: it may be of newer data than the tag says, never of older.
    String tag =
        EntityTag.of(version.get(), exchange.target(), format.mediaType, language, dayOf(format));
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
      case CSV -> page.writeCsv(description, wanted(exchange, path, language), out);
      case HTML -> page.write(description, wanted(exchange, path, language), out);
      default -> triples.write(DescriptionGraph.of(description, canonical), format, out);
    }
    out.complete();
  }

  private static EntityPage.Wanted wanted(Exchange exchange, DocPath path, String language) {
    return new EntityPage.Wanted(
        path,
        language,
        Language.wanted(exchange).orElse(""),
        AsOf.ofForm(exchange.query()),
        exchange.query().has("limit") || exchange.query().has("page"));
  }

  /** Pages and their facts tell how posts stand today. */
  private String dayOf(DocFormat format) {
    return format == DocFormat.HTML || format == DocFormat.CSV
        ? LocalDate.now(clock).toString()
        : "";
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

  private static int size(Parameters parameters, DocFormat format) {
    int usual = format == DocFormat.HTML ? ON_A_PAGE : DescribeService.PAGE;
    int size = parameters.positive("limit").orElse(usual);
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
