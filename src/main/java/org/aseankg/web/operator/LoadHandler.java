package org.aseankg.web.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.ReportJson;
import org.aseankg.load.SourceFile;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.LimitedInput;
import org.aseankg.web.http.RequestException;

/**
 * Loads a file that is sent, as the command load does. The body goes to a file first, so that a
 * slow client holds nothing but its own connection.
 */
final class LoadHandler implements OperatorHandler {

  /** The most bytes a file may have. */
  static final long BYTES = 4L << 30;

  /** What is left free on the disk. */
  private static final long SPACE = 256L << 20;

  /** So many statements a dry run shows. */
  private static final int SHOWN = 10_000;

  private static final Set<String> KNOWN = Set.of("name", "dry-run");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N} ._()-]{0,199}");
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)filename=(?:\"([^\"\\\\]{1,200})\"|([^\\s;\"]{1,200}))");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoadService loads;
  private final WriteGate gate;
  private final Runnable afterWrite;

  /**
   * @param afterWrite run after the store has changed
   */
  LoadHandler(LoadService loads, WriteGate gate, Runnable afterWrite) {
    this.loads = loads;
    this.gate = gate;
    this.afterWrite = afterWrite;
  }

  @Override
  public void handle(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    exchange.query().requireKnown(KNOWN);
    String name = name(exchange);
    boolean dryRun = exchange.query().one("dry-run").map(LoadHandler::isTrue).orElse(false);
    Path folder = Files.createTempDirectory("asean-kg-load");
    Path file = folder.resolve("body");
    try {
      receive(exchange.request(), file);
      SourceFile source = SourceFile.of(file, name);
      ObjectNode answer = gate.pass(() -> dryRun ? preview(source) : load(source, operator.name()));
      exchange.send("application/json", JSON.writeValueAsBytes(answer));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private ObjectNode load(SourceFile source, String by) {
    LoadReport report = loads.signedBy(by).loadOnline(List.of(source), Progress.NONE);
    afterWrite.run();
    return ReportJson.write(report);
  }

  private ObjectNode preview(SourceFile source) {
    ArrayNode lines = JSON.createArrayNode();
    long[] more = new long[1];
    LoadReport report =
        loads.preview(
            List.of(source),
            q -> show(lines, more, "+ ", q),
            q -> show(lines, more, "- ", q),
            Progress.NONE);
    ObjectNode answer = ReportJson.write(report);
    answer.put("dryRun", true).put("notShown", more[0]).set("statements", lines);
    return answer;
  }

  private static void show(ArrayNode lines, long[] more, String sign, Quad quad) {
    if (lines.size() == SHOWN) {
      more[0]++;
    } else {
      lines.add(sign + line(quad));
    }
  }

  /** As the command shows it: a line of N-Quads. */
  private static String line(Quad quad) {
    return Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
            .map(NodeFmtLib::strNT)
            .collect(Collectors.joining(" "))
        + " .";
  }

  private static void receive(HttpServletRequest request, Path file) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw RequestException.unsupportedMediaType(
          "in the encoding " + encoding, List.of("a file whose name ends in .gz"));
    }
    long room = Files.getFileStore(file.getParent()).getUsableSpace() - SPACE;
    long limit = Math.max(0, Math.min(BYTES, room));
    try (InputStream in = new LimitedInput(request, limit)) {
      Files.copy(in, file);
    }
  }

  private static String name(Exchange exchange) {
    Optional<String> name =
        exchange
            .query()
            .one("name")
            .or(() -> fileName(exchange.request().getHeader("Content-Disposition")));
    return name.filter(n -> NAME.matcher(n).matches())
        .orElseThrow(
            () ->
                RequestException.invalid(
                    "The name of the file is missing or wrong: expected the parameter name or"
                        + " Content-Disposition with a filename, letters and digits with an"
                        + " ending as .json, and no folder."));
  }

  private static Optional<String> fileName(String header) {
    Matcher m = FILE_NAME.matcher(String.valueOf(header));
    return m.find() ? Optional.of(m.group(1) == null ? m.group(2) : m.group(1)) : Optional.empty();
  }

  private static boolean isTrue(String value) {
    if (value.isEmpty() || value.equals("true")) {
      return true;
    }
    if (value.equals("false")) {
      return false;
    }
    throw RequestException.invalid(
        "The parameter dry-run is \"" + value + "\": expected true or false.");
  }
}
