package org.aseankg.web.sparql;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.export.Addresses;
import org.aseankg.export.DescribedDataset;
import org.aseankg.export.SelfDescription;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Paths;
import org.aseankg.web.http.RequestException;

/**
 * What the data set says of itself, as clients ask for it: as a document, as a named graph, or
 * inside a query. A query sees it when it names one of its graphs or a term of the vocabularies it
 * is written in; to all others the default graph is the data alone.
 */
public final class Descriptions {

  /** How long a request waits for what is being made. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  // What a text has in it that may name a term or graph of the description; \\u may hide any.
  private static final Pattern HINT =
      Pattern.compile("void|dcat|spdx|shacl|service-description|/description|-examples|\\\\[uU]");

  private static final Pattern TERM =
      Pattern.compile(
          "<(?:http://rdfs\\.org/ns/void#|http://ldf\\.fi/void-ext#|http://www\\.w3\\.org/ns/dcat#"
              + "|http://spdx\\.org/rdf/terms#|http://www\\.w3\\.org/ns/shacl#"
              + "|http://www\\.w3\\.org/ns/sparql-service-description#)");

  // The sizes of dumps are told in these, and dumps take longer than counting.
  private static final Pattern CATALOG_TERM =
      Pattern.compile("<http://(?:www\\.w3\\.org/ns/dcat|spdx\\.org/rdf/terms)#");

  private final SelfDescription description;
  private final Iris iris;

  public Descriptions(SelfDescription description, Iris iris) {
    this.description = description;
    this.iris = iris;
  }

  /** The addresses of this server as the client wrote them. */
  public static Addresses addresses(Exchange exchange) {
    StringBuffer url = exchange.request().getRequestURL();
    String origin = url.substring(0, url.length() - exchange.request().getRequestURI().length());
    return addresses(origin);
  }

  /**
   * Where a server answers what.
   *
   * @param origin its address without a slash at the end
   */
  public static Addresses addresses(String origin) {
    return new Addresses(
        origin + "/", origin + Paths.SPARQL, origin + "/api/", origin + Paths.OPEN_API);
  }

  /** The SPARQL Service Description. */
  public Graph service(Addresses addresses) {
    return description.service(addresses);
  }

  /** The description of the data set (VoID). */
  public Graph dataset(Addresses addresses) {
    return made(description.dataset(addresses, PATIENCE));
  }

  /** The catalogue of data sets (DCAT). */
  public Graph catalog(Addresses addresses) {
    return made(description.catalog(addresses, PATIENCE));
  }

  /** The canned queries as examples. */
  public Graph examples(Addresses addresses) {
    return description.examples(addresses);
  }

  /** What a named graph has beyond what is stored in it. */
  Optional<Graph> graph(Node name, Addresses addresses) {
    if (name.hasURI(iris.descriptionGraph())) {
      return Optional.of(made(description.whole(addresses, PATIENCE)));
    }
    return name.hasURI(addresses.examplesGraph())
        ? Optional.of(examples(addresses))
        : Optional.empty();
  }

  /** Whether a query asks for the description. */
  boolean isAsked(Query query, String text, Addresses addresses) {
    if (!HINT.matcher(text).find() && !namesGraph(query, addresses)) {
      return false;
    }
    String full = inFull(query);
    return TERM.matcher(full).find()
        || full.contains("<" + iris.descriptionGraph())
        || full.contains("<" + addresses.examplesGraph());
  }

  private boolean namesGraph(Query query, Addresses addresses) {
    return query.getGraphURIs().contains(iris.descriptionGraph())
        || query.getNamedGraphURIs().contains(iris.descriptionGraph())
        || query.getGraphURIs().contains(addresses.examplesGraph())
        || query.getNamedGraphURIs().contains(addresses.examplesGraph());
  }

  /** Puts the description beside what is stored, for a query that asks for it. */
  UnaryOperator<DatasetGraph> over(Query query, Addresses addresses) {
    String full = inFull(query);
    boolean all = CATALOG_TERM.matcher(full).find() || full.contains("<" + iris.descriptionGraph());
    Map<Node, Graph> graphs = new HashMap<>();
    graphs.put(
        NodeFactory.createURI(iris.descriptionGraph()),
        made(
            all
                ? description.whole(addresses, PATIENCE)
                : description.dataset(addresses, PATIENCE)));
    graphs.put(NodeFactory.createURI(addresses.examplesGraph()), examples(addresses));
    return stored -> new DescribedDataset(stored, graphs);
  }

  /** The query with every IRI written out, so that a prefix that is not used does not count. */
  private static String inFull(Query query) {
    Query copy = query.cloneQuery();
    copy.setPrefixMapping(new PrefixMappingImpl());
    return copy.serialize();
  }

  private static Graph made(Optional<Graph> graph) {
    return graph.orElseThrow(() -> RequestException.beingMade("The description"));
  }
}
