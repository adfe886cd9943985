package org.aseankg.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.load.Head.Form;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.vocab.Iris;

/**
 * Loads what others publish, in their own forms, which are told by how a file begins. Each file
 * becomes a named graph under {@code graph/external/}. It speaks of the things of others under
 * their own IRIs and never of ours: that a thing of theirs is one of ours is said by a mapping set
 * only.
 */
final class ExternalLoader implements Loader {

  private final Iris iris;
  private final List<ExternalFormat> formats =
      List.of(
          new CountryTable(),
          new OfficeTable(),
          new PlaceCollection(),
          new QueryResults(),
          new PopoloFile(),
          new WikidataEntities());

  ExternalLoader(Iris iris) {
    this.iris = iris;
  }

  @Override
  public boolean accepts(SourceFile file) {
    String name = file.plainName();
    boolean table = name.endsWith(".csv") && !TableLoader.isNamedAsTable(file);
    boolean object = name.endsWith(".json") || name.endsWith(".srj");
    if (name.endsWith(".geojson")) {
      return true;
    }
    if (!table && !object) {
      return false;
    }
    Head head = Head.of(file);
    return head.form() == Form.MARKUP || format(head).isPresent();
  }

  @Override
  public String setting(SourceFile file) throws IOException {
    return Sidecar.of(file).digest();
  }

  @Override
  public List<ParsedSource> parse(SourceFile file, String digest, Staging staging)
      throws IOException {
    ExternalFormat format = requireFormat(file);
    String graph = iris.graph("external/" + slug(file));
    var graphNode = NodeFactory.createURI(graph);
    Findings findings = new Findings();
    Located located = new Located(file.name());
    Sidecar sidecar = Sidecar.of(file);
    ExternalWriter writer =
        new ExternalWriter(
            graph, sidecar, t -> staging.add(Quad.create(graphNode, t)), findings, located);
    format.read(file, writer);
    if (!writer.hasThings() && !findings.hasErrors()) {
      throw new RefusedException(
          Position.of(file.name()), "The file tells of nothing: expected at least one entry.");
    }
    unknownOrigin(file, sidecar)
        .ifPresent(n -> findings.add(Finding.notice(Position.of(file.name()), n)));
    writer.describe();
    return List.of(
        new ParsedSource(
            file.name(), graph, digest, staging.graph(graph), findings.list(), located::of));
  }

  /** What must be known of data of others to publish it again. */
  private static Optional<String> unknownOrigin(SourceFile file, Sidecar sidecar) {
    boolean licence = sidecar.licence().isEmpty();
    boolean day = sidecar.retrieved().isEmpty();
    if (!licence && !day) {
      return Optional.empty();
    }
    String what =
        licence && day
            ? "Neither its licence nor the day it was retrieved is"
            : licence ? "Its licence is not" : "The day it was retrieved is not";
    String keys = licence && day ? "dc:license and dc:date" : licence ? "dc:license" : "dc:date";
    return Optional.of(
        what
            + " known: expected "
            + keys
            + " in "
            + file.fileName()
            + Sidecar.ENDING
            + " beside it.");
  }

  private ExternalFormat requireFormat(SourceFile file) {
    Head head = Head.of(file);
    if (head.form() == Form.MARKUP) {
      throw new RefusedException(
          new Position(file.name(), 1, 0, ""),
          "The file begins like a web page or XML: expected data; maybe the answer of a server that failed was saved.");
    }
    return format(head)
        .orElseThrow(
            () ->
                new RefusedException(
                    new Position(file.name(), 1, 0, ""),
                    "The file does not begin like GeoJSON: expected an object with the key features."));
  }

  private Optional<ExternalFormat> format(Head head) {
    return formats.stream().filter(f -> f.recognises(head)).findFirst();
  }

  private static String slug(SourceFile file) {
    String name = file.plainName();
    String slug = RelationIris.slugOf(name.substring(0, name.lastIndexOf('.')));
    return slug.isEmpty() ? "unnamed" : slug;
  }
}
