package org.aseankg.extract.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFile;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;

/** A folder with an article and what is proposed from it, over a store of the bundled data. */
public final class ReviewFixture {

  /** A meeting that the graph does not have. */
  public static final String NEW_MEETING =
      "Hanoi, 12 March 2031 - A Workshop on Digital Records was held here today. 🙂 The workshop was"
          + " chaired by Ms. Lan Thử of the Ministry of Home Affairs. Mr. Bo Thử spoke.\n\nRead more:"
          + " other news\n";

  /** A meeting that the graph has under another name. */
  public static final String KNOWN_MEETING =
      "Officials of ten states sat together in Hanoi on 3 August 2022 for the 21st ACCSM senior"
          + " officials' talks, led by Vu Chien Thang.\n";

  private static final ObjectMapper JSON = new ObjectMapper();

  public final Path folder;
  public final Path articles;
  public final KgStore store = Shared.STORE;
  public final LoadService loads = Shared.LOADS;

  /** One store for all tests: each begins by emptying the sources that others accepted. */
  private static final class Shared {
    static final KgStore STORE = KgStore.inMemory();
    static final LoadService LOADS =
        new LoadService(
            STORE,
            BundledGraph.iris(),
            KgOntology.bundled(BundledGraph.iris()),
            BundledGraph.settings().clock());

    static {
      LOADS.loadBundled(Progress.NONE);
    }
  }

  private ReviewFixture(Path folder) {
    this.folder = make(folder.resolve("proposed"));
    this.articles = make(folder.resolve("articles"));
  }

  /** Empty folders and a store with the bundled data. */
  public static ReviewFixture in(Path folder) {
    ReviewFixture fixture = new ReviewFixture(folder);
    List<SourceFile> empty = new ArrayList<>();
    for (String[] article :
        new String[][] {{"new-meeting", NEW_MEETING}, {"known-meeting", KNOWN_MEETING}}) {
      byte[] record = bytes(record(article[0], article[1]).toString());
      empty.add(SourceFile.made(article[0] + ".reviewed.json", record));
    }
    fixture.loads.load(empty, Progress.NONE);
    return fixture;
  }

  /** The folders alone, for a command that opens a store of its own. */
  public static ReviewFixture filesIn(Path folder) {
    return new ReviewFixture(folder);
  }

  public ReviewService service() {
    ReviewService service =
        new ReviewService(
            folder,
            Optional.of(articles),
            store,
            BundledGraph.iris(),
            loads,
            BundledGraph.settings().clock(),
            () -> {});
    service.sync();
    return service;
  }

  /** Both articles with their proposals. */
  public ReviewFixture withBoth() {
    return withNewMeeting().withKnownMeeting();
  }

  public ReviewFixture withNewMeeting() {
    ObjectNode record = record("new-meeting", NEW_MEETING);
    ObjectNode event =
        entity(record, "events", "event/digital-records-2031", "Workshop on Digital Records");
    event.put("type", "Workshop").put("startDate", "2031-03-12").put("location", "place/hanoi");
    evidence(event, NEW_MEETING, "Workshop on Digital Records", "", "head-word");
    evidence(event, NEW_MEETING, "12 March 2031", "startDate", "dateline");
    evidence(event, NEW_MEETING, "Hanoi", "location", "dateline");
    for (String[] person :
        new String[][] {{"lan-thu", "Lan Thử", "chair"}, {"bo-thu", "Bo Thử", "speaker"}}) {
      ObjectNode item = entity(record, "people", "person/" + person[0], person[1]);
      evidence(item, NEW_MEETING, person[1], "", "title-and-name");
      ObjectNode role = event.withArray("roles").addObject();
      role.put("role", person[2]).put("agent", "person/" + person[0]);
      String words = person[2].equals("chair") ? "chaired by Ms. Lan Thử" : "Mr. Bo Thử spoke";
      evidence(role, NEW_MEETING, words, "", "verb-" + person[2]);
    }
    return write("new-meeting", record, NEW_MEETING);
  }

  public ReviewFixture withKnownMeeting() {
    ObjectNode record = record("known-meeting", KNOWN_MEETING);
    ObjectNode event =
        entity(record, "events", "event/senior-talks-2022", "Senior officials' talks");
    event.put("startDate", "2022-08-03").put("location", "place/hanoi");
    event.put("inSeries", "series/accsm-som").put("edition", 21);
    evidence(event, KNOWN_MEETING, "3 August 2022", "startDate", "date");
    evidence(event, KNOWN_MEETING, "21st ACCSM senior officials' talks", "edition", "edition");
    entity(record, "series", "series/accsm-som", "ACCSM Senior Officials Meeting");
    ObjectNode person = entity(record, "people", "person/vu-chien-thang", "Vu Chien Thang");
    evidence(person, KNOWN_MEETING, "Vu Chien Thang", "", "name");
    ObjectNode role = event.withArray("roles").addObject();
    role.put("role", "chair").put("agent", "person/vu-chien-thang");
    evidence(role, KNOWN_MEETING, "led by Vu Chien Thang", "", "verb-chair");
    return write("known-meeting", record, KNOWN_MEETING);
  }

  /** The id of the one fact that says this. */
  public static String id(ReviewService service, String section, String value) {
    return service.list().stream()
        .map(ReviewedFact::fact)
        .filter(f -> f.heading().equals(section) && f.values().toString().contains(value))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static ObjectNode record(String slug, String text) {
    ObjectNode record = JSON.createObjectNode();
    ObjectNode source = record.putObject("source").put("id", "source/" + slug);
    source.putObject("title").put("en", "About " + slug.replace('-', ' '));
    source.put("language", "en").put("sha256", DigestUtils.sha256Hex(bytes(text)));
    source.put("length", text.codePointCount(0, text.length()));
    return record;
  }

  private static ObjectNode entity(ObjectNode record, String section, String id, String label) {
    ObjectNode item = record.withArray(section).addObject().put("id", id);
    item.putObject("label").put("en", label).put("vi", label);
    return item;
  }

  private static void evidence(
      ObjectNode item, String text, String words, String property, String rule) {
    int at = text.indexOf(words);
    int start = text.codePointCount(0, at);
    ArrayNode all = item.withArray("evidence");
    ObjectNode evidence = all.addObject().put("start", start);
    evidence.put("end", start + words.codePointCount(0, words.length()));
    if (!property.isEmpty()) {
      evidence.put("property", property);
    }
    evidence.put("certainty", "high").put("rule", rule);
  }

  public ReviewFixture write(String slug, ObjectNode record, String text) {
    try {
      Files.writeString(folder.resolve(slug + ".json"), record.toPrettyString());
      Files.write(articles.resolve(slug + ".txt"), bytes(text));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Path make(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
