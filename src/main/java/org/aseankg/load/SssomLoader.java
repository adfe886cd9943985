package org.aseankg.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.vocab.Iris;

/** Loads mapping sets in the Simple Standard for Sharing Ontological Mappings (SSSOM). */
final class SssomLoader implements Loader {

  private static final String ENDING = ".sssom.tsv";

  private final Iris iris;

  SssomLoader(Iris iris) {
    this.iris = iris;
  }

  @Override
  public boolean accepts(SourceFile file) {
    return file.plainName().endsWith(ENDING);
  }

  @Override
  public List<ParsedSource> parse(SourceFile file, String digest, Staging staging)
      throws IOException {
    String name = file.plainName();
    String graph =
        iris.graph(
            "links/" + RelationIris.slugOf(name.substring(0, name.length() - ENDING.length())));
    Node graphNode = NodeFactory.createURI(graph);
    Findings findings = new Findings();
    Located located = new Located(file.name());
    MappingWriter writer =
        new MappingWriter(
            iris, t -> staging.add(Quad.create(graphNode, t)), findings::add, located);
    Counted counted = new Counted(writer);
    SssomRows.read(file, iris, findings, counted);
    counted.foreign(file).ifPresent(findings::add);
    return List.of(
        new ParsedSource(
            file.name(), graph, digest, staging.graph(graph), findings.list(), located::of));
  }

  /** Counts the rows between things of others: some are passed over, but not all. */
  private static final class Counted implements SssomRows.Sink {
    private final MappingWriter writer;
    private long rows;
    private long foreign;

    Counted(MappingWriter writer) {
      this.writer = writer;
    }

    @Override
    public void prefixes(Map<String, String> prefixes) {
      writer.prefixes(prefixes);
    }

    @Override
    public void row(Map<String, String> row, Position position) {
      rows++;
      if (!writer.write(row, position)) {
        foreign++;
      }
    }

    Optional<Finding> foreign(SourceFile file) {
      if (foreign == 0) {
        return Optional.empty();
      }
      Position position = Position.of(file.name());
      return Optional.of(
          rows == foreign
              ? Finding.error(
                  position,
                  "No row has an entity of the graph on either side: expected mappings from or to some.")
              : Finding.notice(
                  position,
                  foreign
                      + " of "
                      + rows
                      + " rows have no entity of the graph on either side and were passed over."));
    }
  }
}
