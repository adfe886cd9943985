package org.aseankg.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.aseankg.config.Bundle;

/**
 * The outline that maps are drawn on: land as SVG paths in hundredths of a degree, x to the east
 * and y to the south. It comes from Natural Earth; {@code src/main/scripts/region-outline.py} made
 * it.
 *
 * @param west western bound in degrees
 * @param south southern bound
 * @param east eastern bound
 * @param north northern bound
 * @param members the paths of the member states of ASEAN
 * @param others the path of all other land
 */
record Region(
    double west, double south, double east, double north, List<String> members, String others) {

  private static final Region BUNDLED = read();

  static Region bundled() {
    return BUNDLED;
  }

  boolean holds(double latitude, double longitude) {
    return latitude > south && latitude < north && longitude > west && longitude < east;
  }

  private static Region read() {
    try {
      JsonNode json = new ObjectMapper().readTree(Bundle.text("assets/region.json"));
      JsonNode bounds = json.path("bounds");
      List<String> members = new ArrayList<>();
      json.path("members").forEach(p -> members.add(p.asText()));
      return new Region(
          bounds.get(0).asDouble(),
          bounds.get(1).asDouble(),
          bounds.get(2).asDouble(),
          bounds.get(3).asDouble(),
          List.copyOf(members),
          json.path("others").asText());
    } catch (IOException e) {
      throw new UncheckedIOException("The outline of the region cannot be read.", e);
    }
  }
}
