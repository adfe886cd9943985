package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;

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

/** Goes from every IRI that the data of a server mentions to the document that describes it. */
final class IriWalk {

  private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

  private final ServerFixture kg;
  private final String base;

  IriWalk(ServerFixture kg, String base) {
    this.kg = kg;
    this.base = base;
  }

  /** The IRIs under the base, and those of the ontology, by the document they are in. */
  Map<String, Set<String>> documents() {
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

  private void add(Node node, Map<String, Set<String>> documents) {
    if (node.isURI()
        && (node.getURI().startsWith(base) || node.getURI().startsWith(Settings.DEFAULT_BASE))) {
      documents
          .computeIfAbsent(node.getURI().split("#", 2)[0], d -> new TreeSet<>())
          .add(node.getURI());
    }
  }

  /** What the document does not describe of the IRIs it should. */
  Set<String> undescribed(String document, Set<String> iris) {
    Set<String> missing = new HashSet<>(iris);
    // Names that the store gives to nodes without one; they stand in the ontology's graph only.
    missing.removeIf(i -> i.startsWith(AKG.NS + "genid-"));
    // Of a version the document says what it is a version of.
    missing.removeIf(i -> i.matches(".*/0\\.1\\.0"));
    String of = document.startsWith(base) ? base : Settings.DEFAULT_BASE;
    String target = "/" + document.substring(of.length());
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
