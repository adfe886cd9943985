package org.aseankg.extract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The posts an article speaks of, linked to those of the graph or new, and who holds them. */
final class Tenures {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Cast cast;
  private final RecordNodes nodes;
  private final UnaryOperator<String> use;
  private final String issued;
  private final Map<String, ObjectNode> posts = new TreeMap<>();
  private final Map<String, ObjectNode> tenures = new TreeMap<>();

  /**
   * @param use refers to an entity from the record, declaring it where it must be
   * @param issued the day of the article, or empty
   */
  Tenures(Cast cast, RecordNodes nodes, UnaryOperator<String> use, String issued) {
    this.cast = cast;
    this.nodes = nodes;
    this.use = use;
    this.issued = issued;
  }

  /**
   * A post somebody holds, as it was read.
   *
   * @param body the organisation, or null where the article tells none
   */
  record Tenure(String person, String title, Agent.Org body, Happening.Read read) {}

  /** Adds a post and its holder; one without an organisation is no post of the model. */
  void add(Tenure tenure) {
    if (tenure.body() == null) {
      return;
    }
    String body = bodyOf(cast, tenure.body());
    Known known = cast.gazetteer().posts().find(body, tenure.title()).orElse(null);
    String post =
        known == null ? "post/" + Slugs.of(tenure.title() + " " + slug(body)) : known.ref();
    if (tenures.containsKey(tenure.person() + "#" + post)) {
      return;
    }
    posts.computeIfAbsent(post, p -> post(p, known, tenure, body));
    ObjectNode holding = JSON.objectNode();
    holding.put("holder", use.apply(tenure.person()));
    holding.put("post", post);
    if (!issued.isEmpty()) {
      holding.put("attestedOn", issued);
    }
    holding.putArray("evidence").add(nodes.evidence(tenure.read(), ""));
    tenures.put(tenure.person() + "#" + post, holding);
  }

  private ObjectNode post(String ref, Known known, Tenure tenure, String body) {
    ObjectNode node = JSON.objectNode();
    node.put("id", ref);
    if (known == null) {
      node.set("label", nodes.words(tenure.title() + " " + tenure.body().name()));
      node.set("postTitle", nodes.words(tenure.title()));
    } else {
      node.set("label", RecordNodes.labels(known));
    }
    node.put("inBody", use.apply(body));
    node.putArray("evidence").add(nodes.evidence(tenure.read(), ""));
    return node;
  }

  List<ObjectNode> posts() {
    return List.copyOf(posts.values());
  }

  List<ObjectNode> tenures() {
    return List.copyOf(tenures.values());
  }

  /** The body a post is in: a post of a country is in its government. */
  static String bodyOf(Cast cast, Agent.Org org) {
    if (!org.ref().startsWith("country/")) {
      return org.ref();
    }
    String ref = "body/government-of-" + slug(org.ref());
    if (cast.entries().containsKey(ref)) {
      return ref;
    }
    Known known = cast.gazetteer().find(ref).orElse(null);
    Cast.Entry country = cast.entries().get(org.ref());
    Cast.Entry entry = new Cast.Entry(ref, known == null ? country.name : org.name(), known);
    if (known == null) {
      entry.start = country.start;
      entry.end = country.end;
    }
    cast.entries().put(ref, entry);
    return ref;
  }

  private static String slug(String ref) {
    return ref.substring(ref.indexOf('/') + 1);
  }
}
