package org.aseankg.load;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/**
 * Keeps what the RDF parser complains of: warnings (a relative IRI, a literal not of its datatype)
 * keep a source out like errors.
 */
final class RiotFindings implements ErrorHandler {

  private static final int MAX = 100;

  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  RiotFindings(String file) {
    this.file = file;
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  List<Finding> list() {
    return List.copyOf(findings);
  }

  void add(Finding finding) {
    if (findings.size() < MAX && !findings.contains(finding)) {
      findings.add(finding);
    }
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

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }
}
