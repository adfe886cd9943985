package org.aseankg.vocab;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.config.Settings;

/**
 * The IRI patterns of entities, concepts and named graphs under one base. Files of the project are
 * written under {@link Settings#DEFAULT_BASE}; {@link #rebase} moves their text to the base of this
 * instance.
 */
public final class Iris {

  /**
   * A reference to an entity or, with a fragment, to a relation: {@code kind/slug} or {@code
   * kind/slug#fragment}.
   */
  public static final Pattern REFERENCE =
      Pattern.compile("([a-z]+)/([a-z0-9]+(?:-[a-z0-9]+)*)(#[a-z0-9][a-z0-9.-]*)?");

  /** The kinds of entities, as their IRIs have them. */
  public static final List<String> KINDS =
      List.of(
          "person",
          "body",
          "group",
          "country",
          "place",
          "event",
          "series",
          "instrument",
          "initiative",
          "outcome",
          "post",
          "source");

  private static final Pattern MOVABLE =
      Pattern.compile(Pattern.quote(Settings.DEFAULT_BASE) + "(?=(?:id|concept|graph)/)");

  private final String base;

  public Iris(String base) {
    this.base = base;
  }

  /** The base all these IRIs start with; it ends in a slash. */
  public String base() {
    return base;
  }

  /**
   * The IRI of an entity ({@code person}, {@code cao-huy}) or, for a reference {@code
   * kind/slug#fragment}, of a relation.
   */
  public String entity(String reference) {
    return base + "id/" + reference;
  }

  /** The IRI of a SKOS concept, as {@code role}, {@code chair}. */
  public String concept(String scheme, String name) {
    return base + "concept/" + scheme + "/" + name;
  }

  /** The IRI of a named graph, as {@code reference/asean} or {@code inferred}. */
  public String graph(String name) {
    return base + "graph/" + name;
  }

  /** The graph of everything inferred. */
  public String inferredGraph() {
    return graph("inferred");
  }

  /** The graph that describes the named graphs themselves. */
  public String descriptionGraph() {
    return graph("description");
  }

  /** The graph of the ontology and the concepts. */
  public String ontologyGraph() {
    return graph("ontology");
  }

  /**
   * The {@code kind/slug} of an entity's IRI, with the fragment of a relation; empty for other
   * IRIs.
   */
  public Optional<String> reference(String iri) {
    String prefix = base + "id/";
    if (!iri.startsWith(prefix)) {
      return Optional.empty();
    }
    String reference = iri.substring(prefix.length());
    return REFERENCE.matcher(reference).matches() ? Optional.of(reference) : Optional.empty();
  }

  /**
   * Moves the text of a project file from the published base to this one; the ontology's namespace
   * stays.
   */
  public String rebase(String text) {
    return base.equals(Settings.DEFAULT_BASE)
        ? text
        : MOVABLE.matcher(text).replaceAll(Matcher.quoteReplacement(base));
  }
}
