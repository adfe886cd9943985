package org.aseankg.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aseankg.model.ChairTerm;
import org.aseankg.model.Chairing;
import org.aseankg.model.EntityRef;
import org.aseankg.model.EventSummary;
import org.aseankg.model.Membership;
import org.aseankg.model.NumberStated;
import org.aseankg.model.PartialDate;
import org.aseankg.model.Participation;
import org.aseankg.model.Standing;
import org.aseankg.model.Tenure;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;

/** The facades answer with records, over the bundled data. */
class FacadesTest {

  private static final QueryCatalog CATALOG = QueryCatalog.bundled(BundledGraph.iris());
  private static final QueryRunner RUNNER =
      new QueryRunner(BundledGraph.store(), BundledGraph.iris(), BundledGraph.settings());

  @Test
  void chairs_of_tellsWhoForWhomAndWhereItWasRead() {
    List<Chairing> chairings = new Chairs(CATALOG, RUNNER).of("event/accsm-21-som");
    assertThat(chairings).hasSize(1);
    Chairing chairing = chairings.get(0);
    assertThat(chairing.isTerm()).isFalse();
    assertThat(chairing.chair()).map(EntityRef::label).contains("Vũ Chiến Thắng");
    assertThat(chairing.onBehalfOf())
        .map(EntityRef::label)
        .contains("Ministry of Home Affairs of Viet Nam");
    assertThat(chairing.inPost()).isPresent();
    assertThat(chairing.evidence())
        .anySatisfy(
            e -> {
              assertThat(e.source().iri()).endsWith("source/quanlynhanuoc-2022-accsm-21-som");
              assertThat(e.end().getAsInt()).isGreaterThan(e.start().getAsInt());
              assertThat(e.certainty()).isEqualTo("high");
            });
  }

  @Test
  void chairs_of_umbrella_isTheHolderOfTheTerm() {
    assertThat(new Chairs(CATALOG, RUNNER).of("event/accsm-21"))
        .anySatisfy(
            c -> {
              assertThat(c.isTerm()).isTrue();
              assertThat(c.heldThrough()).map(EntityRef::label).contains("Phạm Thị Thanh Trà");
            });
  }

  @Test
  void chairs_by_listsWhatSomebodyChaired() {
    assertThat(new Chairs(CATALOG, RUNNER).by("person/vu-chien-thang"))
        .extracting(c -> c.event().iri())
        .anyMatch(iri -> iri.endsWith("event/accsm-21-som"));
  }

  @Test
  void chairs_at_andRotation_giveTerms() {
    Chairs chairs = new Chairs(CATALOG, RUNNER);
    assertThat(chairs.at("body/asean", PartialDate.parse("2020")))
        .extracting(t -> t.holder().label(), ChairTerm::standing)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Viet Nam", Standing.CERTAIN));
    assertThat(chairs.rotation("body/asean")).hasSizeGreaterThan(10);
  }

  @Test
  void roles_speakers_haveTopics() {
    List<Participation> speakers =
        new Roles(CATALOG, RUNNER).speakers("event/future-ready-public-service-2025");
    assertThat(speakers).anySatisfy(s -> assertThat(s.topic()).isNotEmpty());
    assertThat(speakers)
        .extracting(s -> s.agent().map(EntityRef::label).orElse(""))
        .contains("Lưu Quang Tuấn");
  }

  @Test
  void roles_ofAnEvent_areAskedForOneByOne() {
    Roles roles = new Roles(CATALOG, RUNNER);
    String workshop = "event/transformational-leadership-workshop-2023";
    assertThat(roles.organisers(workshop)).hasSize(1);
    assertThat(roles.moderators(workshop)).hasSize(1);
    assertThat(roles.delegations(workshop)).isNotEmpty();
    assertThat(roles.hosts("event/accsm-21")).isNotEmpty();
    assertThat(roles.participants(workshop)).hasSizeGreaterThan(10);
    assertThat(roles.by("country/timor-leste")).isNotEmpty();
  }

