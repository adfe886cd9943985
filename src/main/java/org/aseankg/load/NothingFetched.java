package org.aseankg.load;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.net.URI;
import org.aseankg.InvalidInputException;

/**
 * Refuses the contexts of JSON-LD that a file only names. The parser would fetch them, from another
 * server or from the disk, and what the file says would depend on what stands there that day.
 */
final class NothingFetched implements DocumentLoader {

  private NothingFetched() {}

  /** Options of the parser. */
  static JsonLdOptions options() {
    return new JsonLdOptions(new NothingFetched());
  }

  @Override
  public Document loadDocument(URI address, DocumentLoaderOptions options) {
    throw new InvalidInputException(
        "The context "
            + address
            + " would have to be fetched: expected the context itself in the file.");
  }
}
