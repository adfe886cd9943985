package org.aseankg.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;

/** Reads articles of a few sentences over the bundled graph, and tells what was proposed. */
final class TinyArticles {

  private static final ExtractService SERVICE =
      ExtractService.over(
          BundledGraph.store(), BundledGraph.iris(), KgOntology.bundled(BundledGraph.iris()), "");

  private TinyArticles() {}

  /** The proposed record. */
  static JsonNode read(String text) {
    return SERVICE
        .read(Article.of("tiny.txt", text.getBytes(StandardCharsets.UTF_8)), null, "")
        .record();
  }

  /** Role and agent of all events. */
  static List<String> roles(String text) {
    List<String> roles = new ArrayList<>();
    for (JsonNode event : read(text).path("events")) {
      event
          .path("roles")
          .forEach(r -> roles.add(r.path("role").asText() + " " + r.path("agent").asText()));
    }
    return roles;
  }

  /** Role, agent and certainty of all events. */
  static List<String> rolesWithCertainty(String text) {
    List<String> roles = new ArrayList<>();
    for (JsonNode event : read(text).path("events")) {
      for (JsonNode role : event.path("roles")) {
        roles.add(
            role.path("role").asText()
                + " "
                + role.path("agent").asText()
                + " "
                + role.at("/evidence/0/certainty").asText());
      }
    }
    return roles;
  }

  /** Holder and post. */
  static List<String> posts(String text) {
    List<String> posts = new ArrayList<>();
    read(text)
        .path("tenures")
        .forEach(t -> posts.add(t.path("holder").asText() + " " + t.path("post").asText()));
    return posts;
  }

  /** Begin, end and place of each event. */
  static List<String> events(String text) {
    List<String> events = new ArrayList<>();
    for (JsonNode e : read(text).path("events")) {
      events.add(
          e.path("startDate").asText(e.path("plannedStart").asText())
              + " "
              + e.path("endDate").asText(e.path("plannedEnd").asText())
              + " "
              + e.path("location").asText());
    }
    return events;
  }
}
