package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.aseankg.model.PartialDate;
import org.aseankg.model.Position;
import org.aseankg.vocab.External;

/**
 * People and their memberships in <a href="https://www.popoloproject.com/">Popolo</a> JSON, as
 * projects on parliaments and governments exchange them. Memberships may stand before the people
 * they are of, so the file is read twice.
 */
final class PopoloFile implements ExternalFormat {

  /** People and posts that are remembered between the two readings. */
  private static final int MOST = 1_000_000;

  @Override
  public boolean recognises(Head head) {
    boolean record = head.hasKey("source");
    return !record
        && (head.hasKey("persons") || head.hasKey("organizations") || head.hasKey("areas"));
  }

  @Override
  public void read(SourceFile file, ExternalWriter out) throws IOException {
    Reading reading = new Reading(file, out);
    JsonItems.read(file, Set.of("persons", "posts"), reading::thing, out.findings());
    JsonItems.read(file, Set.of("memberships"), reading::membership, new Findings());
  }

  private static final class Reading {
    private final SourceFile file;
    private final ExternalWriter out;
    private final Map<String, Node> people = new HashMap<>();
    private final Map<String, Node> posts = new HashMap<>();

    Reading(SourceFile file, ExternalWriter out) {
      this.file = file;
      this.out = out;
    }

    void thing(JsonItems.Item item) {
      String id = item.node().path("id").asText();
      if (id.isEmpty()) {
        out.error(item.position(), "The entry has no id: expected one");
        return;
      }
      if (people.size() + posts.size() >= MOST) {
        throw new RefusedException(
            item.position(),
            "The file has more than " + MOST + " people and posts: expected fewer.");
      }
      if (item.section().equals("persons")) {
        people.put(id, person(id, item.node(), item.position()));
      } else {
        posts.put(id, post(id, item.node(), item.position()));
      }
    }

    private Node person(String id, JsonNode person, Position position) {
      String item = "";
      for (JsonNode identifier : person.path("identifiers")) {
        String value = identifier.path("identifier").asText();
        if (identifier.path("scheme").asText().equals("wikidata") && value.matches("Q[1-9]\\d*")) {
          item = value;
        }
      }
      Node node = item.isEmpty() ? out.local("person", id) : ExternalWriter.wikidata(item);
      out.type(node, External.FOAF_PERSON, position);
      out.name(node, person.path("name").asText(), "en");
      for (JsonNode other : person.path("other_names")) {
        out.name(node, other.path("name").asText(), other.path("lang").asText("en"));
      }
      out.date(node, External.BIRTH_DATE, date(person, "birth_date", position));
      return node;
    }

    private Node post(String id, JsonNode post, Position position) {
      Node node = out.local("post", id);
      out.post(node, position);
      out.name(node, post.path("label").asText(), "en");
      return node;
    }

    void membership(JsonItems.Item item) {
      JsonNode membership = item.node();
      Position position = item.position();
      String personId = membership.path("person_id").asText();
      Node person = people.get(personId);
      if (person == null) {
        out.error(
            new Position(file.name(), position.line(), position.column(), "person_id"),
            "There is no person \"" + personId + "\": expected one of persons");
        return;
      }
      Node post = posts.get(membership.path("post_id").asText());
      String role = membership.path("role").asText();
      if (post == null && !role.isBlank()) {
        post = out.local("post", role, membership.path("organization_id").asText());
        out.post(post, position);
        out.name(post, role, "en");
      }
      if (post != null) {
        String from = date(membership, "start_date", position);
        Node tenure =
            out.local(
                "tenure",
                personId,
                post.getURI().substring(post.getURI().indexOf('#') + 1),
                from.isEmpty() ? "undated" : from);
        out.tenure(tenure, person, post, from, date(membership, "end_date", position), position);
      }
    }

    private String date(JsonNode node, String key, Position position) {
      String date = node.path(key).asText("");
      if (date.equals("null") || date.isEmpty() || PartialDate.find(date).isPresent()) {
        return date.equals("null") ? "" : date;
      }
      out.error(
          new Position(file.name(), position.line(), position.column(), key),
          "\"" + date + "\" is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD");
      return "";
    }
  }
}
