package org.aseankg;

import java.util.List;
import org.aseankg.model.Finding;

/** A change that would leave a graph that does not conform to the shapes. */
public final class NotConformingException extends KgException {

  private final transient List<Finding> findings;

  /**
   * @param findings what does not conform; at least one
   */
  public NotConformingException(List<Finding> findings) {
    super(
        "Nothing was changed, since "
            + findings.size()
            + (findings.size() == 1 ? " thing does" : " things do")
            + " not conform: "
            + findings.get(0).message());
    this.findings = List.copyOf(findings);
  }

  /** What does not conform, and where. */
  public List<Finding> findings() {
    return findings;
  }
}
