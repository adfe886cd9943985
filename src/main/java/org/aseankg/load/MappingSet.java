package org.aseankg.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aseankg.InvalidInputException;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.vocab.Iris;

/**
 * A mapping set in SSSOM as it is written, rows that deny a mapping included.
 *
 * @param prefixes what the prefixes of its CURIEs stand for
 * @param rows the cells of each row by their columns; identifiers stand as whole IRIs
 */
public record MappingSet(Map<String, String> prefixes, List<Map<String, String>> rows) {

  /** The columns that hold CURIEs of things to be mapped. */
  private static final List<String> IDENTIFIERS =
      List.of("subject_id", "predicate_id", "object_id");

  /**
   * Reads a file.
   *
   * @throws InvalidInputException naming file and line, if it is no mapping set
   */
  public static MappingSet read(Path path, Iris iris) {
    Findings findings = new Findings();
    Rows rows = new Rows();
    try {
      SssomRows.read(SourceFile.of(path), iris, findings, rows);
    } catch (RefusedException e) {
      throw new InvalidInputException(e.finding().toString(), e);
    } catch (IOException e) {
      throw new InvalidInputException(path + " cannot be read: " + e.getMessage() + ".", e);
    }
    for (Finding finding : findings.list()) {
      if (finding.isError()) {
        throw new InvalidInputException(finding.toString());
      }
    }
    return new MappingSet(rows.prefixes, List.copyOf(rows.rows));
  }

  private static final class Rows implements SssomRows.Sink {
    private final List<Map<String, String>> rows = new ArrayList<>();
    private Map<String, String> prefixes;

    @Override
    public void prefixes(Map<String, String> found) {
      prefixes = found;
    }

    @Override
    public void row(Map<String, String> row, Position position) {
      Map<String, String> expanded = new HashMap<>(row);
      for (String column : IDENTIFIERS) {
        expanded.put(column, SssomRows.expand(row.get(column), prefixes));
      }
      rows.add(expanded);
    }
  }
}
