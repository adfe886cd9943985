package org.aseankg.extract.review;

import static org.aseankg.extract.review.ReviewFixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.ConflictException;
import org.aseankg.InvalidInputException;
import org.aseankg.NotFoundException;
import org.aseankg.extract.review.ReviewedFact.State;
import org.aseankg.query.Chairs;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRunner;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.AKG;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewServiceTest {

  private static final String MEETING = "event/digital-records-2031";

  @TempDir Path temp;

  @Test
  void list_takesTheRecordApart_eventsFirst() {
    ReviewService review = ReviewFixture.in(temp).withNewMeeting().service();
    List<ReviewedFact> facts = review.list();
    assertThat(facts.stream().map(f -> f.fact().heading()))
        .containsExactly("events", "people", "people", "startDate", "location", "roles", "roles");
    assertThat(facts).allMatch(f -> f.state() == State.OPEN);
    assertThat(facts.get(0).article()).isEqualTo("About new meeting");
  }

  @Test
  void passage_isTheSentenceWithTheSpanMarked_afterCharactersOfTwoUnits() {
    ReviewService review = ReviewFixture.in(temp).withNewMeeting().service();
    Fact chair = review.get(id(review, "roles", "chair")).fact();
    Passage passage = review.passage(chair, chair.evidence().get(0)).orElseThrow();
    assertThat(passage.marked()).isEqualTo("chaired by Ms. Lan Thử");
    assertThat(passage.before()).endsWith("The workshop was ");
    assertThat(passage.after()).startsWith(" of the Ministry of Home Affairs.");
  }

  @Test
  void passage_isEmpty_whereTheArticleWasChanged() throws IOException {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    Files.writeString(files.articles.resolve("new-meeting.txt"), "Something else.");
    ReviewService review = files.service();
    Fact chair = review.get(id(review, "roles", "chair")).fact();
    assertThat(review.passage(chair, chair.evidence().get(0))).isEmpty();
  }

  @Test
  void accept_bringsTheFactAndWhatItRestsOnIntoTheGraph_withWhoAndWhen() throws IOException {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    ReviewService review = files.service();
    review.decide(Set.of(id(review, "roles", "chair")), Set.of(), "An");

    QueryCatalog catalog = QueryCatalog.bundled(BundledGraph.iris());
    QueryRunner runner = new QueryRunner(files.store, BundledGraph.iris(), BundledGraph.settings());
    assertThat(new Chairs(catalog, runner).of(MEETING))
        .singleElement()
        .satisfies(c -> assertThat(c.chair().orElseThrow().label()).isEqualTo("Lan Thử"));
    assertThat(values(files, AKG.rule))
        .containsExactlyInAnyOrder("verb-chair", "title-and-name", "head-word");
    assertThat(values(files, AKG.reviewedBy)).contains("An");
    assertThat(values(files, AKG.reviewedOn)).containsOnly("2026-11-21");
    assertThat(Files.readString(files.folder.resolve("accepted/new-meeting.reviewed.json")))
        .doesNotContain("speaker", "2031-03-12", "Bo Thử", "here today");
    assertThat(review.get(id(review, "roles", "chair")).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void theGraph_holdsNothingOfTheArticle() {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    ReviewService review = files.service();
    Set<String> all =
        review.list().stream().map(f -> f.fact().id()).collect(java.util.stream.Collectors.toSet());
    review.decide(all, Set.of(), "An");
    List<String> texts = new ArrayList<>();
    files.store.read(
        d -> {
          d.find(
                  NodeFactory.createURI(BundledGraph.iris().graph("source/new-meeting")),
                  Node.ANY,
                  Node.ANY,
                  Node.ANY)
              .forEachRemaining(
                  q -> {
                    if (q.getObject().isLiteral()) {
                      texts.add(q.getObject().getLiteralLexicalForm());
                    }
                  });
          return null;
        });
    assertThat(texts).isNotEmpty().noneMatch(t -> t.length() > 80);
    assertThat(texts).noneMatch(t -> t.contains("chaired by") || t.contains("spoke"));
  }

  @Test
  void reject_undo_andAcceptAgain_leaveOnlyWhatStands() throws IOException {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    ReviewService review = files.service();
    String chair = id(review, "roles", "chair");
    review.decide(Set.of(), Set.of(chair), "An");
    assertThat(review.get(chair).state()).isEqualTo(State.REJECTED);
    assertThat(review.lastBy("An")).contains(chair);
    review.undo(chair, "An");
    assertThat(review.get(chair).state()).isEqualTo(State.OPEN);
    assertThat(review.lastBy("An")).isEmpty();
    review.decide(Set.of(chair), Set.of(), "An");
    review.undo(chair, "An");
    assertThat(values(files, AKG.reviewedBy)).isEmpty();
    assertThat(Files.readAllLines(files.folder.resolve(DecisionLog.NAME))).hasSize(4);
    assertThatThrownBy(() -> review.undo(chair, "An"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("nothing to undo");
  }

  @Test
  void edit_bringsTheOtherValuesIntoTheGraph_andCountsAgainstTheRule() {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    ReviewService review = files.service();
    review.edit(id(review, "roles", "speaker"), values("role", "moderator"), "An");
    assertThat(review.report().rows())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.rule()).isEqualTo("verb-speaker");
              assertThat(r.edited()).isOne();
              assertThat(r.precision()).isZero();
            });
    assertThat(isSaid(files, Node.ANY, MEETING + "#moderator-person-bo-thu")).isTrue();
  }

  @Test
  void edit_thatMakesNoRecord_isRefusedAndDecidesNothing() {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    ReviewService review = files.service();
    String chair = id(review, "roles", "chair");
    for (ObjectNode wrong :
        List.of(
            values("role", "no such role"),
            values("agent", "person/nobody-at-all"),
            values("roles", "x"),
            values("certainty", "absolute"),
            values("zzz", "x"),
            new ObjectMapper().createObjectNode())) {
      assertThatThrownBy(() -> review.edit(chair, wrong, "An"))
          .as(wrong.toString())
          .isInstanceOf(InvalidInputException.class);
    }
    assertThat(review.get(chair).state()).isEqualTo(State.OPEN);
    assertThat(Files.exists(files.folder.resolve(DecisionLog.NAME))).isFalse();
  }

  @Test
  void rejectedPerson_keepsTheirRoleOut() {
    ReviewService review = ReviewFixture.in(temp).withNewMeeting().service();
    review.decide(Set.of(), Set.of(id(review, "people", "lan-thu")), "An");
    assertThatThrownBy(() -> review.decide(Set.of(id(review, "roles", "chair")), Set.of(), "An"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("person/lan-thu, which was rejected");
  }

  @Test
  void sameEvent_isOffered_andNeverMergedSilently() {
    ReviewFixture files = ReviewFixture.in(temp).withKnownMeeting();
    ReviewService review = files.service();
    Fact event = review.get(id(review, "events", "senior-talks")).fact();
    assertThat(review.twins(event).get(0))
        .satisfies(
            t -> {
              assertThat(t.event()).isEqualTo("event/accsm-21-som");
              assertThat(t.reasons())
                  .containsExactly(
                      "the same series and edition",
                      "the same date",
                      "the same place",
                      "a person in common");
            });
    String chair = id(review, "roles", "chair");
    assertThatThrownBy(() -> review.decide(Set.of(chair), Set.of(), "An"))
        .hasMessageContaining("which may be event/accsm-21-som of the graph")
        .hasMessageContaining(event.id());
    review.sameAs(event.id(), "event/accsm-21-som", "An");
    review.decide(Set.of(chair), Set.of(), "An");
    Node graph = NodeFactory.createURI(BundledGraph.iris().graph("source/known-meeting"));
    assertThat(isSaid(files, graph, "event/accsm-21-som#chair-person-vu-chien-thang")).isTrue();
  }

  @Test
  void knownPerson_keepsTheNameOfTheGraph() throws IOException {
    ReviewFixture files = ReviewFixture.in(temp).withKnownMeeting();
    ReviewService review = files.service();
    assertThat(review.get(id(review, "people", "vu-chien-thang")).state()).isEqualTo(State.KNOWN);
    review.sameAs(id(review, "events", "senior-talks"), "event/accsm-21-som", "An");
    review.decide(Set.of(id(review, "roles", "chair")), Set.of(), "An");
    var record =
        new ObjectMapper()
            .readTree(files.folder.resolve("accepted/known-meeting.reviewed.json").toFile());
    assertThat(record.at("/people/0/label/vi").asText()).isEqualTo("Vũ Chiến Thắng");
    assertThat(record.at("/events/0/altLabel/en/0").asText()).isEqualTo("Senior officials' talks");
  }

  @Test
  void knownPost_thatARoleRestsOn_keepsWhatItsShapeAsks() throws IOException {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    Path proposal = files.folder.resolve("new-meeting.json");
    ObjectNode record = (ObjectNode) new ObjectMapper().readTree(proposal.toFile());
    String body = "body/ministry-of-home-affairs-of-viet-nam";
    ObjectNode post = record.withArray("posts").addObject();
    post.put("id", "post/minister-of-home-affairs-of-viet-nam").put("inBody", body);
    post.putObject("label").put("en", "The minister");
    post.putObject("postTitle").put("en", "Minister");
    post.withArray("evidence").addObject().put("start", 0).put("end", 5).put("property", "inBody");
    ObjectNode role = (ObjectNode) record.at("/events/0/roles/0");
    role.put("inPost", post.get("id").asText());
    Files.writeString(proposal, record.toString());
    ReviewService review = files.service();
    review.decide(Set.of(id(review, "roles", "inPost")), Set.of(), "An");
    assertThat(review.get(id(review, "roles", "inPost")).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void sameAs_needsAThingOfItsKindThatTheGraphHas() {
    ReviewService review = ReviewFixture.in(temp).withKnownMeeting().service();
    String event = id(review, "events", "senior-talks");
    assertThatThrownBy(() -> review.sameAs(event, "event/never-was", "An"))
        .isInstanceOf(NotFoundException.class);
    for (String wrong : List.of("person/cao-huy", "x", "", "event/a#b", "event/../x")) {
      assertThatThrownBy(() -> review.sameAs(event, wrong, "An"))
          .as(wrong)
          .isInstanceOf(InvalidInputException.class);
    }
  }

  @Test
  void secondReviewer_whoDecidesTheSame_isTold() {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    ReviewService one = files.service();
    ReviewService other = files.service();
    String chair = id(one, "roles", "chair");
    one.decide(Set.of(chair), Set.of(), "An");
    assertThatThrownBy(() -> other.decide(Set.of(), Set.of(chair), "Bình"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("accept, by An");
    assertThat(other.get(chair).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void twoReviewersAtOnce_decideEveryFactOnce() throws Exception {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    List<ReviewService> reviews = List.of(files.service(), files.service());
    List<String> ids = reviews.get(0).list().stream().map(f -> f.fact().id()).toList();
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (ReviewService review : reviews) {
        work.add(() -> decideAll(review, ids, "reviewer " + reviews.indexOf(review)));
      }
      int decided = 0;
      for (Future<Integer> done : both.invokeAll(work)) {
        decided += done.get();
      }
      assertThat(decided).isEqualTo(ids.size());
    } finally {
      both.shutdownNow();
    }
    assertThat(Files.readAllLines(files.folder.resolve(DecisionLog.NAME))).hasSize(ids.size());
    assertThat(files.service().list()).allMatch(f -> f.state() == State.ACCEPTED);
  }

  private static int decideAll(ReviewService review, List<String> ids, String by) {
    int decided = 0;
    for (String id : ids) {
      try {
        review.decide(Set.of(id), Set.of(), by);
        decided++;
      } catch (ConflictException e) {
        // the other one was faster
      }
    }
    return decided;
  }

  @Test
  void processThatDied_afterItsDecision_isMadeUpFor() throws IOException {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    ReviewService review = files.service();
    review.decide(Set.of(id(review, "roles", "chair")), Set.of(), "An");
    Path record = files.folder.resolve("accepted/new-meeting.reviewed.json");
    byte[] whole = Files.readAllBytes(record);
    Files.delete(record);
    Files.writeString(
        files.folder.resolve(DecisionLog.NAME), "{\"on\":\"2026-11-2", StandardOpenOption.APPEND);
    ReviewService again = files.service();
    assertThat(Files.readAllBytes(record)).isEqualTo(whole);
    assertThat(again.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("passed over"));
    again.decide(Set.of(id(again, "roles", "speaker")), Set.of(), "An");
    assertThat(again.findings()).isEmpty();
    assertThat(Files.readAllLines(files.folder.resolve(DecisionLog.NAME))).hasSize(2);
  }

  @Test
  void ruleBelowItsFloor_isNoLongerOfferedAsCertain() throws IOException {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < RuleReport.LEAST; i++) {
      lines.append(
          "{\"on\":\"2026-11-20T00:00:00Z\",\"by\":\"An\",\"verdict\":\"%s\",\"fact\":\"f%d\",\"source\":\"source/x\",\"rules\":[\"verb-chair\"]}%n"
              .formatted(i == 0 ? "reject" : "accept", i));
    }
    Files.writeString(files.folder.resolve(DecisionLog.NAME), lines);
    ReviewService review = files.service();
    assertThat(review.get(id(review, "roles", "chair")).certainty()).isEqualTo("medium");
    assertThat(review.get(id(review, "roles", "speaker")).certainty()).isEqualTo("high");
    RuleStandings standings = RuleStandings.read(files.folder.resolve(RuleStandings.FILE));
    assertThat(standings.offered("verb-chair", "high")).isEqualTo("medium");
    assertThat(standings.offered("verb-speaker", "high")).isEqualTo("high");
    Files.writeString(files.folder.resolve(RuleStandings.FLOORS), "verb-chair\t0.8\n");
    assertThat(review.get(id(review, "roles", "chair")).certainty()).isEqualTo("high");
  }

  @Test
  void sourceThatCameAnotherWay_isNotReplaced() throws IOException {
    ReviewFixture files = ReviewFixture.in(temp).withNewMeeting();
    Path proposal = files.folder.resolve("new-meeting.json");
    Files.writeString(
        proposal,
        Files.readString(proposal)
            .replace("source/new-meeting", "source/quanlynhanuoc-2022-accsm-21-som"));
    ReviewService review = files.service();
    assertThatThrownBy(() -> review.decide(Set.of(id(review, "roles", "chair")), Set.of(), "An"))
        .hasMessageContaining("from quanlynhanuoc-2022-accsm-21-som.json");
  }

  private static boolean isSaid(ReviewFixture files, Node graph, String subject) {
    Node node = NodeFactory.createURI(BundledGraph.iris().entity(subject));
    boolean said = files.store.read(d -> d.contains(graph, node, Node.ANY, Node.ANY));
    return said;
  }

  private static ObjectNode values(String key, String value) {
    return new ObjectMapper().createObjectNode().put(key, value);
  }

  private static List<String> values(ReviewFixture files, Node property) {
    List<String> found = new ArrayList<>();
    files.store.read(
        d -> {
          d.find(Node.ANY, Node.ANY, property, Node.ANY)
              .forEachRemaining(q -> found.add(q.getObject().getLiteralLexicalForm()));
          return null;
        });
    return found.stream().distinct().toList();
  }
}
