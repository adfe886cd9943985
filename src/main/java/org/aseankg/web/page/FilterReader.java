package org.aseankg.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aseankg.model.EntityRef;
import org.aseankg.model.PartialDate;
import org.aseankg.picture.Filter;
import org.aseankg.vocab.Iris;

/** Reads the fields that pictures are filtered by. */
public final class FilterReader {

  /** The kinds of those who do things. */
  public static final List<String> AGENTS = List.of("person", "body", "country", "group");

  // As many as a list can be looked through.
  private static final int MOST_OPTIONS = 150;

  private final EntityPicker picker;
  private final Iris iris;

  public FilterReader(EntityPicker picker, Iris iris) {
    this.picker = picker;
    this.iris = iris;
  }

  /**
   * The filter, with what has to be said of it.
   *
   * @param filter what is wanted
   * @param body the value of the field for the body
   * @param agent what the field for somebody means
   * @param agentShown what that field shows
   * @param field the name of that field
   * @param iris the base of references
   */
  public record Read(
      Filter filter,
      String body,
      EntityPicker.Picked agent,
      String agentShown,
      String field,
      Iris iris) {

    /** What was typed that means nothing, or more than one thing; HTML. */
    public List<String> notes(String path, PageWords words) {
      return agent.isOpen() ? List.of(agent.unclear(path, field, words, iris)) : List.of();
    }

    /** The options of a field: all, then each thing once, by name. */
    public Map<String, String> options(Stream<EntityRef> things, PageWords words) {
      Map<String, String> byName = new TreeMap<>();
      things.distinct().limit(MOST_OPTIONS).forEach(t -> byName.put(t.label(), reference(t.iri())));
      Map<String, String> options = new LinkedHashMap<>();
      options.put("", words.plain("all"));
      byName.forEach((name, reference) -> options.put(reference, name));
      if (!options.containsKey(body)) {
        options.put(body, body);
      }
      return options;
    }

    private String reference(String of) {
      return iris.reference(of).orElse(of);
    }
  }

  /**
   * Reads the fields {@code body}, {@code from}, {@code until} and one for somebody.
   *
   * @param agentField the name of the field for somebody
   * @param kinds what can be named there
   */
  public Read read(FormValues values, String agentField, List<String> kinds, String language) {
    EntityPicker.Picked body = picker.pick(values.text("body"), List.of(), language);
    EntityPicker.Picked agent = picker.pick(values.text(agentField), kinds, language);
    Filter filter =
        new Filter(
            wanted(body),
            wanted(agent),
            values.date("from").map(PartialDate::first),
            values.date("until").map(PartialDate::last));
    String reference = body.iri().map(i -> iris.reference(i).orElse(i)).orElse(body.typed());
    String shown = agent.iri().map(i -> picker.shown(i, language)).orElse(agent.typed());
    return new Read(filter, reference, agent, shown, agentField, iris);
  }

  /** What nobody has means that nothing is found, not that all is. */
  private static Optional<String> wanted(EntityPicker.Picked picked) {
    return picked.isOpen() ? Optional.of("") : picked.iri();
  }
}