  @Test
  void posts_holders_dependOnTheDate() {
    Posts posts = new Posts(CATALOG, RUNNER);
    assertThat(
            posts.holders("post/minister-of-home-affairs-of-viet-nam", PartialDate.parse("2018")))
        .extracting(t -> t.holder().label(), Tenure::standing)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Lê Vĩnh Tân", Standing.CERTAIN));
    assertThat(posts.succession("post/secretary-general-of-asean"))
        .hasSize(15)
        .last()
        .extracting(EntityRef::label)
        .isEqualTo("Kao Kim Hourn");
    assertThat(posts.of("person/leo-yip", PartialDate.parse("2018"))).isNotEmpty();
  }

  @Test
  void memberships_at_dependOnTheDate() {
    Memberships memberships = new Memberships(CATALOG, RUNNER);
    List<Membership> members = memberships.at("body/asean", PartialDate.parse("1998"));
    assertThat(members)
        .filteredOn(m -> m.capacity().orElseThrow().label().equals("member"))
        .hasSize(9);
    assertThat(memberships.of("country/timor-leste", PartialDate.parse("2025-10-07")))
        .extracting(Membership::standing)
        .contains(Standing.NOT_YET, Standing.CERTAIN);
  }

  @Test
  void events_areFoundByPeriodPlaceSeriesAndWhole() {
    Events events = new Events(CATALOG, RUNNER);
    assertThat(events.partsOf("event/accsm-21")).hasSizeGreaterThan(5);
    assertThat(events.between(PartialDate.parse("2022-08-05"), PartialDate.parse("2022-08-05")))
        .extracting(e -> e.event().iri())
        .anyMatch(iri -> iri.endsWith("event/accsm-21-hcs"));
    assertThat(events.at("place/hanoi")).isNotEmpty();
    assertThat(events.inSeries("series/asean-summit"))
        .filteredOn(e -> e.event().iri().endsWith("asean-summit-43"))
        .extracting(EventSummary::earliest)
        .containsExactly(java.util.Optional.of(LocalDate.of(2023, 9, 5)));
  }

  @Test
  void instruments_areFoundByActAndDate() {
    Instruments instruments = new Instruments(CATALOG, RUNNER);
    String conference = "event/future-ready-public-service-2025";
    assertThat(instruments.adoptedAt(conference)).hasSize(1);
    assertThat(instruments.presentedAt(conference)).isNotEmpty();
    assertThat(instruments.proposedAt(conference)).isEmpty();
    assertThat(instruments.inForce(PartialDate.parse("2022")))
        .extracting(EntityRef::iri)
        .anyMatch(iri -> iri.endsWith("accsm-work-plan-2021-2025"));
  }

  @Test
  void bodies_haveAPlace() {
    Bodies bodies = new Bodies(CATALOG, RUNNER);
    assertThat(bodies.under("body/asean"))
        .extracting(EntityRef::iri)
        .anyMatch(b -> b.endsWith("body/accsm"));
    assertThat(bodies.above("body/accsm").get(0).iri()).endsWith("body/ascc-council");
    assertThat(bodies.ofCountry("country/viet-nam")).isNotEmpty();
  }

  @Test
  void sources_andFigures_areFound() {
    Sources sources = new Sources(CATALOG, RUNNER);
    assertThat(sources.of("event/accsm-21-som#chair-person-vu-chien-thang")).isNotEmpty();
    assertThat(sources.statements("source/quanlynhanuoc-2022-accsm-21-som")).hasSizeGreaterThan(20);
    assertThat(sources.links("country/brunei")).contains("http://www.wikidata.org/entity/Q921");
    assertThat(new Figures(CATALOG, RUNNER).about("country/australia"))
        .extracting(NumberStated::value)
        .contains(new java.math.BigDecimal("56.6"));
  }
}
