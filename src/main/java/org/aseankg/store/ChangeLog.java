package org.aseankg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.NotFoundException;
import org.aseankg.StoreException;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who changed what: a folder with one RDF Patch for each change of a store, numbered. A change is
 * written there as a draft before the store commits it; the store keeps the id of its last change,
 * so at the next opening a draft of that id is a change that took place, and any other is set
 * aside.
 */
public final class ChangeLog {

  /** The folder of the log within that of the store. */
  public static final String FOLDER = "changes";

  private static final Logger LOG = LoggerFactory.getLogger(ChangeLog.class);
  private static final String DRAFT = ".draft";
  private static final String ASIDE = "set-aside";

  /** So many changes are looked through for one that somebody made. */
  private static final int LOOKED_AT = 100;

  private final Path folder;
  private final Node description;
  private final Node inferred;
  private volatile boolean unsettled;

  private ChangeLog(Path folder, Iris iris) {
    this.folder = folder;
    this.description = NodeFactory.createURI(iris.descriptionGraph());
    this.inferred = NodeFactory.createURI(iris.inferredGraph());
  }

  /**
   * Opens the log in a folder, or begins one.
   *
   * @throws StoreException if the folder cannot be made
   */
  public static ChangeLog open(Path folder, Iris iris) {
    try {
      Files.createDirectories(folder);
      return new ChangeLog(folder, iris);
    } catch (IOException e) {
      throw new StoreException(
          "The log of changes cannot be kept in " + folder + ": " + e + ".", e);
    }
  }

  /** Brings the log in step with a store: drafts of a process that died are kept or set aside. */
  void settle(DatasetGraph dataset) {
    String last = lastOf(dataset);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path draft : files.filter(f -> f.toString().endsWith(DRAFT)).toList()) {
        if (!last.isEmpty() && draft.getFileName().toString().contains(last)) {
          accept(draft);
        } else {
          setAside(draft);
        }
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    if (!last.isEmpty() && changes().stream().noneMatch(c -> c.id().equals(last))) {
      LOG.warn("The log of changes lacks the last change of the store, {}", last);
    }
  }

  /** Has the drafts looked at again before the next change. */
  void doubt() {
    unsettled = true;
  }

  private void setAside(Path draft) throws IOException {
    Path aside = Files.createDirectories(folder.resolve(ASIDE));
    Files.move(draft, aside.resolve(draft.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    LOG.info("A change that did not take place was set aside: {}", draft.getFileName());
  }

  /** Begins to record; called within the write transaction, so that only one does. */
  Recording begin(ChangeNote note, DatasetGraph dataset) {
    if (unsettled) {
      unsettled = false;
      settle(dataset);
    }
    return new Recording(this, note, next(), UUID.randomUUID().toString(), lastOf(dataset));
  }

  /**
   * As {@link #begin}, for data that takes the place of what is stored: it may name a change of
   * another time as its last, so the one before is the newest told here.
   */
  Recording beginAnew(ChangeNote note) {
    String newest = changes().stream().findFirst().map(ChangeFile::id).orElse("");
    return new Recording(this, note, next(), UUID.randomUUID().toString(), newest);
  }

  private long next() {
    List<ChangeFile> all = changes();
    return all.isEmpty() ? 1 : all.get(0).number() + 1;
  }

  /** The id of the last change of a store; empty where none was recorded. */
  String lastOf(DatasetGraph dataset) {
    Iterator<Quad> found = dataset.find(description, description, AKG.lastChange, Node.ANY);
    try {
      return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
    } finally {
      Iter.close(found);
    }
  }

  /** How many changes there are. */
  public long size() {
    return changes().size();
  }

  /** Some changes, the newest first. */
  public List<ChangeHead> list(long offset, long limit) {
    return changes().stream().skip(offset).limit(limit).map(this::head).toList();
  }

  /** When somebody last changed the data; what follows from the day alone does not count. */
  public Optional<Instant> lastChanged() {
    return changes().stream()
        .limit(LOOKED_AT)
        .map(this::head)
        .filter(c -> !c.note().action().equals(ChangeNote.OWN.action()))
        .findFirst()
        .map(ChangeHead::at);
  }

  /** The newest change that takes another one back. */
  public Optional<ChangeHead> undoOf(String id) {
    return changes().stream()
        .map(this::head)
        .filter(c -> c.note().undoes().equals(Optional.of(id)))
        .findFirst();
  }

  /** The changes after one, the newest first. */
  public List<ChangeHead> after(ChangeHead change) {
    return changes().stream().takeWhile(c -> c.number() > change.number()).map(this::head).toList();
  }

  /**
   * One change.
   *
   * @throws NotFoundException if there is none of that id
   */
  public ChangeHead get(String id) {
    return head(file(id));
  }

  /** The file of a change, an RDF Patch. */
  public Path patch(String id) {
    return file(id).path();
  }

  /** The lines of a change that tell of a statement, from the first to the last. */
  public void eachStatement(String id, Consumer<String> to) {
    reading(() -> file(id).eachLine(l -> pass(l, to)));
  }

  /** As {@link #eachStatement}, from the last to the first. */
  public void eachStatementBackwards(String id, Consumer<String> to) {
    reading(() -> file(id).eachLineBackwards(l -> pass(l, to)));
  }

  private static void pass(String line, Consumer<String> to) {
    if (ChangeFile.isStatement(line)) {
      to.accept(line);
    }
  }

  private interface Reading {
    void read() throws IOException;
  }

  private void reading(Reading reading) {
    try {
      reading.read();
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private ChangeFile file(String id) {
    return changes().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("There is no change " + id + "."));
  }

  private ChangeHead head(ChangeFile file) {
    try {
      return file.head();
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private List<ChangeFile> changes() {
    try (Stream<Path> files = Files.list(folder)) {
      List<ChangeFile> all =
          new ArrayList<>(files.filter(ChangeFile::isOne).map(ChangeFile::new).toList());
      all.sort(Comparator.comparingLong(ChangeFile::number).reversed());
      return all;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Puts a draft into the log; should that fail, it is done at the next opening. */
  void accept(Path draft) {
    String name = draft.getFileName().toString();
    try {
      Path place = folder.resolve(name.substring(0, name.length() - DRAFT.length()));
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      forceFolder();
    } catch (IOException e) {
      unsettled = true;
      LOG.error("A change took place, but is not in the log before the next one", e);
    }
  }

  Path draft(String name) {
    return folder.resolve(name + DRAFT);
  }

  /** Has the names of the folder written to the disk. */
  void forceFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  Node description() {
    return description;
  }

  Node inferred() {
    return inferred;
  }

  StoreException unwritable(Exception e) {
    return Recording.stopped(folder.toString(), e);
  }

  private StoreException unreadable(Exception e) {
    return new StoreException("The log of changes in " + folder + " cannot be read.", e);
  }
}
