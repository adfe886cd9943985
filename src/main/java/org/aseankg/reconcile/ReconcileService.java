package org.aseankg.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.InvalidInputException;
import org.aseankg.config.Settings;
import org.aseankg.ontology.KgOntology;
import org.aseankg.query.QueryRunner;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * Matches rows of tables to entities, helps those who do so by hand, and fetches more about what
 * was matched. Safe for use by many threads.
 */
public final class ReconcileService {

  private final Iris iris;
  private final Settings settings;
  private final NameIndex index;
  private final TypeCatalog types;
  private final PropertyCatalog properties;
  private final Identifiers identifiers;
  private final Cards cards;
  private final CandidateFinder finder;
  private final Extender extender;
  private final Suggestions suggestions;
  private final Previews previews;

  public ReconcileService(
      KgStore store, NameIndex index, KgOntology ontology, Iris iris, Settings settings) {
    this.iris = iris;
    this.settings = settings;
    this.index = index;
    this.types = TypeCatalog.of(ontology);
    this.properties = new PropertyCatalog(iris);
    this.identifiers = new Identifiers(store, index, iris);
    PropertyValues values = new PropertyValues(new QueryRunner(store, iris, settings), store);
    this.cards = new Cards(index, types, properties, values);
    Agreement agreement = new Agreement(properties, values, identifiers, index);
    Retrieval retrieval = new Retrieval(index, identifiers, properties, values, agreement);
    this.finder = new CandidateFinder(types, identifiers, cards, agreement, retrieval);
    this.extender = new Extender(types, properties, values, identifiers);
    this.suggestions = new Suggestions(index, types, properties, identifiers, cards);
    this.previews = new Previews(properties, values, cards);
  }

  /** The namespace of identifiers: with an identifier behind it, an entity's IRI. */
  public String identifierSpace() {
    return iris.entity("");
  }

  /** The namespace of types: with a type's id behind it, the IRI of the class. */
  public String schemaSpace() {
    return AKG.NS;
  }

  /** The types there are. */
  public TypeCatalog types() {
    return types;
  }

  /** The types most tables are about. */
  public List<EntityType> defaultTypes() {
    return types.kinds();
  }

  /** What can be known of a row, and fetched of an entity. */
  public PropertyCatalog properties() {
    return properties;
  }

  /**
   * The candidates of each query, the best first.
   *
   * @param language of their names
   * @throws InvalidInputException if a query names a type or a property there is not
   * @throws org.aseankg.QueryCancelledException if all of it takes longer than one query may
   */
  public Map<String, List<Candidate>> match(Map<String, Query> queries, String language) {
    for (Query query : queries.values()) {
      query.types().forEach(types::get);
      query.properties().forEach(k -> properties.get(k.property()));
    }
    Deadline deadline = new Deadline(settings.queryTimeout());
    Map<String, List<Candidate>> results = new LinkedHashMap<>();
    queries.forEach(
        (key, query) -> {
          deadline.check();
          results.put(key, finder.find(query, language));
        });
    return results;
  }

  /**
   * Values of entities.
   *
   * @throws InvalidInputException if it asks for a property there is not
   * @throws org.aseankg.QueryCancelledException if it takes longer than one query may
   */
  public Extended extend(Extension wanted, String language) {
    return extender.extend(wanted, language, new Deadline(settings.queryTimeout()));
  }

  /**
   * Entities that may be meant by one who is still typing.
   *
   * @param from how many to leave out
   */
  public List<Suggestion> suggestEntities(
      String prefix, Optional<EntityType> type, int from, int count, String language) {
    return suggestions.entities(prefix, type, from, count, language);
  }

  /** Types by the beginning of a word of their names. */
  public List<Suggestion> suggestTypes(String prefix, int from, int count, String language) {
    return suggestions.types(prefix, from, count, language);
  }

  /** Properties by the beginning of a word of their names. */
  public List<Suggestion> suggestProperties(
      String prefix, Optional<EntityType> type, int from, int count, String language) {
    return suggestions.properties(prefix, type, from, count, language);
  }

  /** The IRI of an identifier; empty where there is no such entity. */
  public Optional<String> iri(String id) {
    return identifiers.entity(id);
  }

  /** A few lines about an entity; empty where there is none of that identifier. */
  public Optional<Preview> preview(String id, List<String> languages, String language) {
    return identifiers
        .entity(id)
        .flatMap(cards::profile)
        .map(p -> previews.of(p, languages, language));
  }

  /** Changes whenever an answer may. */
  public String version() {
    return index.version();
  }
}
