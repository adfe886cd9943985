package org.aseankg.load;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.model.PartialDate;
import org.aseankg.model.Position;

/**
 * The cells of one row of a table of others, each held to what its column must hold. A column that
 * holds what belongs into another is told with its name, so that swapped columns are found.
 */
final class Cells {

  private static final Pattern WIKIDATA =
      Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:wiki|entity)/)?(Q[1-9]\\d*)");

  /** What a query says of somebody whose name is not known. */
  private static final Pattern UNKNOWN = Pattern.compile("_:.*|t\\d+|.*/\\.well-known/genid/.*");

  private static final Pattern NAME = Pattern.compile("(?s)(?=.*\\p{L}).*");
  private static final Pattern TIME = Pattern.compile("T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z?$");

  private final Map<String, String> cells;
  private final Position position;
  private final ExternalWriter out;
  private boolean wrong;

  Cells(Map<String, String> cells, Position position, ExternalWriter out) {
    this.cells = cells;
    this.position = position;
    this.out = out;
  }

  Position position() {
    return position;
  }

  /** Whether a cell so far did not hold what it should. */
  boolean areWrong() {
    return wrong;
  }

  /** A code of a form; empty where the cell is. */
  String code(String column, Pattern form, String expected) {
    String cell = cells.getOrDefault(column, "");
    return cell.isEmpty() || form.matcher(cell).matches() ? cell : refuse(column, cell, expected);
  }

  /** The identifier of an item of Wikidata, of an IRI too; empty where it is not known. */
  String wikidata(String column) {
    String cell = cells.getOrDefault(column, "");
    if (cell.isEmpty() || UNKNOWN.matcher(cell).matches()) {
      return "";
    }
    Matcher id = WIKIDATA.matcher(cell);
    return id.matches() ? id.group(1) : refuse(column, cell, "an item of Wikidata, as Q881");
  }

  /** A name; empty where the cell is, or holds the identifier that stands for a missing name. */
  String name(String column) {
    String cell = cells.getOrDefault(column, "");
    if (cell.isEmpty() || WIKIDATA.matcher(cell).matches()) {
      return "";
    }
    return NAME.matcher(cell).matches() ? cell : refuse(column, cell, "a name");
  }

  /** The language a name is told to be in; English where nothing is told. */
  String language(String column) {
    String language = cells.getOrDefault(languageOf(column), "");
    return language.isEmpty() ? "en" : language;
  }

  /** Under which key the language of a cell is kept. */
  static String languageOf(String column) {
    return column + "@";
  }

  /** A date, any time of day left out; empty where the cell is or nobody knows it. */
  String date(String column) {
    String cell = cells.getOrDefault(column, "");
    if (cell.isEmpty() || UNKNOWN.matcher(cell).matches()) {
      return "";
    }
    String date = TIME.matcher(cell).replaceFirst("");
    return PartialDate.find(date).isPresent()
        ? date
        : refuse(column, cell, "a date, as 2021-04-08, 2021-04 or 2021");
  }

  private String refuse(String column, String cell, String expected) {
    wrong = true;
    String shown = cell.length() > 80 ? cell.substring(0, 80) + "…" : cell;
    out.error(
        new Position(position.file(), position.line(), position.column(), column),
        "The column holds \"" + shown + "\": expected " + expected);
    return "";
  }
}
