package org.aseankg.extract.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aseankg.InvalidInputException;
import org.aseankg.load.RecordSchema;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/**
 * The proposed records of a folder: every {@code .json} directly in it. A file is read again when
 * it changes; one that is no record is told and left out.
 */
final class Proposals {

  private static final long LARGEST = 20L << 20;
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Path folder;
  private final RecordSchema schema = new RecordSchema();
  private final Map<Path, Read> seen = new HashMap<>();
  private final Map<String, Proposal> bySource = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /** What a file held when it had this stamp. */
  private record Read(String stamp, Optional<Proposal> proposal, List<Finding> findings) {}

  Proposals(Path folder) {
    this.folder = folder;
  }

  /** Reads what is new. */
  void refresh() {
    bySource.clear();
    findings.clear();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> records = files.filter(Proposals::isRecord).sorted().toList();
      seen.keySet().retainAll(records);
      for (Path file : records) {
        add(read(file), file);
      }
    } catch (IOException e) {
      throw new InvalidInputException(
          "The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static boolean isRecord(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json") && !name.startsWith(".") && Files.isRegularFile(file);
  }

  private void add(Read read, Path file) {
    findings.addAll(read.findings());
    if (read.proposal().isEmpty()) {
      return;
    }
    Proposal proposal = read.proposal().get();
    Proposal other = bySource.putIfAbsent(proposal.id(), proposal);
    if (other != null) {
      findings.add(
          Finding.error(
              Position.of(file.toString()),
              "It proposes facts of "
                  + proposal.id()
                  + ", as "
                  + other.file()
                  + " does: expected one file for each article."));
    }
  }

  private Read read(Path file) throws IOException {
    String stamp = Files.size(file) + " " + Files.getLastModifiedTime(file);
    Read before = seen.get(file);
    if (before != null && before.stamp().equals(stamp)) {
      return before;
    }
    Read now = parse(file, stamp);
    seen.put(file, now);
    return now;
  }

  private Read parse(Path file, String stamp) {
    try {
      if (Files.size(file) > LARGEST) {
        return refused(file, stamp, "The record has more than 20 MB: expected a smaller one.");
      }
      JsonNode record = JSON.readTree(Files.readAllBytes(file));
      List<Finding> errors = schema.validate(file.toString(), record);
      if (!errors.isEmpty()) {
        return new Read(stamp, Optional.empty(), errors);
      }
      String name = file.getFileName().toString();
      ObjectNode source = (ObjectNode) record.get("source");
      return new Read(stamp, Optional.of(new Proposal(name, source, Facts.of(record))), List.of());
    } catch (JsonProcessingException e) {
      return refused(file, stamp, "The file is not JSON: " + e.getOriginalMessage() + ".");
    } catch (IOException e) {
      return refused(file, stamp, "The file cannot be read: " + e.getMessage() + ".");
    }
  }

  private static Read refused(Path file, String stamp, String why) {
    Finding finding = Finding.error(Position.of(file.toString()), why);
    return new Read(stamp, Optional.empty(), List.of(finding));
  }

  /** The proposals, by the names of their files. */
  Collection<Proposal> list() {
    return List.copyOf(bySource.values());
  }

  Optional<Proposal> of(String source) {
    return Optional.ofNullable(bySource.get(source));
  }

  /** Files that are no record. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
