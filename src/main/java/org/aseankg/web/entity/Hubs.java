package org.aseankg.web.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.Value;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.Language;
import org.aseankg.web.page.Answers;

/** The entities that most is said about, whose pages are prepared. */
public final class Hubs {

  private static final int MOST = 12;

  private final CannedQuery query;
  private final Answers answers;
  private final EntitySections sections;
  private final Iris iris;

  public Hubs(Answers answers, EntitySections sections, Iris iris) {
    this.query = QueryCatalog.pages(iris).get("hubs");
    this.answers = answers;
    this.sections = sections;
    this.iris = iris;
  }

  /** Each page as a step of its own. */
  public List<Runnable> steps() {
    List<Runnable> steps = new ArrayList<>();
    for (Map<String, Value> row :
        answers.run(query, QueryRequest.of(Map.of()).page(MOST, 1)).rows()) {
      String agent = row.get("agent").text();
      Optional<String> reference = iris.reference(agent);
      for (String language : reference.isPresent() ? Language.ALL : List.<String>of()) {
        EntitySections.Wanted wanted =
            new EntitySections.Wanted(agent, reference.get(), Optional.empty(), language);
        steps.add(() -> sections.prepare(wanted));
      }
    }
    return steps;
  }
}
