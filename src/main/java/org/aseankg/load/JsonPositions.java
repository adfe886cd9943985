package org.aseankg.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.aseankg.model.Position;

/**
 * Finds the line and column of a JSON pointer by reading the text once more; done only when
 * something is to be reported.
 */
final class JsonPositions {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonPositions() {}

  /**
   * The position with the line and column at which the value of its pointer starts, or of the
   * nearest value around it.
   */
  static Position locate(String text, Position position) {
    if (position.line() > 0) {
      return position;
    }
    JsonLocation best = JsonLocation.NA;
    int depth = -1;
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructEnd() || token == JsonToken.FIELD_NAME) {
          continue;
        }
        // While a struct starts, the parser's context is already the inside of it.
        var context =
            token.isStructStart()
                ? parser.getParsingContext().getParent()
                : parser.getParsingContext();
        String here = context == null ? "" : context.pathAsPointer().toString();
        if (here.length() > depth && isAtOrAbove(here, position.pointer())) {
          depth = here.length();
          best = parser.currentTokenLocation();
          if (here.length() == position.pointer().length()) {
            break;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Position(
        position.file(),
        Math.max(0, best.getLineNr()),
        Math.max(0, best.getColumnNr()),
        position.pointer());
  }

  private static boolean isAtOrAbove(String pointer, String target) {
    return target.equals(pointer) || target.startsWith(pointer + "/");
  }
}
