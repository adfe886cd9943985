package org.aseankg.load;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.aseankg.vocab.External;

/**
 * Which columns of a table or of query results tell who held what post when; whoever writes a query
 * names them as they like. A column that is not there has an empty name.
 */
record OfficeColumns(
    String person,
    String personName,
    String post,
    String postName,
    String start,
    String end,
    String birth,
    String country) {

  private static final List<String> PERSONS =
      List.of("personID", "personId", "person_id", "wikidata", "wikidata_id", "item", "person");
  private static final List<String> PERSON_NAMES =
      List.of("personLabel", "itemLabel", "personName", "name", "person");
  private static final List<String> POSTS =
      List.of("positionID", "positionId", "position_id", "position", "office");
  private static final List<String> POST_NAMES =
      List.of("positionLabel", "officeLabel", "role", "position", "office");

  /** Whether the columns are those of people in office, or of offices. */
  static boolean areIn(Collection<String> columns) {
    OfficeColumns found = of(columns);
    boolean holders = !found.person.isEmpty() && !(found.post + found.postName).isEmpty();
    boolean posts = !found.post.isEmpty() && !found.country.isEmpty();
    return holders || posts;
  }

  /** Finds the columns. */
  static OfficeColumns of(Collection<String> columns) {
    String person = first(columns, PERSONS);
    String personName = first(columns, without(PERSON_NAMES, person));
    String post = first(columns, POSTS);
    String postName = first(columns, without(POST_NAMES, ""));
    boolean ofPosts = person.isEmpty() && columns.contains("id");
    if (ofPosts) {
      post = "id";
    } else if (post.equals(postName)) {
      // One column for the post: its name, unless there is one more for the name.
      post = "";
    }
    return new OfficeColumns(
        person,
        personName,
        post,
        postName,
        first(columns, List.of("start", "startDate", "start_date", "startTime")),
        first(columns, List.of("end", "endDate", "end_date", "endTime")),
        first(columns, List.of("DOB", "birth", "birthDate", "birth_date", "dateOfBirth")),
        first(columns, List.of("jurisdiction", "country")));
  }

  private static String first(Collection<String> columns, List<String> names) {
    return names.stream().filter(columns::contains).findFirst().orElse("");
  }

  private static List<String> without(List<String> names, String taken) {
    return names.stream().filter(n -> !n.equals(taken)).toList();
  }

  /** Writes what one row tells. */
  void write(Cells cells, ExternalWriter out) {
    String postId = cells.wikidata(post);
    String title = cells.name(postName);
    String area = cells.wikidata(country);
    String holder = cells.wikidata(person);
    String name = cells.name(personName);
    String from = cells.date(start);
    String until = cells.date(end);
    String born = cells.date(birth);
    if (cells.areWrong()) {
      return;
    }
    Node postNode = null;
    if (!postId.isEmpty() || !title.isEmpty()) {
      postNode = postId.isEmpty() ? out.local("post", title) : ExternalWriter.wikidata(postId);
      out.post(postNode, cells.position());
      out.name(postNode, title, cells.language(postName));
      if (!area.isEmpty()) {
        out.link(postNode, External.SPATIAL, ExternalWriter.wikidata(area));
      }
    }
    if (person.isEmpty() || holder.isEmpty() && name.isEmpty()) {
      return;
    }
    Node personNode =
        holder.isEmpty() ? out.local("person", name, born) : ExternalWriter.wikidata(holder);
    out.type(personNode, External.FOAF_PERSON, cells.position());
    out.name(personNode, name, cells.language(personName));
    out.date(personNode, External.BIRTH_DATE, born);
    if (postNode != null) {
      String of = holder.isEmpty() ? name + " " + born : holder;
      Node tenure =
          out.local(
              "tenure", of, postId.isEmpty() ? title : postId, from.isEmpty() ? "undated" : from);
      out.tenure(tenure, personNode, postNode, from, until, cells.position());
    }
  }
}
