package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.aseankg.model.Position;
import org.aseankg.vocab.External;

/**
 * Collections of places in GeoJSON with the properties of the populated places of <a
 * href="https://www.naturalearthdata.com/">Natural Earth</a>, whose names changed between small and
 * capital letters from one release to the next.
 */
final class PlaceCollection implements ExternalFormat {

  private static final Pattern TWO = Pattern.compile("[A-Z]{2}");
  private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d*");

  /** What some releases write where there is no value. */
  private static final Set<String> NONE = Set.of("", "-99", "-1", "0");

  /** Degrees; more between the point and what the properties say means that they are swapped. */
  private static final double APART = 2;

  @Override
  public boolean recognises(Head head) {
    return head.hasKey("features");
  }

  @Override
  public void read(SourceFile file, ExternalWriter out) throws IOException {
    JsonItems.read(
        file, Set.of("features"), item -> place(item.node(), item.position(), out), out.findings());
  }

  private static void place(JsonNode feature, Position position, ExternalWriter out) {
    Map<String, String> properties = properties(feature);
    String name = properties.getOrDefault("name", "");
    if (name.isEmpty()) {
      out.error(at(position, "NAME"), "The feature has no name: expected the property NAME");
      return;
    }
    String country = checked(properties, "iso_a2", TWO, "two capitals, as VN", position, out);
    String item = checked(properties, "wikidataid", ITEM, "an item as Q1858", position, out);
    String number = properties.getOrDefault("geonameid", "").replaceFirst("\\.0$", "");
    String geonames = NONE.contains(number) ? "" : number;
    if (country == null || item == null || !geonames.matches("\\d*")) {
      if (!geonames.matches("\\d*")) {
        out.error(
            at(position, "GEONAMEID"), "The property holds \"" + number + "\": expected a number");
      }
      return;
    }
    Node place =
        !item.isEmpty()
            ? ExternalWriter.wikidata(item)
            : !geonames.isEmpty()
                ? ExternalWriter.geonames(geonames)
                : out.local("place", name, country, properties.getOrDefault("ne_id", ""));
    out.type(place, External.SCHEMA_PLACE, position);
    out.value(place, External.COVERAGE, country);
    names(place, properties, out);
    if (!geonames.isEmpty()) {
      out.link(place, External.SAME_AS, ExternalWriter.geonames(geonames));
    }
    point(place, feature.path("geometry"), properties, position, out);
  }

  private static void names(Node place, Map<String, String> properties, ExternalWriter out) {
    for (String key : Set.of("name", "nameascii", "namealt")) {
      for (String name : properties.getOrDefault(key, "").split("\\|")) {
        out.name(place, name, "en");
      }
    }
    properties.forEach(
        (key, value) -> {
          if (key.matches("name_[a-z]{2,3}")) {
            out.name(place, value, key.substring("name_".length()));
          }
        });
  }

  private static void point(
      Node place,
      JsonNode geometry,
      Map<String, String> properties,
      Position position,
      ExternalWriter out) {
    boolean isPoint = geometry.path("type").asText().equals("Point");
    JsonNode coordinates = geometry.path("coordinates");
    Double latitude = number(properties.get("latitude"));
    Double longitude = number(properties.get("longitude"));
    if (!isPoint && (latitude == null || longitude == null)) {
      out.error(position, "The feature has no point: expected a geometry of the type Point");
      return;
    }
    double north = latitude == null ? coordinates.path(1).asDouble(Double.NaN) : latitude;
    double east = longitude == null ? coordinates.path(0).asDouble(Double.NaN) : longitude;
    if (Double.isNaN(north) || Double.isNaN(east)) {
      out.error(position, "The point has no two numbers: expected longitude and latitude");
    } else if (out.point(place, north, east, position)
        && isPoint
        && (apart(coordinates.path(1), north) || apart(coordinates.path(0), east))) {
      out.error(
          at(position, "LATITUDE"),
          "The point is at longitude "
              + coordinates.path(0).asText()
              + " and latitude "
              + coordinates.path(1).asText()
              + ", but the properties say "
              + east
              + " and "
              + north
              + ": expected the same");
    }
  }

  private static boolean apart(JsonNode degrees, double other) {
    double difference = Math.abs(degrees.asDouble(other) - other);
    return Math.min(difference, 360 - difference) > APART;
  }

  private static Double number(String text) {
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The value of a property; null, with a finding, where it is not what it should be. */
  private static String checked(
      Map<String, String> properties,
      String key,
      Pattern form,
      String expected,
      Position position,
      ExternalWriter out) {
    String value = properties.getOrDefault(key, "");
    if (NONE.contains(value) || form.matcher(value).matches()) {
      return NONE.contains(value) ? "" : value;
    }
    out.error(
        at(position, key.toUpperCase(Locale.ROOT)),
        "The property holds \"" + value + "\": expected " + expected);
    return null;
  }

  private static Position at(Position position, String property) {
    return new Position(position.file(), position.line(), position.column(), property);
  }

  /** The single values, by their keys in small letters. */
  private static Map<String, String> properties(JsonNode feature) {
    Map<String, String> properties = new HashMap<>();
    feature
        .path("properties")
        .properties()
        .forEach(
            e -> {
              if (e.getValue().isValueNode() && !e.getValue().isNull()) {
                properties.put(e.getKey().toLowerCase(Locale.ROOT), e.getValue().asText().strip());
              }
            });
    return properties;
  }
}
