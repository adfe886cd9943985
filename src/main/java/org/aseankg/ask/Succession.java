package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Reads "who succeeded somebody" as "who came after somebody in the post that somebody held". */
final class Succession {

  private static final List<String> PERSON = List.of("person");
  private static final List<String> OFFICES = List.of("post", "series", "body", "event");

  private final FrameQueries queries;

  Succession(FrameQueries queries) {
    this.queries = queries;
  }

  /** The clause with the posts of the person it names, where it names no office. */
  Clause extend(Clause clause) {
    boolean sequence =
        clause.has("rel:before") || clause.has("rel:after") || clause.has("rel:takeover");
    List<Mention> persons = clause.mentions().stream().filter(m -> m.canBe(PERSON)).toList();
    boolean office = clause.mentions().stream().anyMatch(m -> m.canBe(OFFICES));
    if (!sequence || office || persons.size() != 1) {
      return clause;
    }
    Mention person = persons.get(0);
    List<Mention.Candidate> posts = posts(person);
    if (posts.isEmpty()) {
      return clause;
    }
    List<Mention> mentions = new ArrayList<>(clause.mentions());
    mentions.add(
        new Mention(person.from(), person.to(), person.text(), posts, posts.size() > 1, false));
    return clause.with(mentions);
  }

  private List<Mention.Candidate> posts(Mention person) {
    List<Node> iris =
        person.best(PERSON).stream().map(c -> NodeFactory.createURI(c.iri())).toList();
    return queries.run(queries.restricted("tenures", Map.of("person", iris))).stream()
        .map(r -> r.iri("post"))
        .distinct()
        .map(p -> new Mention.Candidate(p, "post", 1, false))
        .toList();
  }
}
