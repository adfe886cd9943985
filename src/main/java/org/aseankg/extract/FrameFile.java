package org.aseankg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.aseankg.ontology.KgOntology;
import org.aseankg.vocab.AKG;

/**
 * Reads the frames of a language: the verbs of the ontology's roles, and after them the patterns of
 * {@code frames.tsv}, which replace a verb of the same words.
 */
final class FrameFile {

  /** Who chairs together with others is a chair. */
  private static final String CO_CHAIR = "co-chair";

  private final String language;
  private final PhraseTrie<List<Frame>> frames = new PhraseTrie<>();

  private FrameFile(String language) {
    this.language = language;
  }

  /** The frames of a language, by the words before their gap. */
  static PhraseTrie<List<Frame>> read(String language, KgOntology ontology) {
    FrameFile file = new FrameFile(language);
    ontology
        .graph()
        .find(Node.ANY, AKG.verb, Node.ANY)
        .filterKeep(t -> t.getObject().getLiteralLanguage().equals(language))
        .forEach(t -> file.verb(t.getSubject().getURI(), t.getObject().getLiteralLexicalForm()));
    file.patterns(Words.lines(language, "frames.tsv"));
    return file.frames;
  }

  private void patterns(List<String> lines) {
    Map<String, String> classes = new HashMap<>();
    Alternatives alternatives = new Alternatives(classes);
    for (String line : lines) {
      String[] c = line.split("\t", -1);
      if (c[0].equals("class")) {
        classes.put(c[1], c[2]);
        continue;
      }
      Frame.Side side =
          c[0].equals("off") ? Frame.Side.LEFT : Frame.Side.valueOf(c[3].toUpperCase(Locale.ROOT));
      String agents = c[0].equals("off") ? "none" : c[4];
      String certainty = c[0].equals("off") ? "low" : c[5];
      for (String phrase : alternatives.of(c[2])) {
        put(new Frame(c[0], c[1], List.of(), List.of(), side, agents, certainty), phrase);
      }
    }
  }

  private void verb(String concept, String phrase) {
    String[] path = concept.split("/");
    String role = path[path.length - 1];
    if (!path[path.length - 2].equals("role") || role.equals(CO_CHAIR)) {
      return;
    }
    boolean gap = phrase.contains("…");
    boolean right = phrase.endsWith(" của") || phrase.endsWith(" by") || phrase.endsWith(" of");
    Frame.Side side =
        gap && !phrase.endsWith("…")
            ? Frame.Side.INSIDE
            : gap ? Frame.Side.LIST : right ? Frame.Side.RIGHT : Frame.Side.LEFT;
    String agents = role.equals("speaker") || role.equals("presenter") ? "person" : "any";
    put(new Frame(role + "-verb", role, List.of(), List.of(), side, agents, "medium"), phrase);
  }

  /** Frames are found by the words before their gap; one of the same whole phrase is replaced. */
  private void put(Frame frame, String phrase) {
    int gap = phrase.indexOf('…');
    String before = gap < 0 ? phrase : phrase.substring(0, gap);
    List<String> tail = gap < 0 ? List.of() : Tokens.keys(phrase.substring(gap + 1));
    Frame whole =
        new Frame(
            frame.rule(),
            frame.role(),
            Tokens.keys(before),
            tail,
            frame.side(),
            frame.agents(),
            frame.certainty());
    List<Frame> list = frames.get(before);
    List<Frame> longer = new ArrayList<>(list == null ? List.of() : list);
    longer.removeIf(f -> f.tail().equals(tail));
    longer.add(whole);
    frames.put(before, List.copyOf(longer));
  }
}
