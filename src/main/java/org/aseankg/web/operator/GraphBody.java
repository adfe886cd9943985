package org.aseankg.web.operator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.aseankg.InvalidInputException;
import org.aseankg.web.http.LimitedInput;
import org.aseankg.web.http.RequestBody;
import org.aseankg.web.http.RequestException;

/**
 * The statements in the body of a request. JSON-LD is not among the formats: what it says may
 * depend on a context that would have to be fetched.
 */
final class GraphBody {

  /** The most bytes the body may have. */
  static final long BYTES = 64L << 20;

  /** The most statements it may have. */
  static final int STATEMENTS = 200_000;

  static final Map<String, Lang> TYPES =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/n-triples", Lang.NTRIPLES,
          "application/rdf+xml", Lang.RDFXML);

  private GraphBody() {}

  /**
   * Reads the whole body, before anything waits for it.
   *
   * @param base for relative IRIs
   * @throws RequestException if it is too large, of another type, or not of its syntax
   */
  static List<Triple> read(HttpServletRequest request, String base) throws IOException {
    String type = RequestBody.mediaType(request).orElse(null);
    Lang lang = type == null ? null : TYPES.get(type);
    if (lang == null) {
      throw RequestException.unsupportedMediaType(type, TYPES.keySet().stream().sorted().toList());
    }
    if (request.getHeader("Content-Encoding") != null) {
      throw RequestException.unsupportedMediaType(
          "in the encoding " + request.getHeader("Content-Encoding"),
          List.of("a body that is not compressed"));
    }
    List<Triple> triples = new ArrayList<>();
    try (InputStream in = new LimitedInput(request, BYTES)) {
      RDFParser.source(in)
          .lang(lang)
          .base(base)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  if (triples.size() == STATEMENTS) {
                    throw new InvalidInputException(
                        "The body has more than "
                            + STATEMENTS
                            + " statements: expected fewer, or a file that is loaded.");
                  }
                  triples.add(triple);
                }
              });
    } catch (IllegalFormatException e) {
      // The parser fails at some ends of texts while it words what is wrong.
      throw RequestException.invalid(
          "The body is not " + lang.getLabel() + ": it breaks off or is damaged.");
    } catch (RiotException e) {
      throw RequestException.invalid(
          "The body is not " + lang.getLabel() + ": " + e.getMessage().strip());
    } catch (RuntimeIOException e) {
      throw new IOException("The body broke off: " + e.getMessage(), e);
    }
    return triples;
  }
}
