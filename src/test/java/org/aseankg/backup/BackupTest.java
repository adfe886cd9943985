package org.aseankg.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.ConflictException;
import org.aseankg.InvalidInputException;
import org.aseankg.NotFoundException;
import org.aseankg.store.KgStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store and its backup hold the same, and what is not a whole backup is not restored. */
@Timeout(60)
class BackupTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
  private static final Clock LATER =
      Clock.fixed(Instant.parse("2026-11-21T12:00:01Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private KgStore store;
  private BackupFolder backups;

  @BeforeEach
  void makeStore() {
    store = KgStore.open(folder.resolve("store"));
    backups = new BackupFolder(folder.resolve("backups"));
    store.write(
        d -> {
          d.add(quad("g1", "a", NodeFactory.createLiteralLang("Việt Nam \"\\\n\u0001😀", "vi")));
          d.add(quad("g1", "b", NodeFactory.createLiteralString("tab\tand line\r\n")));
          d.add(quad("g2", "a", NodeFactory.createBlankNode("B_1 x")));
          d.add(Quad.create(iri("g2"), NodeFactory.createBlankNode("B_1 x"), iri("p"), iri("c")));
          d.add(Quad.create(Quad.defaultGraphIRI, iri("a"), iri("p"), iri("default")));
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void restored_isTheSame_blankNodesAndDefaultGraphToo() {
    Backup made = backups.write(store, NOON);

    assertThat(made.name()).isEqualTo("2026-11-21T12-00-00Z");
    assertThat(made.statements()).isEqualTo(5);
    assertThat(made.graphs()).isEqualTo(3);
    try (KgStore restored = KgStore.open(folder.resolve("restored"))) {
      Restore.into(restored, backups.find(""), false);
      assertThat(quads(restored)).isEqualTo(quads(store));
    }
    assertThat(quads(reopened("restored"))).isEqualTo(quads(store));
  }

  @Test
  void backup_isOfOneMoment_whileOthersWrite() {
    // The backup is made within a read transaction of before.
    Backup made =
        store.read(
            d -> {
              Thread writer =
                  new Thread(() -> store.write(x -> x.add(quad("g3", "new", iri("late")))));
              writer.start();
              join(writer);
              return backups.write(store, NOON);
            });

    assertThat(made.statements()).isEqualTo(5);
    assertThat(quads(store)).hasSize(6);
  }

  @Test
  void newest_isRestoredUnlessNamed() {
    backups.write(store, NOON);
    store.write(d -> d.add(quad("g3", "a", iri("later"))));
    backups.write(store, LATER);

    assertThat(backups.list()).extracting(Backup::statements).containsExactly(6L, 5L);
    assertThat(backups.find("").getFileName()).hasToString("2026-11-21T12-00-01Z");
    assertThat(backups.find("2026-11-21T12-00-00Z").getFileName())
        .hasToString("2026-11-21T12-00-00Z");
  }

  @Test
  void replace_takesThePlaceOfWhatIsThere() {
    backups.write(store, NOON);
    Set<Quad> before = quads(store);
    store.write(d -> d.clear());
    store.write(d -> d.add(quad("other", "x", iri("y"))));
    assertThatThrownBy(() -> Restore.into(store, backups.find(""), false))
        .isInstanceOf(ConflictException.class)
        .hasMessage("The store holds data already: expected an empty or new folder, or --replace.");

    Restore.into(store, backups.find(""), true);

    assertThat(quads(store)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.nq.gz", "manifest.json", "SHA256SUMS"})
  void truncated_isRefused(String file) throws IOException {
    Path backup = backups.write(store, NOON).folder();
    byte[] bytes = Files.readAllBytes(backup.resolve(file));
    Files.write(backup.resolve(file), java.util.Arrays.copyOf(bytes, bytes.length - 7));

    assertRefused("was changed or torn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.nq.gz", "manifest.json", "SHA256SUMS"})
  void missing_isRefused(String file) throws IOException {
    Files.delete(backups.write(store, NOON).folder().resolve(file));

    assertRefused(file + " is missing");
  }

  @Test
  void edited_isRefused_evenWithSumsThatFit() throws IOException {
    Path backup = backups.write(store, NOON).folder();
    Path data = backup.resolve("data.nq.gz");
    String text;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(data))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(data))) {
      out.write(text.replace("default", "forged!").getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        backup.resolve("SHA256SUMS"),
        BackupFiles.sum(data) + BackupFiles.sum(backup.resolve("manifest.json")));

    assertRefused("its statements are not those that were backed up (5 of 5)");
  }

  @Test
  void newerFormat_isRefused() throws IOException {
    Path backup = backups.write(store, NOON).folder();
    Path manifest = backup.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 2"));
    Files.writeString(
        backup.resolve("SHA256SUMS"),
        BackupFiles.sum(backup.resolve("data.nq.gz")) + BackupFiles.sum(manifest));

    assertThatThrownBy(() -> Restore.into(store, backup, true))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has format 2, this version reads formats up to 1");
  }

  @Test
  void unfinished_isNoBackup() throws IOException {
    Path part = folder.resolve("backups/2026-11-21T11-00-00Z.part");
    Files.createDirectories(part);
    Files.writeString(part.resolve("data.nq.gz"), "half");

    assertThat(backups.list()).isEmpty();
    assertThatThrownBy(() -> backups.find(""))
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith("There is no backup in ");
    assertThatThrownBy(() -> backups.find("2026-11-21T11-00-00Z"))
        .isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../store", "2026-11-21T11-00-00Z.part", "/etc", "2026"})
  void names_thatAreNone_areRefused(String name) {
    assertThatThrownBy(() -> backups.find(name)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> backups.fetch(name, f -> null))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void leftovers_goAfterADay() throws IOException {
    Path old = Files.createDirectories(folder.resolve("backups/2026-11-19T11-00-00Z.part"));
    Files.setLastModifiedTime(
        old, java.nio.file.attribute.FileTime.from(Instant.parse("2026-11-19T11:00:00Z")));
    Path young = Files.createDirectories(folder.resolve("backups/2026-11-21T11-00-00Z.part"));

    backups.write(store, Clock.fixed(Instant.now(), ZoneOffset.UTC));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  private void assertRefused(String part) {
    Set<Quad> before = quads(store);
    assertThatThrownBy(() -> Restore.into(store, backups.find(""), true))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(" is damaged: ")
        .hasMessageContaining(part)
        .hasMessageEndingWith("; nothing was restored. Choose another one.");
    assertThat(quads(store)).isEqualTo(before);
  }

  private KgStore reopened(String name) {
    store.close();
    store = KgStore.open(folder.resolve("store"));
    try (KgStore other = KgStore.open(folder.resolve(name))) {
      KgStore copy = KgStore.inMemory();
      other.read(
          d -> {
            copy.write(c -> d.stream().forEach(c::add));
            return null;
          });
      return copy;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<Quad> quads(KgStore store) {
    return store.read(d -> d.stream().collect(Collectors.toSet()));
  }

  private static Quad quad(String graph, String subject, Node object) {
    return Quad.create(iri(graph), iri(subject), iri("p"), object);
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }
}
