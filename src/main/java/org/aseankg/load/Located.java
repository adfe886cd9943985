package org.aseankg.load;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.aseankg.model.Position;
import org.aseankg.validate.SourceValidator;

/**
 * Where each node of a source was written in its file. Remembers a limited number of nodes, so that
 * a file of any size fits; a node beyond it is told by its name and the file.
 */
final class Located {

  private static final int LIMIT = 200_000;

  private final String file;
  private final Map<Node, Position> positions = new HashMap<>();

  Located(String file) {
    this.file = file;
  }

  void put(Node node, Position position) {
    if (positions.size() < LIMIT) {
      positions.putIfAbsent(node, position);
    }
  }

  Position of(Node node) {
    Position position = positions.get(node);
    return position == null ? new Position(file, 0, 0, SourceValidator.shown(node)) : position;
  }
}
