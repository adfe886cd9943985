package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.model.PartialDate;

/** Reads the dates of Wikidata, which say how exact they are. */
final class WikidataDates {

  private static final Pattern TIME = Pattern.compile("\\+(\\d{4})-(\\d{2})-(\\d{2})T.*");

  private static final int YEAR = 9;
  private static final int MONTH = 10;
  private static final int DAY = 11;

  private WikidataDates() {}

  /** The date as exact as it is known; empty for a decade, a century or no date. */
  static String of(JsonNode value) {
    Matcher time = TIME.matcher(value.path("time").asText());
    if (!time.matches()) {
      return "";
    }
    String date =
        switch (value.path("precision").asInt()) {
          case YEAR -> time.group(1);
          case MONTH -> time.group(1) + "-" + time.group(2);
          case DAY -> time.group(1) + "-" + time.group(2) + "-" + time.group(3);
          default -> "";
        };
    return PartialDate.find(date).isPresent() ? date : "";
  }
}
