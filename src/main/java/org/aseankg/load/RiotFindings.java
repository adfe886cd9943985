package org.aseankg.load;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/**
 * Keeps what the RDF parser complains of: warnings (a relative IRI, a literal not of its datatype)
 * keep a source out like errors.
 */
final class RiotFindings implements ErrorHandler {

  /**
   * A base that no IRI resolves against without becoming a malformed one, of which the parser tells
   * with line and column.
   */
  static final String NO_BASE = "urn:x:";

  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?:Bad IRI: (?:Relative IRI: |<(?:urn:x:|urn:)?)|(?=<[^>]*> Code: )<)([^>]*)(?:>.*)?");
  private static final Pattern LEXICAL =
      Pattern.compile("Lexical form '(.*)' not valid for datatype (?:XSD )?(.*)");

  private final String file;
  private final Findings findings = new Findings();

  RiotFindings(String file) {
    this.file = file;
  }

  boolean hasErrors() {
    return findings.hasErrors();
  }

  List<Finding> list() {
    return findings.list();
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void warning(String message, long line, long col) {
    add(Finding.error(at(line, col), sentence(message)));
  }

  @Override
  public void error(String message, long line, long col) {
    add(Finding.error(at(line, col), sentence(message)));
  }

  @Override
  public void fatal(String message, long line, long col) {
    add(Finding.error(at(line, col), sentence(message)));
    throw new RiotException(message);
  }

  private Position at(long line, long col) {
    return new Position(file, (int) Math.max(0, line), (int) Math.max(0, col), "");
  }

  static String sentence(String message) {
    if (message == null) {
      return "Its structure is none that can be read: expected nodes with their properties.";
    }
    Matcher relative = RELATIVE.matcher(message);
    if (relative.matches()) {
      return "<" + relative.group(1) + "> is relative or malformed: expected an absolute IRI.";
    }
    Matcher lexical = LEXICAL.matcher(message);
    if (lexical.matches()) {
      return "\""
          + lexical.group(1)
          + "\" is not a value of xsd:"
          + lexical.group(2)
          + ": expected one that its datatype allows.";
    }
    return Sentences.of(message);
  }
}
