package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.aseankg.InvalidInputException;
import org.aseankg.model.Finding;
import org.aseankg.vocab.Iris;

/** What a record would state if it were loaded, without loading it. */
public final class RecordStatements {

  private RecordStatements() {}

  /**
   * Writes the statements of a record.
   *
   * @param name what to call it in messages
   * @throws InvalidInputException if an item of it cannot be stated
   */
  public static void write(String name, JsonNode record, Iris iris, Consumer<Triple> out) {
    List<Finding> findings = new ArrayList<>();
    ItemWriter writer = new ItemWriter(iris, out, findings::add, new Located(name), true);
    RecordReader.read(name, record, writer::write);
    findings.stream()
        .filter(Finding::isError)
        .findFirst()
        .ifPresent(
            f -> {
              throw new InvalidInputException(
                  name + ": " + f.position().pointer() + ": " + f.message());
            });
  }
}
