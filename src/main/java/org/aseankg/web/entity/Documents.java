package org.aseankg.web.entity;

import java.util.function.Supplier;
import org.aseankg.config.Settings;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.DescriptionJson;
import org.aseankg.describe.JsonLdWriter;
import org.aseankg.describe.Names;
import org.aseankg.describe.Prefixes;
import org.aseankg.ontology.KgOntology;
import org.aseankg.vocab.Iris;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.http.Handler;

/**
 * What answers for the IRIs of the data and of the ontology.
 *
 * @param identifier the IRIs of things
 * @param document the documents about them
 * @param entity the same as JSON only
 * @param ontology the ontology's documents
 * @param context the JSON-LD context
 */
public record Documents(
    Handler identifier, Handler document, Handler entity, Handler ontology, Handler context) {

  /** Builds the handlers over the services they ask. */
  public static Documents over(
      DescribeService service,
      Names names,
      Iris iris,
      KgOntology ontology,
      QueryGate gate,
      Settings settings,
      EntitySections sections,
      Supplier<String> version) {
    Prefixes prefixes = new Prefixes(iris);
    TripleWriter triples = new TripleWriter(prefixes, new JsonLdWriter(iris));
    DocumentHandler documents =
        new DocumentHandler(
            service,
            iris,
            triples,
            new DescriptionJson(names, iris),
            new EntityPage(names, iris, sections),
            gate,
            version,
            settings.clock());
    OntologyPage page = new OntologyPage(ontology, names, iris);
    return new Documents(
        new IdentifierHandler(service, iris),
        documents::document,
        documents::entity,
        new OntologyHandler(iris, triples, page, service, version),
        new ContextHandler(iris));
  }
}
