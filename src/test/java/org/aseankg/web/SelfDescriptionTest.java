package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled data says of itself: every number is held against a query. */
class SelfDescriptionTest {

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String DATASET = "https://w3id.org/asean-kg/graph/description#dataset";

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void void_countsAreThoseOfQueries() {
    Model model = rdf("/.well-known/void");
    assertThat(number(model, "triples")).isEqualTo(count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
    assertThat(number(model, "distinctSubjects"))
        .isEqualTo(count("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"));
    assertThat(number(model, "distinctObjects"))
        .isEqualTo(count("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"));
    assertThat(number(model, "properties"))
        .isEqualTo(count("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"));
    assertThat(number(model, "classes"))
        .isEqualTo(count("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }"));
  }

  @Test
  void void_partitionsAreThoseOfQueries() {
    Map<String, Integer> classes = new HashMap<>();
    Map<String, String> properties = new HashMap<>();
    Model model = rdf("/.well-known/void");
    Resource dataset = model.getResource(DATASET);
    dataset
        .listProperties(model.createProperty(VOID, "classPartition"))
        .forEach(
            s ->
                classes.put(
                    uri(s.getResource(), VOID + "class"),
                    integer(s.getResource(), VOID + "entities")));
    dataset
        .listProperties(model.createProperty(VOID, "propertyPartition"))
        .forEach(
            s ->
                properties.put(
                    uri(s.getResource(), VOID + "property"),
                    integer(s.getResource(), VOID + "triples")
                        + " "
                        + integer(s.getResource(), VOID + "distinctSubjects")
                        + " "
                        + integer(s.getResource(), VOID + "distinctObjects")));
    Map<String, Integer> countedClasses = new HashMap<>();
    rows("SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c")
        .forEach(r -> countedClasses.put(value(r, "c"), Integer.valueOf(value(r, "n"))));
    assertThat(classes).isEqualTo(countedClasses).hasSizeGreaterThan(30);
    Map<String, String> counted = new HashMap<>();
    rows("SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m) (COUNT(DISTINCT ?o) AS ?k) {"
            + " ?s ?p ?o } GROUP BY ?p")
        .forEach(
            r ->
                counted.put(
                    value(r, "p"), value(r, "n") + " " + value(r, "m") + " " + value(r, "k")));
    assertThat(properties).isEqualTo(counted);
  }

  @Test
  void void_partitionOfAClassIsThatOfAQuery() {
    String found =
        "PREFIX void: <http://rdfs.org/ns/void#> PREFIX ext: <http://ldf.fi/void-ext#> SELECT"
            + " ?class ?datatype (SUM(?t) AS ?n) { ?c void:class"
            + " <https://w3id.org/asean-kg/ontology#Event> ; void:propertyPartition ?p . ?p"
            + " void:property <https://schema.org/location> ; void:classPartition ?o . ?o"
            + " void:class ?class ; void:triples ?t } GROUP BY ?class ?datatype ORDER BY ?class";
    String counted =
        "SELECT ?class (COUNT(*) AS ?n) { ?s a <https://w3id.org/asean-kg/ontology#Event> ;"
            + " <https://schema.org/location> ?o . ?o a ?class } GROUP BY ?class ORDER BY ?class";
    List<String> expected = new ArrayList<>();
    rows(counted).forEach(r -> expected.add(value(r, "class") + " " + value(r, "n")));
    List<String> actual = new ArrayList<>();
    rows(found).forEach(r -> actual.add(value(r, "class") + " " + value(r, "n")));
    assertThat(actual).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void void_linksetsAreCounted() {
    Model model = rdf("/.well-known/void");
    long wikidata = 0;
    for (Resource linkset :
        model.listSubjectsWithProperty(RDF.type, model.createResource(VOID + "Linkset")).toList()) {
      assertThat(uri(linkset, VOID + "subjectsTarget")).isEqualTo(DATASET);
      assertThat(linkset.hasProperty(model.createProperty(VOID, "linkPredicate"))).isTrue();
      if (uri(linkset, VOID + "objectsTarget").endsWith("#target-wikidata")) {
        wikidata += integer(linkset, VOID + "triples");
      }
    }
    assertThat(wikidata)
        .isPositive()
        .isEqualTo(
            count(
                "PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX skos:"
                    + " <http://www.w3.org/2004/02/skos/core#> SELECT (COUNT(*) AS ?n) { ?s"
                    + " owl:sameAs|skos:exactMatch|skos:closeMatch|skos:broadMatch|skos:narrowMatch"
                    + "|skos:relatedMatch ?o FILTER (STRSTARTS(STR(?o),"
                    + " \"http://www.wikidata.org/entity/\")) }"));
  }

  @Test
  void void_saysWhereTheDataIs() {
    Model model = rdf("/.well-known/void");
    Resource dataset = model.getResource(DATASET);
    assertThat(uri(dataset, VOID + "sparqlEndpoint")).isEqualTo(kg.uri("/kg/sparql").toString());
    assertThat(dataset.getProperty(model.createProperty(VOID, "uriSpace")).getString())
        .isEqualTo("https://w3id.org/asean-kg/id/");
    List<String> dumps = uris(dataset, VOID + "dataDump");
    assertThat(dumps).hasSize(3);
    dumps.forEach(d -> assertThat(bytes(d).statusCode()).isEqualTo(200));
    assertThat(uris(dataset, VOID + "exampleResource")).hasSizeGreaterThan(8);
    assertThat(uris(dataset, VOID + "vocabulary"))
        .contains("https://w3id.org/asean-kg/ontology#", "https://schema.org/");
  }

  @Test
  void dcat_describesTheDataset() {
    Model model = rdf("/dcat");
    Resource catalog =
        model.listSubjectsWithProperty(RDF.type, model.createResource(DCAT + "Catalog")).next();
    Resource dataset = catalog.getPropertyResourceValue(model.createProperty(DCAT, "dataset"));
    assertThat(dataset.getURI()).isEqualTo(DATASET);
    assertThat(dataset.hasProperty(RDF.type, model.createResource(DCAT + "Dataset"))).isTrue();
    assertThat(dataset.hasProperty(DCTerms.license)).isTrue();
    assertThat(dataset.hasProperty(DCTerms.issued)).isTrue();
    assertThat(dataset.hasProperty(DCTerms.modified)).isTrue();
    for (Resource resource : List.of(catalog, dataset)) {
      assertThat(languages(resource, DCTerms.title.getURI())).containsExactlyInAnyOrder("en", "vi");
      assertThat(languages(resource, DCTerms.description.getURI()))
          .containsExactlyInAnyOrder("en", "vi");
    }
    assertThat(uris(dataset, DCTerms.language.getURI()))
        .containsExactlyInAnyOrder(
            "http://publications.europa.eu/resource/authority/language/ENG",
            "http://publications.europa.eu/resource/authority/language/VIE");
  }

  @Test
  void dcat_servicesServeTheDataset() {
    Model model = rdf("/dcat");
    List<String> endpoints = new ArrayList<>();
    for (Resource service :
        model
            .listSubjectsWithProperty(RDF.type, model.createResource(DCAT + "DataService"))
            .toList()) {
      assertThat(uri(service, DCAT + "servesDataset")).isEqualTo(DATASET);
      endpoints.add(uri(service, DCAT + "endpointURL"));
      String description = uri(service, DCAT + "endpointDescription");
      assertThat(kg.get(URI.create(description).getPath()).statusCode()).isEqualTo(200);
    }
    assertThat(endpoints).contains(kg.uri("/kg/sparql").toString());
  }

  @Test
  void dcat_sizesAndChecksumsAreThoseOfTheBytesServed() {
    Model model = rdf("/dcat");
    List<Resource> distributions =
        model
            .listSubjectsWithProperty(RDF.type, model.createResource(DCAT + "Distribution"))
            .toList();
    assertThat(distributions).hasSize(3);
    for (Resource distribution : distributions) {
      HttpResponse<byte[]> served = bytes(uri(distribution, DCAT + "downloadURL"));
      assertThat(integer(distribution, DCAT + "byteSize")).isEqualTo(served.body().length);
      Resource checksum =
          distribution.getPropertyResourceValue(model.createProperty(SPDX, "checksum"));
      assertThat(checksum.getProperty(model.createProperty(SPDX, "checksumValue")).getString())
          .isEqualTo(DigestUtils.sha256Hex(served.body()));
      assertThat(uri(checksum, SPDX + "algorithm")).isEqualTo(SPDX + "checksumAlgorithm_sha256");
      assertThat(uri(distribution, DCAT + "mediaType"))
          .startsWith("https://www.iana.org/assignments/media-types/");
    }
  }

  @Test
  void dumps_holdWhatIsServed() throws IOException {
    HttpResponse<byte[]> dump = bytes(kg.uri("/dump.nq.gz").toString());
    assertThat(header(dump, "Content-Type")).isEqualTo("application/gzip");
    assertThat(header(dump, "Content-Length")).isEqualTo("" + dump.body().length);
    assertThat(header(dump, "ETag")).startsWith("\"");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(dump.body()))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains("<https://w3id.org/asean-kg/graph/inferred> .\n");
      assertThat(text.lines().toList()).isNotEmpty().doesNotHaveDuplicates();
    }
    assertThat(kg.get("/dump.nq.gz", "If-None-Match", header(dump, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "/.well-known/void,text/turtle,TTL",
    "/.well-known/void,application/rdf+xml,RDF/XML",
    "/dcat,application/ld+json,JSON-LD",
    "/dcat?format=nt,image/png,NT",
    "/kg/sparql/.well-known/sparql-examples,application/n-triples,NT"
  })
  void descriptions_comeInEveryFormat(String path, String accept, String lang) {
    HttpResponse<String> response = kg.get(path, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(parsed(response, RDFLanguages.nameToLang(lang)).isEmpty()).isFalse();
    String tag = header(response, "ETag");
    assertThat(tag).isNotNull();
    HttpResponse<String> again = kg.get(path, "Accept", accept, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/void", "/dcat", "/dump.ttl.gz", "/openapi.json", "/docs"})
  void formats_thatAreNotThereAreRefusedWithAList(String path) {
    HttpResponse<String> response = kg.get(path, "Accept", "image/png");
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(json(response).path("available").isEmpty()).isFalse();
    assertThat(kg.get(path + "?format=docx").statusCode()).isEqualTo(400);
    assertThat(kg.get(path + "?nonsense=1").statusCode()).isEqualTo(400);
  }

  @Test
  void query_seesTheDescriptionWhereItAsksForIt() {
    assertThat(
            rows(
                "PREFIX void: <http://rdfs.org/ns/void#> PREFIX void-ext:"
                    + " <http://ldf.fi/void-ext#> SELECT DISTINCT ?subject ?p ?object ?datatype {"
                    + " ?cp void:class ?subject ; void:propertyPartition ?pp . ?pp void:property"
                    + " ?p . OPTIONAL { { ?pp void:classPartition [ void:class ?object ] } UNION {"
                    + " ?pp void-ext:datatypePartition [ void-ext:datatype ?datatype ] } } }"
                    + " LIMIT 500"))
        .hasSize(500);
    assertThat(
            rows(
                "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT DISTINCT ?p ?n { ?x sh:prefix ?p"
                    + " ; sh:namespace ?n }"))
        .hasSizeGreaterThan(10);
    assertThat(
            rows(
                "SELECT ?size { GRAPH <https://w3id.org/asean-kg/graph/description> { ?d"
                    + " <http://www.w3.org/ns/dcat#byteSize> ?size } }"))
        .hasSize(3);
    assertThat(
            rows(
                "PREFIX akg: <https://w3id.org/asean-kg/ontology#> PREFIX void:"
                    + " <http://rdfs.org/ns/void#> SELECT ?g ?n ?file { ?g void:triples ?n ;"
                    + " akg:fileName ?file }"))
        .hasSizeGreaterThan(50);
  }

  @Test
  void query_thatDoesNotAskSeesTheDataAlone() {
    int stored = count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    assertThat(
            count(
                "PREFIX void: <http://rdfs.org/ns/void#> PREFIX sh: <http://www.w3.org/ns/shacl#>"
                    + " SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
        .isEqualTo(stored);
    assertThat(
            count(
                "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/asean-kg/graph/description> {"
                    + " ?s ?p ?o }"))
        .isGreaterThan(1000);
  }

  @Test
  void graph_isServedByTheGraphStore() {
    Model model = rdf("/kg/data?graph=" + encode("https://w3id.org/asean-kg/graph/description"));
    assertThat(model.contains(model.getResource(DATASET), DCTerms.license)).isTrue();
    assertThat(
            model
                .listStatements(null, model.createProperty(DCAT, "byteSize"), (String) null)
                .toList())
        .hasSize(3);
    Model examples =
        rdf("/kg/data?graph=" + encode(kg.uri("/kg/sparql") + "/.well-known/sparql-examples"));
    assertThat(examples.isIsomorphicWith(rdf("/kg/sparql/.well-known/sparql-examples"))).isTrue();
  }

  @Test
  void examples_runAndHaveAnswers() {
    List<JsonNode> examples =
        rows(
            "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs:"
                + " <http://www.w3.org/2000/01/rdf-schema#> PREFIX schema: <https://schema.org/>"
                + " SELECT ?ex ?en ?vi ?select ?target ?namespaces { ?ex a sh:SPARQLExecutable ,"
                + " sh:SPARQLSelectExecutable ; rdfs:comment ?en , ?vi ; sh:select ?select ;"
                + " schema:target ?target ; sh:prefixes/sh:declare/sh:prefix \"akg\" FILTER"
                + " (LANG(?en) = \"en\" && LANG(?vi) = \"vi\") }");
    assertThat(examples).hasSize(QueryCatalog.bundled(BundledGraph.iris()).list().size());
    for (JsonNode example : examples) {
      assertThat(value(example, "target")).isEqualTo(kg.uri("/kg/sparql").toString());
      assertThat(rows(value(example, "select"))).as(value(example, "ex")).isNotEmpty();
    }
  }

  @Test
  void address_isTheOneAskedFor() {
    HttpResponse<String> response = kg.get("/.well-known/void");
    String other = kg.uri("/.well-known/void").toString().replace("127.0.0.1", "localhost");
    HttpResponse<byte[]> local = bytes(other);
    assertThat(new String(local.body(), StandardCharsets.UTF_8)).contains("http://localhost:");
    assertThat(header(local, "ETag")).isNotEqualTo(header(response, "ETag"));
  }

  private static Model rdf(String target) {
    HttpResponse<String> response = kg.get(target, "Accept", "application/n-triples");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return parsed(response, Lang.NTRIPLES);
  }

  private static Model parsed(HttpResponse<String> response, Lang lang) {
    Model model = ModelFactory.createDefaultModel();
    byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
    RDFDataMgr.read(model, new ByteArrayInputStream(bytes), lang);
    return model;
  }

  private static HttpResponse<byte[]> bytes(String address) {
    try {
      return kg.client.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int number(Model model, String property) {
    return integer(model.getResource(DATASET), VOID + property);
  }

  private static int integer(Resource resource, String property) {
    return resource.getProperty(resource.getModel().createProperty(property)).getInt();
  }

  private static String uri(Resource resource, String property) {
    return uris(resource, property).get(0);
  }

  private static List<String> uris(Resource resource, String property) {
    return resource
        .listProperties(resource.getModel().createProperty(property))
        .mapWith(s -> s.getResource().getURI())
        .toList();
  }

  private static List<String> languages(Resource resource, String property) {
    return resource
        .listProperties(resource.getModel().createProperty(property))
        .mapWith(s -> s.getLiteral().getLanguage())
        .toList();
  }

  private static int count(String query) {
    return Integer.parseInt(value(rows(query).get(0), "n"));
  }

  private static List<JsonNode> rows(String query) {
    HttpResponse<String> response = kg.get(sparql(query));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    List<JsonNode> rows = new ArrayList<>();
    json(response).at("/results/bindings").forEach(rows::add);
    return rows;
  }

  private static String value(JsonNode row, String column) {
    return row.path(column).path("value").asText();
  }
}
