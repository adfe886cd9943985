package org.aseankg.load;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.InvalidInputException;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/**
 * The names of countries in the Unicode Common Locale Data Repository (CLDR), which travel with the
 * library ICU4J. CLDR has no IRIs; it knows a country by its code of ISO 3166, and so do we, so the
 * names are told of our countries, as other names, in a graph of their own.
 */
final class Territories {

  private static final String FILE = "cldr-territories.nt";
  private static final String LICENCE = "https://www.unicode.org/license.txt";

  private Territories() {}

  /**
   * The names, English and Vietnamese, of the countries a store holds, as a file to load.
   *
   * @throws InvalidInputException if it holds no country with a code
   */
  static SourceFile file(KgStore store, Iris iris) {
    TreeMap<String, TreeSet<String>> countries = store.read(d -> countries(d, iris));
    if (countries.isEmpty()) {
      throw new InvalidInputException(
          "The store holds no country with a code of ISO 3166, so no name can be told: expected the bundled data, or countries of yours.");
    }
    Graph graph = GraphMemFactory.createDefaultGraph();
    countries.forEach((iri, codes) -> codes.forEach(c -> names(graph, iri, c)));
    describe(graph, NodeFactory.createURI(iris.graph("external/cldr-territories")));
    String text = RDFWriter.source(graph).lang(Lang.NTRIPLES).asString();
    String sorted = String.join("\n", text.lines().sorted().toList()) + "\n";
    return SourceFile.made(FILE, sorted.getBytes(StandardCharsets.UTF_8));
  }

  private static TreeMap<String, TreeSet<String>> countries(DatasetGraph dataset, Iris iris) {
    TreeMap<String, TreeSet<String>> countries = new TreeMap<>();
    Iterator<Quad> coded = dataset.find(Node.ANY, Node.ANY, AKG.iso2, Node.ANY);
    while (coded.hasNext()) {
      Quad quad = coded.next();
      String iri = quad.getSubject().getURI();
      if (iris.reference(iri).isPresent()) {
        String code = quad.getObject().getLiteralLexicalForm();
        countries.computeIfAbsent(iri, i -> new TreeSet<>()).add(code);
      }
    }
    return countries;
  }

  private static void names(Graph graph, String iri, String code) {
    for (String language : new String[] {"en", "vi"}) {
      for (DisplayContext length :
          new DisplayContext[] {DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT}) {
        String name =
            LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language), length)
                .regionDisplayName(code);
        if (name != null && !name.equals(code)) {
          graph.add(
              NodeFactory.createURI(iri),
              External.ALT_LABEL,
              NodeFactory.createLiteralLang(name, language));
        }
      }
    }
  }

  private static void describe(Graph graph, Node self) {
    graph.add(
        self, External.TITLE, NodeFactory.createLiteralString("Names of territories of CLDR"));
    graph.add(self, External.LICENCE, NodeFactory.createURI(LICENCE));
    VersionInfo version = LocaleData.getCLDRVersion();
    graph.add(
        self,
        External.VERSION,
        NodeFactory.createLiteralString(version.getMajor() + "." + version.getMinor()));
  }
}
