package org.aseankg.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.validate.SourceValidator;
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
        && lang(file) != null
        && RDFParserRegistry.isRegistered(lang(file));
  }

  /** JSON-LD is read whole before a statement comes out of it. */
  @Override
  public void check(SourceFile file) {
    if (isReadWhole(file)) {
      WholeText.refuseAbove(file, file.size());
    }
  }

  private static boolean isReadWhole(SourceFile file) {
    return lang(file).equals(Lang.JSONLD) || lang(file).equals(Lang.RDFJSON);
  }

  @Override
  public List<ParsedSource> parse(SourceFile file, String digest, Staging staging)
      throws IOException {
    Node own = NodeFactory.createURI(iris.graph("external/" + slug(file)));
    RiotFindings errors = new RiotFindings(file.name());
    Sink sink = new Sink(file, own, staging, errors);
    parse(file, errors, sink);
    if (sink.graphs.isEmpty() && !errors.hasErrors()) {
      throw new RefusedException(
          Position.of(file.name()),
          "The file holds no statements that can be loaded: expected some.");
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
              n -> new Position(file.name(), 0, 0, SourceValidator.shown(n))));
    }
    return sources;
  }

  private static void parse(SourceFile file, RiotFindings errors, StreamRDF sink)
      throws IOException {
    try (WatchedInput in = new WatchedInput(open(file))) {
      try {
        RDFParser.source(in)
            .lang(lang(file))
            .base(RiotFindings.NO_BASE)
            .checking(true)
            .resolveURIs(true)
            .set(LangJSONLD11.JSONLD_OPTIONS, NothingFetched.options())
            .errorHandler(errors)
            .parse(sink);
      } catch (IllegalFormatException e) {
        // The parser fails at some ends of files while it words what is wrong.
        in.rethrow();
        errors.add(
            Finding.error(
                Position.of(file.name()),
                "The file is not " + lang(file).getLabel() + ": it breaks off or is damaged."));
      } catch (IRIException e) {
        // Not every parser hands what is wrong with a base to the handler.
        in.rethrow();
        if (!errors.hasErrors()) {
          String sentence = RiotFindings.sentence(e.getMessage());
          errors.add(Finding.error(Position.of(file.name()), sentence));
        }
      } catch (RiotException | RuntimeIOException e) {
        in.rethrow();
        if (!errors.hasErrors()) {
          errors.add(Finding.error(Position.of(file.name()), notOfItsSyntax(file, e)));
        }
      }
      in.rethrow();
    }
  }

  private static String notOfItsSyntax(SourceFile file, RuntimeException e) {
    return "The file is not "
        + lang(file).getLabel()
        + ": "
        + Sentences.ended(String.valueOf(e.getMessage()));
  }

  private static InputStream open(SourceFile file) throws IOException {
    if (!isReadWhole(file)) {
      return file.open();
    }
    try (Utf8 text = new Utf8(file.name(), file.open())) {
      return new ByteArrayInputStream(WholeText.read(file, text).getBytes(StandardCharsets.UTF_8));
    }
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
                "There is a blank node in the statement "
                    + shown(quad.getSubject())
                    + " "
                    + shown(quad.getPredicate())
                    + " "
                    + shown(quad.getObject())
                    + ": expected an IRI for every node."));
        return;
      }
      graphs.add(quad.getGraph());
      staging.add(composed(quad));
    }

    private Quad composed(Quad quad) {
      Node object = quad.getObject();
      if (!object.isLiteral() || Nfc.isComposed(object.getLiteralLexicalForm())) {
        return quad;
      }
      String text = object.getLiteralLexicalForm();
      errors.add(Finding.notice(Position.of(file.name()), Nfc.message(text)));
      return Quad.create(
          quad.getGraph(), quad.getSubject(), quad.getPredicate(), Nfc.composed(object));
    }

    private String shown(Node node) {
      return node.isBlank() ? "_:" : NodeFmtLib.displayStr(node);
    }
  }
}
