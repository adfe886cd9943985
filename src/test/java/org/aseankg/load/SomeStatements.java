package org.aseankg.load;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Statements in Turtle that sources may make, about a few entities, so that they concern each
 * other.
 */
final class SomeStatements {

  private SomeStatements() {}

  /** A relation with its evidence, an attribute or a post. */
  static Arbitrary<String> any() {
    Arbitrary<String> post =
        of("b", 3).map(b -> entity("post", "o1") + " akg:inBody " + entity("body", b) + " .");
    return Arbitraries.oneOf(
        attributes(), participations(), chairmanships(), memberships(), actions(), tenures(), post);
  }

  private static Arbitrary<String> of(String kind, int count) {
    return Arbitraries.integers().between(1, count).map(i -> kind + i);
  }

  private static Arbitrary<String> date() {
    return Arbitraries.of(
        "\"2022\"^^xsd:gYear",
        "\"2022-08\"^^xsd:gYearMonth",
        "\"2022-08-05\"^^xsd:date",
        "\"2024-04\"^^xsd:gYearMonth",
        "\"2031-01-01\"^^xsd:date");
  }

  private static Arbitrary<String> certainty() {
    return Arbitraries.of("high", "low");
  }

  static String entity(String kind, String slug) {
    return "<https://w3id.org/asean-kg/id/" + kind + "/" + slug + ">";
  }

  private static String relation(String subject, String body, String certainty) {
    String node = "<https://w3id.org/asean-kg/id/" + subject + ">";
    String hash = Integer.toHexString((subject + certainty).hashCode());
    return node
        + " "
        + body
        + " .\n<https://w3id.org/asean-kg/id/source/s#ev-"
        + hash
        + "> a akg:Evidence ; akg:supports "
        + node
        + " ; akg:source <https://w3id.org/asean-kg/id/source/s> ; akg:basis"
        + " <https://w3id.org/asean-kg/concept/basis/stated> ; akg:certainty"
        + " <https://w3id.org/asean-kg/concept/certainty/"
        + certainty
        + "> .";
  }

  private static Arbitrary<String> attributes() {
    Arbitrary<String> dates =
        Combinators.combine(
                of("e", 3),
                Arbitraries.of("schema:startDate", "akg:plannedStart", "akg:notAfter"),
                date())
            .as((e, p, d) -> entity("event", e) + " " + p + " " + d + " .");
    Arbitrary<String> parts =
        Combinators.combine(of("e", 3), of("e", 3))
            .as((a, b) -> entity("event", a) + " akg:partOf " + entity("event", b) + " .");
    Arbitrary<String> status =
        Combinators.combine(of("e", 3), Arbitraries.of("held", "cancelled", "postponed"))
            .as(
                (e, s) ->
                    entity("event", e)
                        + " akg:statedStatus <https://w3id.org/asean-kg/concept/status/"
                        + s
                        + "> .");
    Arbitrary<String> parents =
        Combinators.combine(of("b", 3), of("b", 3))
            .as((a, b) -> entity("body", a) + " akg:parentBody " + entity("body", b) + " .");
    Arbitrary<String> countries =
        Combinators.combine(of("b", 3), of("c", 2))
            .as((b, c) -> entity("body", b) + " akg:ofCountry " + entity("country", c) + " .");
    return Arbitraries.oneOf(dates, parts, status, parents, countries);
  }

  private static Arbitrary<String> agents() {
    return Arbitraries.oneOf(
        of("p", 2).map(s -> "person/" + s),
        of("b", 3).map(s -> "body/" + s),
        of("c", 2).map(s -> "country/" + s),
        Arbitraries.of("group/g1"));
  }

  private static Arbitrary<String> participations() {
    return Combinators.combine(
            of("e", 3),
            Arbitraries.of("chair", "opener", "participant", "host"),
            agents(),
            certainty())
        .as(
            (e, role, agent, certainty) ->
                relation(
                    "event/" + e + "#" + role + "-" + agent.replace('/', '-'),
                    "a akg:Participation ; akg:inEvent "
                        + entity("event", e)
                        + " ; akg:agent <https://w3id.org/asean-kg/id/"
                        + agent
                        + "> ; akg:role <https://w3id.org/asean-kg/concept/role/"
                        + role
                        + "> ; akg:onBehalfOf "
                        + entity("country", "c1"),
                    certainty));
  }

  private static Arbitrary<String> chairmanships() {
    return Combinators.combine(
            Arbitraries.of("body/b1", "event/e1", "event/e2"),
            Arbitraries.of("country/c1", "body/b2", "person/p1"),
            date(),
            certainty())
        .as(
            (of, holder, from, certainty) ->
                relation(
                    of + "#chair-" + holder.replace('/', '-'),
                    "a akg:Chairmanship ; akg:chairOf <https://w3id.org/asean-kg/id/"
                        + of
                        + "> ; akg:holder <https://w3id.org/asean-kg/id/"
                        + holder
                        + "> ; akg:heldThrough "
                        + entity("person", "p2")
                        + " ; akg:from "
                        + from,
                    certainty));
  }

  private static Arbitrary<String> memberships() {
    Arbitrary<String> members =
        Combinators.combine(
                of("c", 2),
                Arbitraries.oneOf(Arbitraries.just("\"1967\"^^xsd:gYear"), date()),
                certainty())
            .as(
                (c, from, certainty) ->
                    relation(
                        "group/g1#member-country-" + c,
                        "a akg:BodyMembership ; akg:member "
                            + entity("country", c)
                            + " ; akg:memberOf "
                            + entity("group", "g1")
                            + " ; akg:capacity <https://w3id.org/asean-kg/concept/capacity/member>"
                            + " ; akg:from "
                            + from,
                        certainty));
    Arbitrary<String> names =
        date()
            .map(
                until ->
                    relation(
                        "body/b1#name-old",
                        "a akg:NameUse ; akg:nameOf "
                            + entity("body", "b1")
                            + " ; akg:name \"Old\"@en ; akg:until "
                            + until,
                        "high"));
    return Arbitraries.oneOf(members, names);
  }

  private static Arbitrary<String> actions() {
    return Combinators.combine(
            of("e", 3), Arbitraries.of("adopted", "noted"), date().injectNull(.5))
        .as(
            (e, action, on) ->
                relation(
                    "event/" + e + "#" + action + "-i1",
                    "a akg:InstrumentAction ; akg:inEvent "
                        + entity("event", e)
                        + " ; akg:instrument "
                        + entity("instrument", "i1")
                        + " ; akg:action <https://w3id.org/asean-kg/concept/action/"
                        + action
                        + ">"
                        + (on == null ? "" : " ; akg:on " + on),
                    "high"));
  }

  private static Arbitrary<String> tenures() {
    return Combinators.combine(of("p", 2), date())
        .as(
            (p, from) ->
                relation(
                    "person/" + p + "#post-o1",
                    "a akg:Tenure ; akg:holder "
                        + entity("person", p)
                        + " ; akg:post "
                        + entity("post", "o1")
                        + " ; akg:from "
                        + from,
                    "medium"));
  }
}
