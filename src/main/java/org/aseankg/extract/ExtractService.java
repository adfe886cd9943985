package org.aseankg.extract;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.aseankg.InvalidInputException;
import org.aseankg.load.RecordStatements;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/**
 * Reads articles against the graph as it is when this is made. Safe for use by many threads; each
 * article takes time in step with its length.
 */
public final class ExtractService {

  /** The languages articles are read in. */
  public static final List<String> LANGUAGES = List.of("vi", "en");

  private final Iris iris;
  private final Gazetteer gazetteer;
  private final Map<String, Words> words;
  private final Set<String> english;

  private ExtractService(Iris iris, Gazetteer gazetteer, Map<String, Words> words) {
    this.iris = iris;
    this.gazetteer = gazetteer;
    this.words = words;
    this.english = new HashSet<>(Words.lines("en", "stopwords.txt"));
  }

  /**
   * Reads the names of a store and the words of the languages.
   *
   * @param without {@code source/slug} of a source to read as if the graph did not have it, nor
   *     what only it says; empty for none
   */
  public static ExtractService over(KgStore store, Iris iris, KgOntology ontology, String without) {
    Gazetteer gazetteer = store.read(d -> Gazetteer.read(d, iris, without));
    return new ExtractService(
        iris, gazetteer, Map.of("vi", Words.of("vi", ontology), "en", Words.of("en", ontology)));
  }

  /**
   * Proposes a record.
   *
   * @param issued the day of the article where the user knows it, or null
   * @param language the language of the article, or empty to find out
   */
  public Proposed read(Article article, LocalDate issued, String language) {
    if (!language.isEmpty() && !words.containsKey(language)) {
      throw new InvalidInputException(
          "Articles cannot be read in \""
              + language
              + "\": expected one of "
              + String.join(", ", LANGUAGES)
              + ".");
    }
    CleanText clean = TextCleaner.clean(article.text());
    String spoken = language.isEmpty() ? LanguageGuess.of(clean.text(), english) : language;
    if (spoken.isEmpty()) {
      return ArticleReader.nothing(
          article, "und", "It is in no language that is read: expected Vietnamese or English.");
    }
    return new ArticleReader(article, clean, words.get(spoken), gazetteer, issued).read();
  }

  /** The statements of a proposal, with the names of what it refers to in the graph. */
  public void statements(Proposed proposed, Consumer<Triple> out) {
    RecordStatements.write("proposal", proposed.record(), iris, out);
    for (String ref : proposed.linked()) {
      gazetteer.find(ref).ifPresent(k -> names(k, out));
    }
  }

  private void names(Known known, Consumer<Triple> out) {
    for (Known.NameOf name : known.names()) {
      var text =
          name.language().isEmpty()
              ? NodeFactory.createLiteralString(name.text())
              : NodeFactory.createLiteralLang(name.text(), name.language());
      var property =
          name.isLabel()
              ? External.LABEL
              : name.language().isEmpty() ? AKG.shortName : External.ALT_LABEL;
      out.accept(Triple.create(NodeFactory.createURI(iris.entity(known.ref())), property, text));
    }
  }
}
