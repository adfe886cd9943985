package org.aseankg.web;

import static org.aseankg.web.Routes.get;
import static org.aseankg.web.http.Param.AS_OF;
import static org.aseankg.web.http.Param.LANG;
import static org.aseankg.web.http.Param.LIMIT;
import static org.aseankg.web.http.Param.PAGE;
import static org.aseankg.web.http.Param.format;
import static org.aseankg.web.http.Param.text;

import java.util.List;
import org.aseankg.web.entity.Documents;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.Route;
import org.aseankg.web.page.DocFormat;

/** The paths at which IRIs of the data and of the ontology answer. */
final class DocumentRoutes {

  private static final Param KIND =
      text("kind", "The kind of entity, as person or event.").example("event");
  private static final Param SLUG =
      text("slug", "The name of the entity in its IRI.").example("accsm-21");
  private static final Param SCHEME = text("scheme", "The concept scheme.").example("role");
  private static final Param CONCEPT = text("name", "The concept.").example("chair");
  private static final Param FORMAT = formats(DocFormat.ALL);
  private static final Param RDF_OR_PAGE = formats(DocFormat.RDF_OR_PAGE);
  private static final Param RDF = format("ttl", "jsonld", "nt", "rdf");
  private static final List<String> RDF_TYPES =
      DocFormat.ALL.stream().filter(DocFormat::isRdf).map(f -> f.mediaType).toList();
  private static final List<String> TYPES = types(DocFormat.ALL);
  private static final List<String> RDF_OR_PAGE_TYPES = types(DocFormat.RDF_OR_PAGE);

  private DocumentRoutes() {}

  static List<Route> of(Documents documents) {
    return List.of(
        get("/id/{kind}/{slug}", documents.identifier(), "An entity: 303 to its document.")
            .takes(KIND, SLUG)
            .leadsElsewhere(),
        get("/concept/{scheme}", documents.identifier(), "A concept scheme: 303.")
            .takes(SCHEME)
            .leadsElsewhere(),
        get("/concept/{scheme}/{name}", documents.identifier(), "A concept: 303.")
            .takes(SCHEME, CONCEPT)
            .leadsElsewhere(),
        get("/graph/{name}", documents.identifier(), "A named graph: 303.")
            .takes(text("name", "The named graph.").example("inferred"))
            .leadsElsewhere(),
        get("/graph/{group}/{name}", documents.identifier(), "A named graph: 303.")
            .takes(
                text("group", "The group of named graphs.").example("source"),
                text("name", "The named graph.").example("vietnamplus-2022-accsm-21-som"))
            .leadsElsewhere(),
        get(
                "/doc/{kind}/{slug}",
                documents.document(),
                "What the graph says of an entity: a page, RDF or JSON by `Accept`, ending"
                    + " (`.ttl`, `.jsonld`, `.nt`, `.rdf`, `.json`, `.csv`, `.html`) or `?format=`.")
            .takes(KIND, SLUG, LANG, AS_OF, LIMIT, PAGE, FORMAT)
            .gives(TYPES),
        get(
                "/doc/{kind}/{group}/{name}",
                documents.document(),
                "The same of a concept or a named graph.")
            .takes(
                text("kind", "What it is: concept or graph.").example("concept"),
                text("group", "The concept scheme, or the group of named graphs.").example("role"),
                text("name", "The concept, or the named graph.").example("chair"),
                LANG,
                LIMIT,
                PAGE,
                FORMAT)
            .gives(TYPES),
        get("/api/entities/{kind}/{slug}", documents.entity(), "The same of an entity, JSON.")
            .takes(KIND, SLUG, LANG, LIMIT, PAGE)
            .gives("Entity", "application/json"),
        get("/ontology", documents.ontology(), "The ontology, as a page or as RDF.")
            .takes(LANG, RDF_OR_PAGE)
            .gives(RDF_OR_PAGE_TYPES),
        get("/ontology.{format}", documents.ontology(), "The ontology in one format.")
            .takes(inPath(RDF_OR_PAGE), LANG)
            .gives(RDF_OR_PAGE_TYPES),
        get("/ontology/{part}", documents.ontology(), "A version, or the alignments.")
            .takes(
                text("part", "The number of the version, or alignments.").example("alignments"),
                LANG,
                RDF)
            .gives(RDF_OR_PAGE_TYPES),
        get("/ontology/{part}/{version}", documents.ontology(), "A version of the alignments.")
            .takes(
                text("part", "The part of the ontology.")
                    .oneOf(List.of("alignments"))
                    .example("alignments"),
                text("version", "The number of the version.").example("0.1.0"),
                LANG,
                RDF)
            .gives(RDF_TYPES),
        get("/shapes", documents.ontology(), "The SHACL shapes, as RDF.")
            .takes(LANG, RDF)
            .gives(RDF_TYPES),
        get("/shapes.{format}", documents.ontology(), "The SHACL shapes in one format.")
            .takes(inPath(RDF), LANG)
            .gives(RDF_TYPES),
        get("/context.jsonld", documents.context(), "The JSON-LD context.")
            .gives(List.of("application/ld+json", "application/json")));
  }

  private static Param formats(List<DocFormat> offered) {
    return format(offered.stream().map(f -> f.suffix).toArray(String[]::new));
  }

  /** The format as an ending of the path. */
  private static Param inPath(Param format) {
    return text("format", "The format of the answer.").oneOf(format.oneOf()).example("ttl");
  }

  private static List<String> types(List<DocFormat> offered) {
    return offered.stream().map(f -> f.mediaType).toList();
  }
}
