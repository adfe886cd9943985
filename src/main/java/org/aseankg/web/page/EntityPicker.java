package org.aseankg.web.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.search.Hit;
import org.aseankg.search.NameIndex;
import org.aseankg.search.Rung;
import org.aseankg.search.SearchRequest;
import org.aseankg.vocab.Iris;
import org.aseankg.web.guard.QueryText;
import org.aseankg.web.http.Shown;

/**
 * Reads what was typed into a field for a thing: an IRI, {@code kind/slug}, a name, or what the
 * list under the field puts into it, which is the name with {@code [kind/slug]} after it.
 */
public final class EntityPicker {

  private static final Pattern REFERENCE =
      Pattern.compile("(?:.*\\[)?([a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9][a-z0-9.-]*)?)\\]?");
  private static final Pattern CONCEPT =
      Pattern.compile("(?:concept/)?([a-z]+(?:-[a-z]+)*)/([a-z0-9]+(?:-[a-z0-9]+)*)");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
  private static final int CANDIDATES = 6;

  private final NameIndex index;
  private final Iris iris;

  public EntityPicker(NameIndex index, Iris iris) {
    this.index = index;
    this.iris = iris;
  }

  /**
   * What a field means.
   *
   * @param typed what stood in it; empty for nothing
   * @param iri the thing, if it is clear which
   * @param candidates what it may mean, if it is not
   */
  public record Picked(String typed, Optional<String> iri, List<Hit> candidates) {

    /**
     * Says that a field does not mean one thing alone, with links that choose; HTML.
     *
     * @param address of the page without the field, fit to stand in a link
     */
    public String unclear(String address, String field, PageWords words, Iris iris) {
      StringBuilder html = new StringBuilder("<div class=\"note\"><p>");
      html.append(Html.escape(words.plain("pick-unclear", Shown.of(typed)))).append("</p>\n<ul>\n");
      for (Hit hit : candidates) {
        String reference = iris.reference(hit.iri()).orElse(hit.iri());
        String href = PageAddress.with(address, field, QueryText.encode(reference));
        html.append(
            "<li><a href=\"%s\">%s</a> <code>%s</code></li>\n"
                .formatted(Html.escape(href), Html.escape(hit.label()), Html.escape(reference)));
      }
      return html.append("</ul></div>\n").toString();
    }

    /** Whether something was typed that is no thing known. */
    public boolean isOpen() {
      return !typed.isEmpty() && iri.isEmpty();
    }
  }

  /** Reads a field. */
  public Picked pick(Optional<String> typed, List<String> kinds, String language) {
    if (typed.isEmpty()) {
      return new Picked("", Optional.empty(), List.of());
    }
    String text = typed.get();
    if (WEB.matcher(text).matches()) {
      return new Picked(text, Optional.of(text), List.of());
    }
    Matcher concept = CONCEPT.matcher(text);
    if (concept.matches() && !Iris.KINDS.contains(concept.group(1))) {
      String named = iris.concept(concept.group(1), concept.group(2));
      return new Picked(text, Optional.of(named), List.of());
    }
    Matcher reference = REFERENCE.matcher(text);
    if (reference.matches()) {
      return new Picked(text, Optional.of(iris.entity(reference.group(1))), List.of());
    }
    List<Hit> hits =
        index.search(new SearchRequest(text, kinds, Optional.empty(), language, CANDIDATES));
    return clear(hits, kinds)
        .map(h -> new Picked(text, Optional.of(h.iri()), List.<Hit>of()))
        .orElseGet(() -> new Picked(text, Optional.empty(), hits));
  }

  /** The one that is nearest; of several, the one of the kind that is asked for first. */
  private static Optional<Hit> clear(List<Hit> hits, List<String> kinds) {
    if (hits.isEmpty() || hits.get(0).rung().compareTo(Rung.UNACCENTED) > 0) {
      return Optional.empty();
    }
    List<Hit> nearest = hits.stream().filter(h -> h.rung() == hits.get(0).rung()).toList();
    List<Hit> ofKind =
        nearest.stream().filter(h -> !kinds.isEmpty() && h.kind().equals(kinds.get(0))).toList();
    List<Hit> chosen = nearest.size() == 1 ? nearest : ofKind;
    return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
  }

  /** What a field shows for a thing. */
  public String shown(String iri, String language) {
    String reference = iris.reference(iri).orElseGet(() -> iri.replace(iris.base(), ""));
    return index
        .profile(iri)
        .map(p -> p.label(language) + " [" + reference + "]")
        .orElse(reference);
  }
}
