package org.aseankg.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/**
 * Finds the lines and columns of JSON pointers by reading the text once more; done only when
 * something is to be reported.
 */
final class JsonPositions {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonPositions() {}

  /**
   * The findings with the line and column at which the value of their pointer starts, or of the
   * nearest value around it.
   */
  static List<Finding> place(String text, List<Finding> findings) {
    Set<String> wanted = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.position().line() == 0) {
        for (String p = finding.position().pointer(); !p.isEmpty(); p = above(p)) {
          wanted.add(p);
        }
        wanted.add("");
      }
    }
    if (wanted.isEmpty()) {
      return findings;
    }
    Map<String, JsonLocation> found = find(text, wanted);
    return findings.stream().map(f -> placed(f, found)).toList();
  }

  private static Map<String, JsonLocation> find(String text, Set<String> wanted) {
    Map<String, JsonLocation> found = new HashMap<>();
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken();
          token != null && found.size() < wanted.size();
          token = parser.nextToken()) {
        if (token.isStructEnd() || token == JsonToken.FIELD_NAME) {
          continue;
        }
        String here = pointer(parser, token);
        if (wanted.contains(here)) {
          found.putIfAbsent(here, parser.currentTokenLocation());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String pointer(JsonParser parser, JsonToken token) {
    // While a struct starts, the parser's context is already the inside of it.
    var context =
        token.isStructStart() ? parser.getParsingContext().getParent() : parser.getParsingContext();
    return context == null ? "" : context.pathAsPointer().toString();
  }

  private static Finding placed(Finding finding, Map<String, JsonLocation> found) {
    Position position = finding.position();
    if (position.line() > 0) {
      return finding;
    }
    String pointer = position.pointer();
    while (!found.containsKey(pointer) && !pointer.isEmpty()) {
      pointer = above(pointer);
    }
    JsonLocation at = found.getOrDefault(pointer, JsonLocation.NA);
    Position placed =
        new Position(
            position.file(),
            Math.max(0, at.getLineNr()),
            Math.max(0, at.getColumnNr()),
            position.pointer());
    return new Finding(finding.severity(), placed, finding.message());
  }

  private static String above(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }
}
