package org.aseankg.link;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/**
 * A mapping set to be written in SSSOM. The same input makes the same bytes: rows are sorted, and
 * no date of writing is in it.
 */
public final class Mappings {

  private static final String TOOL = "asean-kg link";
  private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final List<String> COLUMNS =
      List.of(
          "subject_id",
          "subject_label",
          "predicate_id",
          "predicate_modifier",
          "object_id",
          "object_label",
          "mapping_justification",
          "author_id",
          "mapping_tool",
          "confidence",
          "comment",
          "other");
  private static final Set<String> IDENTIFIERS = Set.of("subject_id", "predicate_id", "object_id");
  private static final List<String> KINDS = List.of("country", "person", "place", "post");

  private final Iris iris;
  private final List<Map<String, String>> rows = new ArrayList<>();

  /** Prefixes that every set declares. */
  private final Set<String> fixed;

  private final Map<String, String> prefixes = new TreeMap<>();

  Mappings(Iris iris, Judgements judged) {
    this.iris = iris;
    prefixes.put("wd", External.WIKIDATA);
    prefixes.put("gn", External.GEONAMES);
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("skos", SKOS);
    prefixes.put("semapv", "https://w3id.org/semapv/vocab/");
    KINDS.forEach(kind -> prefixes.put(kind, iris.entity(kind + "/")));
    fixed = Set.copyOf(prefixes.keySet());
    judged.prefixes().forEach(prefixes::putIfAbsent);
    judged.all().forEach(j -> rows.add(j.row()));
  }

  void add(Candidate candidate) {
    Map<String, String> row = new TreeMap<>();
    row.put("subject_id", candidate.ours().iri());
    row.put("subject_label", candidate.ours().label());
    row.put(
        "predicate_id",
        SKOS + (candidate.score() >= Candidate.EXACT ? "exactMatch" : "closeMatch"));
    row.put("object_id", candidate.theirs().iri());
    row.put("object_label", candidate.theirs().label());
    row.put(
        "mapping_justification",
        candidate.isByNameOnly() ? "semapv:LexicalMatching" : "semapv:CompositeMatching");
    row.put("mapping_tool", TOOL);
    row.put("confidence", String.format(Locale.ROOT, "%.2f", candidate.score()));
    row.put("comment", candidate.explained());
    rows.add(row);
  }

  /** Writes the set; judged and proposed rows stand together, in the order of their subjects. */
  public void write(OutputStream to) throws IOException {
    Set<String> columns = new LinkedHashSet<>(COLUMNS);
    Set<String> more = new TreeSet<>();
    rows.forEach(r -> more.addAll(r.keySet()));
    columns.addAll(more);
    List<List<String>> lines = new ArrayList<>();
    for (Map<String, String> row : rows) {
      lines.add(columns.stream().map(c -> cell(c, row.getOrDefault(c, ""))).toList());
    }
    // Prefixes are complete only now.
    lines.sort(java.util.Comparator.comparing(l -> String.join("\t", l)));
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.write("#curie_map:\n");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (fixed.contains(prefix.getKey()) || isUsed(prefix.getKey(), lines)) {
        out.write("#  " + prefix.getKey() + ": " + prefix.getValue() + "\n");
      }
    }
    out.write("#mapping_set_id: " + iris.graph("links/proposed") + "\n");
    out.write("#mapping_set_title: Links proposed or judged\n");
    out.write("#license: " + LICENCE + "\n");
    out.write(String.join("\t", columns) + "\n");
    for (List<String> line : lines) {
      out.write(String.join("\t", line) + "\n");
    }
    out.flush();
  }

  /** Cells of other columns hold CURIEs, too: an author, a source. */
  private static boolean isUsed(String prefix, List<List<String>> lines) {
    return lines.stream().flatMap(List::stream).anyMatch(c -> c.startsWith(prefix + ":"));
  }

  private String cell(String column, String value) {
    return IDENTIFIERS.contains(column) ? curie(value) : value.replaceAll("[\\t\\r\\n]+", " ");
  }

  /** The longest prefix that fits; where none does, one is made of the IRI up to its last part. */
  private String curie(String iri) {
    Map.Entry<String, String> best = null;
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      boolean fits = iri.startsWith(prefix.getValue()) && iri.length() > prefix.getValue().length();
      if (fits && (best == null || prefix.getValue().length() > best.getValue().length())) {
        best = prefix;
      }
    }
    if (best == null) {
      int end = Math.max(iri.lastIndexOf('/', iri.length() - 2), iri.lastIndexOf('#')) + 1;
      int number = 1;
      while (prefixes.containsKey("ns" + number)) {
        number++;
      }
      prefixes.put("ns" + number, iri.substring(0, end));
      return curie(iri);
    }
    return best.getKey() + ":" + iri.substring(best.getValue().length());
  }
}
