package org.aseankg.export;

import static org.aseankg.export.Terms.dcat;
import static org.aseankg.export.Terms.iri;
import static org.aseankg.export.Terms.mediaType;
import static org.aseankg.export.Terms.spdx;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.aseankg.vocab.Iris;

/** The catalogue in the terms of DCAT 3: the data set, its dumps and the services over it. */
final class DcatDescription {

  private final PartNames names;

  DcatDescription(Iris iris) {
    names = new PartNames(iris);
  }

  /**
   * Adds the description to a graph that holds what cannot be counted already.
   *
   * @param version of the data
   * @param files the dumps whose sizes are known
   */
  void write(
      DataCounts counts,
      String version,
      Map<DumpFormat, DumpFile> files,
      Addresses addresses,
      Graph graph) {
    Node dataset = names.dataset();
    Statements catalog =
        Statements.about(names.part("catalog"), graph)
            .a(dcat("Catalog"))
            .with(dcat("dataset"), dataset);
    Statements about =
        Statements.about(dataset, graph)
            .a(dcat("Dataset"))
            .with(dcat("landingPage"), iri(addresses.origin()));
    if (!version.isEmpty()) {
      about.with(dcat("version"), version);
    }
    if (!counts.day().isEmpty()) {
      about.with(DCTerms.modified.asNode(), counts.day(), XSDDatatype.XSDdate);
      catalog.with(DCTerms.modified.asNode(), counts.day(), XSDDatatype.XSDdate);
    }
    for (DumpFormat format : DumpFormat.values()) {
      distribution(format, files.get(format), addresses, graph);
    }
    service("sparql", addresses.sparql(), addresses.sparql(), graph);
    service("api", addresses.api(), addresses.openApi(), graph);
  }

  private void distribution(DumpFormat format, DumpFile file, Addresses addresses, Graph graph) {
    Node dump = names.part("dump-" + format.suffix());
    Node address = iri(addresses.dump(format));
    graph.add(names.dataset(), dcat("distribution"), dump);
    Statements about =
        Statements.about(dump, graph)
            .a(dcat("Distribution"))
            .with(dcat("downloadURL"), address)
            .with(dcat("accessURL"), address)
            .with(dcat("mediaType"), mediaType(format.mediaType()))
            .with(dcat("compressFormat"), mediaType("application/gzip"));
    graph
        .find(names.dataset(), DCTerms.license.asNode(), Node.ANY)
        .toList()
        .forEach(t -> about.with(DCTerms.license.asNode(), t.getObject()));
    if (file != null) {
      Node checksum = names.part(dump, "checksum", "sha256");
      about
          .with(dcat("byteSize"), Long.toString(file.size()), XSDDatatype.XSDnonNegativeInteger)
          .with(spdx("checksum"), checksum);
      Statements.about(checksum, graph)
          .a(spdx("Checksum"))
          .with(spdx("algorithm"), spdx("checksumAlgorithm_sha256"))
          .with(spdx("checksumValue"), file.sha256(), XSDDatatype.XSDhexBinary);
    }
  }

  private void service(String name, String address, String description, Graph graph) {
    Node service = names.part(name);
    graph.add(names.part("catalog"), dcat("service"), service);
    Statements.about(service, graph)
        .a(dcat("DataService"))
        .with(dcat("endpointURL"), iri(address))
        .with(dcat("endpointDescription"), iri(description))
        .with(dcat("servesDataset"), names.dataset());
  }
}
