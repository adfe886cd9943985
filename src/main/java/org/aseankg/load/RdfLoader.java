package org.aseankg.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.InvalidInputException;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.vocab.Iris;

/**
 * Loads RDF in any syntax that RIOT reads, of any size. A file of triples becomes one named graph
 * under {@code graph/external/}, named after the file; of a file of quads each named graph is a
 * source of its own. Graphs the program makes itself (the ontology, what is inferred, the
 * description of the graphs) are made again rather than loaded.
 */
final class RdfLoader implements Loader {

  private final Iris iris;

  RdfLoader(Iris iris) {
    this.iris = iris;
  }

  @Override
  public boolean accepts(SourceFile file) {
    return !file.plainName().endsWith(".json")
        && !file.plainName().endsWith(".csv")
        && lang(file) != null;
  }

  @Override
  public List<ParsedSource> parse(SourceFile file, String digest, Staging staging)
      throws IOException {
    Node own = NodeFactory.createURI(iris.graph("external/" + slug(file)));
    RiotFindings errors = new RiotFindings(file.name());
    Sink sink = new Sink(file, own, staging, errors);
    try (InputStream in = file.open()) {
      RDFParser.source(in)
          .lang(lang(file))
          .base(own.getURI() + "/")
          .checking(true)
          .resolveURIs(true)
          .errorHandler(errors)
          .parse(sink);
    } catch (RiotException e) {
      if (errors.isEmpty()) {
        throw new InvalidInputException(
            file.name() + ": not " + lang(file).getLabel() + ": " + e.getMessage() + ".", e);
      }
    }
    if (sink.graphs.isEmpty() && errors.isEmpty()) {
      throw new InvalidInputException(
          file.name() + ": the file holds no statements: expected some.");
    }
    List<ParsedSource> sources = new ArrayList<>();
    Set<Node> graphs = sink.graphs.isEmpty() ? Set.of(own) : sink.graphs;
    for (Node graph : graphs) {
      sources.add(
          new ParsedSource(
              file.name(),
              graph.getURI(),
              digest,
              staging.graph(graph.getURI()),
              errors.list(),
              n -> new Position(file.name(), 0, 0, "<" + n + ">")));
    }
    return sources;
  }

  private boolean isMadeHere(Node graph) {
    String name = graph.getURI();
    return name.equals(iris.inferredGraph())
        || name.equals(iris.descriptionGraph())
        || name.equals(iris.ontologyGraph());
  }

  private static Lang lang(SourceFile file) {
    return RDFLanguages.filenameToLang(file.plainName());
  }

  private static String slug(SourceFile file) {
    String name = file.plainName();
    int dot = name.lastIndexOf('.');
    String slug = RelationIris.slugOf(dot > 0 ? name.substring(0, dot) : name);
    return slug.isEmpty() ? "unnamed" : slug;
  }

  /**
   * Takes what is parsed; blank nodes would make a source differ from itself, so they are refused.
   */
  private final class Sink extends StreamRDFBase {
    private final SourceFile file;
    private final Node own;
    private final Staging staging;
    private final RiotFindings errors;
    private final Set<Node> graphs = new LinkedHashSet<>();

    Sink(SourceFile file, Node own, Staging staging, RiotFindings errors) {
      this.file = file;
      this.own = own;
      this.staging = staging;
      this.errors = errors;
    }

    @Override
    public void triple(Triple triple) {
      add(Quad.create(own, triple));
    }

    @Override
    public void quad(Quad quad) {
      add(quad.isDefaultGraph() ? Quad.create(own, quad.asTriple()) : quad);
    }

    private void add(Quad quad) {
      if (quad.getGraph().isURI() && isMadeHere(quad.getGraph())) {
        return;
      }
      if (quad.getGraph().isBlank() || quad.getSubject().isBlank() || quad.getObject().isBlank()) {
        errors.add(
            Finding.error(
                Position.of(file.name()),
                "There is a blank node in the statement with "
                    + quad.getPredicate()
                    + ": expected an IRI for every node."));
        return;
      }
      graphs.add(quad.getGraph());
      staging.add(quad);
    }
  }
}
