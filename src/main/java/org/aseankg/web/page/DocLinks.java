package org.aseankg.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.aseankg.web.http.Exchange;

/** The links of a document about something, as RFC 8288 has them. */
public final class DocLinks {

  private DocLinks() {}

  /** Links to the document in every format. */
  public static List<String> alternates(String document, List<DocFormat> formats) {
    List<String> links = new ArrayList<>();
    for (DocFormat format : formats) {
      links.add(
          "<%s.%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(PageLinks.ascii(document), format.suffix, format.mediaType));
    }
    return links;
  }

  /**
   * All links of a document about a thing.
   *
   * @param canonical the IRI of the document under the base of the data
   */
  public static List<String> of(
      Exchange exchange,
      DocPath path,
      Node thing,
      String canonical,
      int page,
      OptionalInt following) {
    List<String> links = alternates(path.document(), DocFormat.ALL);
    links.add("<" + PageLinks.ascii(canonical) + ">; rel=\"canonical\"");
    String iri = PageLinks.ascii(thing.getURI());
    links.add("<" + iri + ">; rel=\"describes\"");
    links.add(
        "<%s>; rel=\"describedby\"; anchor=\"%s\""
            .formatted(PageLinks.ascii(path.document()), iri));
    links.addAll(PageLinks.list(exchange, page, following));
    return links;
  }
}
