package org.aseankg.store;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatchConst;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.StoreException;
import org.aseankg.vocab.AKG;

/**
 * A change under way: its statements go to a file as they are made, so that a change of any size
 * takes no memory. The file is on the disk before the store commits, and the store remembers its id
 * in the same transaction; whatever happens in between, one look tells whether it took place.
 */
final class Recording implements QuadListener {

  private static final int BUFFER = 1 << 16;

  private final ChangeLog log;
  private final ChangeNote note;
  private final long number;
  private final String id;
  private final String previous;
  private Path draft;
  private FileOutputStream file;
  private OutputStream out;
  private RDFChangesWriterText writer;
  private long added;
  private long removed;

  Recording(ChangeLog log, ChangeNote note, long number, String id, String previous) {
    this.log = log;
    this.note = note;
    this.number = number;
    this.id = id;
    this.previous = previous;
  }

  @Override
  public boolean listensTo(Node graph) {
    return !graph.equals(log.inferred());
  }

  @Override
  public void added(Quad quad) {
    if (isTold(quad)) {
      added++;
      writer().add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }
  }

  @Override
  public void removed(Quad quad) {
    if (isTold(quad)) {
      removed++;
      writer().delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }
  }

  /** Of the description only what says from where a graph came: the rest follows from it. */
  private boolean isTold(Quad quad) {
    return !quad.getGraph().equals(log.description())
        || !quad.getSubject().equals(log.description()) && !quad.getPredicate().equals(AKG.drawnOn);
  }

  /** Tells a first fill by the sources it holds. */
  void summarise(DatasetGraph dataset) {
    writer();
    try {
      dataset
          .find(log.description(), Node.ANY, AKG.contentDigest, Node.ANY)
          .forEachRemaining(
              q ->
                  line(
                      "# source <"
                          + q.getSubject().getURI()
                          + "> digest "
                          + q.getObject().getLiteralLexicalForm()
                          + "\n"));
    } finally {
      finish(dataset, true);
    }
  }

  /** Puts the file on the disk and its id in the store, within the transaction that commits it. */
  void prepare(DatasetGraph dataset) {
    if (draft != null) {
      finish(dataset, false);
    }
  }

  private void finish(DatasetGraph dataset, boolean summary) {
    try {
      writer.txnCommit();
      writer.finish();
      out.write(ChangeFile.counts(added, removed, summary).getBytes(StandardCharsets.UTF_8));
      out.flush();
      file.getChannel().force(true);
      file.close();
      log.forceFolder();
    } catch (IOException | RuntimeException e) {
      throw log.unwritable(e);
    }
    dataset.deleteAny(log.description(), log.description(), AKG.lastChange, Node.ANY);
    dataset.add(
        log.description(), log.description(), AKG.lastChange, NodeFactory.createLiteralString(id));
  }

  /** Puts the change into the log, after the store has committed. */
  void committed() {
    if (draft != null) {
      log.accept(draft);
    }
  }

  /** Forgets a change that did not take place. */
  void abandon() {
    if (draft == null) {
      return;
    }
    try {
      file.close();
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // What is left over is set aside at the next opening.
    }
  }

  private void line(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw log.unwritable(e);
    }
  }

  private RDFChangesWriterText writer() {
    if (writer == null) {
      try {
        draft = log.draft(ChangeFile.name(number, id));
        file = new FileOutputStream(draft.toFile());
        out = new BufferedOutputStream(file, BUFFER);
        writer = RDFChangesWriterText.create(out);
        header();
      } catch (IOException e) {
        throw log.unwritable(e);
      }
    }
    return writer;
  }

  private void header() {
    writer.start();
    writer.header(RDFPatchConst.ID, NodeFactory.createURI("uuid:" + id));
    if (!previous.isEmpty()) {
      writer.header(RDFPatchConst.PREV, NodeFactory.createURI("uuid:" + previous));
    }
    writer.header("by", NodeFactory.createLiteralString(note.by()));
    writer.header(
        "at", NodeFactory.createLiteralDT(Instant.now().toString(), XSDDatatype.XSDdateTime));
    writer.header("action", NodeFactory.createLiteralString(note.action()));
    writer.header("subject", NodeFactory.createLiteralString(note.subject()));
    note.undoes().ifPresent(u -> writer.header("undoes", NodeFactory.createURI("uuid:" + u)));
    writer.txnBegin();
  }

  /** A log that cannot be written stops the change: none is made that is not told. */
  static StoreException stopped(String folder, Exception e) {
    return new StoreException(
        "The log of changes in "
            + folder
            + " cannot be written ("
            + e.getMessage()
            + "): nothing was changed.",
        e);
  }
}
