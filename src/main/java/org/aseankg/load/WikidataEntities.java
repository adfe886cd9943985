package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.model.Position;
import org.aseankg.vocab.External;

/**
 * Items of Wikidata in its own JSON, as {@code Special:EntityData} gives them: names in the two
 * languages of this graph and a few statements. Statements that Wikidata ranks as deprecated are
 * left out.
 */
final class WikidataEntities implements ExternalFormat {

  private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d*");

  /** The languages of names; {@code mul} is Wikidata's for names that are the same in many. */
  private static final List<String> LANGUAGES = List.of("en", "vi", "mul");

  /** What only posts have: a jurisdiction, a holder, a deputy. */
  private static final List<String> POSTS = List.of("P1001", "P1308", "P2098");

  private static final String HUMAN = "Q5";

  @Override
  public boolean recognises(Head head) {
    return head.hasKey("entities");
  }

  @Override
  public void read(SourceFile file, ExternalWriter out) throws IOException {
    JsonItems.read(
        file,
        Set.of("entities"),
        item -> entity(item.node(), item.position(), out),
        out.findings());
  }

  private static void entity(JsonNode entity, Position position, ExternalWriter out) {
    String id = entity.path("id").asText();
    if (!ITEM.matcher(id).matches()) {
      out.error(position, "The entity has the id \"" + id + "\": expected an item, as Q881");
      return;
    }
    if (entity.has("missing")) {
      out.error(position, "Wikidata has no item " + id + ": expected one that is there");
      return;
    }
    Node node = ExternalWriter.wikidata(id);
    out.type(node, type(entity), position);
    for (String language : LANGUAGES) {
      out.name(node, entity.path("labels").path(language).path("value").asText(), language);
      for (JsonNode alias : entity.path("aliases").path(language)) {
        out.name(node, alias.path("value").asText(), language);
      }
    }
    codes(node, entity, position, out);
    for (JsonNode statement : statements(entity, "P39")) {
      tenure(node, statement, position, out);
    }
  }

  private static Node type(JsonNode entity) {
    boolean human =
        values(entity, "P31").stream().anyMatch(v -> v.path("id").asText().equals(HUMAN));
    if (human) {
      return External.FOAF_PERSON;
    }
    if (!values(entity, "P297").isEmpty()) {
      return External.SCHEMA_COUNTRY;
    }
    if (!values(entity, "P625").isEmpty()) {
      return External.SCHEMA_PLACE;
    }
    boolean post = POSTS.stream().anyMatch(p -> !values(entity, p).isEmpty());
    return post ? External.ORG_POST : External.SCHEMA_THING;
  }

  private static void codes(Node node, JsonNode entity, Position position, ExternalWriter out) {
    String number = text(entity, "P299");
    out.countryCodes(
        node, text(entity, "P297"), text(entity, "P298"), number.matches("\\d{1,3}") ? number : "");
    String geonames = text(entity, "P1566");
    if (geonames.matches("[1-9]\\d*")) {
      out.link(node, External.SAME_AS, ExternalWriter.geonames(geonames));
    }
    values(entity, "P625").stream()
        .findFirst()
        .ifPresent(
            p ->
                out.point(
                    node, p.path("latitude").asDouble(), p.path("longitude").asDouble(), position));
    values(entity, "P569").stream()
        .findFirst()
        .ifPresent(birth -> out.date(node, External.BIRTH_DATE, WikidataDates.of(birth)));
    for (String property : List.of("P17", "P1001", "P27")) {
      for (JsonNode country : values(entity, property)) {
        String item = country.path("id").asText();
        if (ITEM.matcher(item).matches()) {
          out.link(node, External.SPATIAL, ExternalWriter.wikidata(item));
        }
      }
    }
  }

  private static void tenure(
      Node person, JsonNode statement, Position position, ExternalWriter out) {
    String post = value(statement.path("mainsnak")).path("id").asText();
    String id = statement.path("id").asText().replace('$', '-');
    if (ITEM.matcher(post).matches() && id.matches("[A-Za-z0-9-]+")) {
      JsonNode qualifiers = statement.path("qualifiers");
      out.tenure(
          NodeFactory.createURI(External.WIKIDATA + "statement/" + id),
          person,
          ExternalWriter.wikidata(post),
          WikidataDates.of(value(qualifiers.path("P580").path(0))),
          WikidataDates.of(value(qualifiers.path("P582").path(0))),
          position);
      out.post(ExternalWriter.wikidata(post), position);
    }
  }

  private static String text(JsonNode entity, String property) {
    return values(entity, property).stream().map(JsonNode::asText).findFirst().orElse("");
  }

  private static List<JsonNode> values(JsonNode entity, String property) {
    return statements(entity, property).stream()
        .map(s -> value(s.path("mainsnak")))
        .filter(v -> !v.isMissingNode())
        .toList();
  }

  /** The statements of a property, the preferred ones first. */
  private static List<JsonNode> statements(JsonNode entity, String property) {
    List<JsonNode> preferred = new ArrayList<>();
    List<JsonNode> normal = new ArrayList<>();
    for (JsonNode statement : entity.path("claims").path(property)) {
      String rank = statement.path("rank").asText("normal");
      if (rank.equals("preferred")) {
        preferred.add(statement);
      } else if (rank.equals("normal")) {
        normal.add(statement);
      }
    }
    preferred.addAll(normal);
    return preferred;
  }

  private static JsonNode value(JsonNode snak) {
    return snak.path("datavalue").path("value");
  }
}
