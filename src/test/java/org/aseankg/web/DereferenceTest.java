package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.aseankg.config.Settings;
import org.aseankg.vocab.AKG;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every IRI under the base that the bundled data mentions leads to a document that describes it.
 */
class DereferenceTest {

  private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

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
  void everyIri_leadsToItsDescription() {
    Map<String, Set<String>> documents = documents();
    assertThat(documents).hasSizeGreaterThan(700);
    Set<String> failures = new TreeSet<>();
    documents.forEach((document, iris) -> failures.addAll(undescribed(document, iris)));
    assertThat(failures).isEmpty();
  }

  /** The IRIs of the data by the document they are in. */
  private static Map<String, Set<String>> documents() {
    Map<String, Set<String>> documents = new TreeMap<>();
    kg.store.read(
        dataset -> {
          dataset
              .find()
              .forEachRemaining(
                  q -> {
                    add(q.getGraph(), documents);
                    add(q.getSubject(), documents);
                    add(q.getPredicate(), documents);
                    add(q.getObject(), documents);
                  });
          return null;
        });
    return documents;
  }

  private static void add(Node node, Map<String, Set<String>> documents) {
    if (node.isURI() && node.getURI().startsWith(Settings.DEFAULT_BASE)) {
      documents
          .computeIfAbsent(node.getURI().split("#", 2)[0], d -> new TreeSet<>())
          .add(node.getURI());
    }
  }

  private static Set<String> undescribed(String document, Set<String> iris) {
    Set<String> missing = new HashSet<>(iris);
    // Names that the store gives to nodes without one; they stand in the ontology's graph only.
    missing.removeIf(i -> i.startsWith(AKG.NS + "genid-"));
    // Of a version the document says what it is a version of.
    missing.removeIf(i -> i.matches(".*/0\\.1\\.0"));
    String target = "/" + document.substring(Settings.DEFAULT_BASE.length());
    HttpResponse<String> response = kg.get(target, "Accept", "application/n-triples");
    if (response.statusCode() == 303) {
      target = header(response, "Location");
      response = kg.get(target, "Accept", "application/n-triples");
    }
    if (response.statusCode() != 200) {
      return Set.of(response.statusCode() + " " + document);
    }
    while (true) {
      response.body().lines().forEach(l -> missing.remove(l.substring(1, l.indexOf('>'))));
      Matcher next = NEXT.matcher(header(response, "Link"));
      if (missing.isEmpty() || !next.find()) {
        return missing;
      }
      target = URI.create(target).resolve(next.group(1)).toString();
      response = kg.get(target, "Accept", "application/n-triples");
    }
  }
}
