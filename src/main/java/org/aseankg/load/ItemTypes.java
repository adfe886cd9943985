package org.aseankg.load;

import static org.aseankg.load.Field.Kind.DECIMAL;
import static org.aseankg.load.Field.Kind.INTEGER;
import static org.aseankg.load.Field.Kind.IRI;
import static org.aseankg.load.ItemType.entity;
import static org.aseankg.load.ItemType.relation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/**
 * What records and tables may say, in one list: every section, its class, and every key with the
 * property it states. The JSON Schema of records is held equal to it by a test.
 */
final class ItemTypes {

  static final ItemType SOURCE =
      entity("sources", AKG.Source, "source")
          .text("title", External.TITLE)
          .ref("publisher", External.PUBLISHER)
          .date("issued", External.ISSUED)
          .plain("creator", External.CREATOR)
          .field("republishedFrom", AKG.republishedFrom, IRI)
          .field("url", External.URL, IRI)
          .plain("language", External.LANGUAGE)
          .plain("sha256", AKG.sha256)
          .field("length", AKG.length, INTEGER)
          .build();

  static final ItemType ROLE =
      relation("roles", AKG.Participation)
          .parent("inEvent", AKG.inEvent)
          .concept("role", AKG.role, "role")
          .ref("agent", AKG.agent)
          .text("agentDescription", AKG.agentDescription)
          .concept("capacity", AKG.capacity, "capacity")
          .ref("onBehalfOf", AKG.onBehalfOf)
          .ref("inPost", AKG.inPost)
          .text("topic", AKG.topic)
          .ref("about", AKG.about)
          .build();

  static final ItemType FIGURE =
      relation("figures", AKG.Figure)
          .parent("about", AKG.about)
          .concept("measure", AKG.measure, "measure")
          .field("value", AKG.value, DECIMAL)
          .plain("unit", AKG.unit)
          .concept("comparator", AKG.comparator, "comparator")
          .concept("modality", AKG.modality, "modality")
          .date("asOf", AKG.asOf)
          .build();

  static final ItemType OUTCOME =
      named(entity("outcomes", AKG.Outcome, "outcome"))
          .parent("ofEvent", AKG.ofEvent)
          .concept("outcomeKind", AKG.outcomeKind, "outcome")
          .ref("referredTo", AKG.referredTo)
          .build();

  static final ItemType ACTION =
      relation("actions", AKG.InstrumentAction)
          .parent("instrument", AKG.instrument)
          .concept("action", AKG.action, "action")
          .ref("inEvent", AKG.inEvent)
          .ref("by", AKG.by)
          .date("on", AKG.on)
          .date("plannedOn", AKG.plannedOn)
          .build();

  private static final ItemType PERSON =
      named(entity("people", AKG.Person, "person"))
          .text("honorific", AKG.honorific)
          .date("birthDate", External.BIRTH_DATE)
          .ref("nationality", AKG.nationality)
          .build();

  private static final ItemType BODY =
      named(entity("bodies", AKG.Body, "body"))
          .subtypes(
              AKG.IntergovernmentalOrganization,
              AKG.CommunityCouncil,
              AKG.SectoralBody,
              AKG.WorkingGroup,
              AKG.Secretariat,
              AKG.GovernmentBody,
              AKG.TrainingInstitute,
              AKG.ResourceCentre,
              AKG.Publisher,
              AKG.Network)
          .plain("shortName", AKG.shortName)
          .ref("parentBody", AKG.parentBody)
          .ref("ofCountry", AKG.ofCountry)
          .ref("seat", AKG.seat)
          .date("established", AKG.established)
          .date("dissolved", AKG.dissolved)
          .ref("predecessor", AKG.predecessor)
          .text("mandate", AKG.mandate)
          .build();

  static final ItemType NAME =
      relation("names", AKG.NameUse)
          .ref("nameOf", AKG.nameOf)
          .text("name", AKG.name)
          .date("from", AKG.from)
          .date("until", AKG.until)
          .build();

  private static final ItemType GROUP =
      named(entity("groups", AKG.Group, "group")).plain("shortName", AKG.shortName).build();

  private static final ItemType COUNTRY =
      named(entity("countries", AKG.Country, "country"))
          .plain("iso2", AKG.iso2)
          .plain("iso3", AKG.iso3)
          .plain("isoNumeric", AKG.isoNumeric)
          .ref("capital", AKG.capital)
          .build();

  private static final ItemType PLACE =
      named(entity("places", AKG.Place, "place"))
          .ref("inCountry", AKG.inCountry)
          .ref("within", AKG.within)
          .field("lat", External.LAT, DECIMAL)
          .field("long", External.LONG, DECIMAL)
          .build();

  private static final ItemType SERIES =
      named(entity("series", AKG.EventSeries, "series"))
          .plain("shortName", AKG.shortName)
          .ref("convenedBy", AKG.convenedBy)
          .build();

  private static final ItemType EVENT =
      named(entity("events", AKG.Event, "event"))
          .subtypes(
              AKG.Meeting,
              AKG.Conference,
              AKG.Summit,
              AKG.Workshop,
              AKG.Forum,
              AKG.Discussion,
              AKG.BilateralMeeting,
              AKG.Ceremony)
          .date("startDate", External.START_DATE)
          .date("endDate", External.END_DATE)
          .date("plannedStart", AKG.plannedStart)
          .date("plannedEnd", AKG.plannedEnd)
          .date("notBefore", AKG.notBefore)
          .date("notAfter", AKG.notAfter)
          .concept("partOfDay", AKG.partOfDay, "part-of-day")
          .ref("location", External.LOCATION)
          .ref("partOf", AKG.partOf)
          .ref("preparatoryTo", AKG.preparatoryTo)
          .ref("inSeries", AKG.inSeries)
          .field("edition", AKG.edition, INTEGER)
          .text("theme", AKG.theme)
          .text("agenda", AKG.agendaTopic)
          .ref("implements", AKG.implements_)
          .concept("attendanceMode", AKG.attendanceMode, "attendance")
          .concept("statedStatus", AKG.statedStatus, "status")
          .nests(ROLE)
          .nests(FIGURE)
          .nests(OUTCOME)
          .build();

  private static final ItemType POST =
      named(entity("posts", AKG.Post, "post"))
          .text("postTitle", AKG.postTitle)
          .ref("inBody", AKG.inBody)
          .date("established", AKG.established)
          .date("dissolved", AKG.dissolved)
          .build();

  static final ItemType TENURE =
      relation("tenures", AKG.Tenure)
          .ref("holder", AKG.holder)
          .ref("post", AKG.post)
          .date("from", AKG.from)
          .date("until", AKG.until)
          .date("attestedOn", AKG.attestedOn)
          .build();

  static final ItemType CHAIRMANSHIP =
      relation("chairmanships", AKG.Chairmanship)
          .ref("holder", AKG.holder)
          .ref("heldThrough", AKG.heldThrough)
          .ref("chairOf", AKG.chairOf)
          .date("from", AKG.from)
          .date("until", AKG.until)
          .date("attestedOn", AKG.attestedOn)
          .text("theme", AKG.theme)
          .ref("succeeds", AKG.succeeds)
          .ref("handedOverAt", AKG.handedOverAt)
          .build();

  static final ItemType MEMBERSHIP =
      relation("memberships", AKG.BodyMembership)
          .ref("member", AKG.member)
          .ref("memberOf", AKG.memberOf)
          .concept("capacity", AKG.capacity, "capacity")
          .date("from", AKG.from)
          .date("until", AKG.until)
          .date("attestedOn", AKG.attestedOn)
          .build();

  private static final ItemType INSTRUMENT =
      named(entity("instruments", AKG.Instrument, "instrument"))
          .subtypes(
              AKG.Declaration,
              AKG.Statement,
              AKG.WorkPlan,
              AKG.Plan,
              AKG.Strategy,
              AKG.Framework,
              AKG.Vision,
              AKG.Guidelines,
              AKG.Charter,
              AKG.TermsOfReference,
              AKG.Recommendation,
              AKG.Report)
          .date("coversFrom", AKG.coversFrom)
          .date("coversUntil", AKG.coversUntil)
          .ref("ofBody", AKG.ofBody)
          .ref("ofCountry", AKG.ofCountry)
          .nests(ACTION)
          .build();

  private static final ItemType INITIATIVE =
      named(entity("initiatives", AKG.Initiative, "initiative"))
          .ref("ofAgent", AKG.ofAgent)
          .ref("about", AKG.about)
          .concept("status", AKG.status, "initiative-status")
          .build();

  static final ItemType COMPLETENESS =
      relation("completeness", AKG.Completeness)
          .ref("of", AKG.of)
          .concept("aspect", AKG.aspect, "aspect")
          .date("from", AKG.from)
          .date("until", AKG.until)
          .build();

  /** Every type a table can hold, by section. */
  private static final Map<String, ItemType> ALL =
      List.of(
              SOURCE,
              PERSON,
              BODY,
              NAME,
              GROUP,
              COUNTRY,
              PLACE,
              SERIES,
              EVENT,
              ROLE,
              FIGURE,
              OUTCOME,
              POST,
              TENURE,
              CHAIRMANSHIP,
              MEMBERSHIP,
              INSTRUMENT,
              ACTION,
              INITIATIVE,
              COMPLETENESS)
          .stream()
          .collect(Collectors.toUnmodifiableMap(ItemType::section, Function.identity()));

  private ItemTypes() {}

  /** The type of a section. */
  static Optional<ItemType> find(String section) {
    return Optional.ofNullable(ALL.get(section));
  }

  /** Every type a table can hold. */
  static List<ItemType> list() {
    return ALL.values().stream().sorted((a, b) -> a.section().compareTo(b.section())).toList();
  }

  private static ItemType.Builder named(ItemType.Builder builder) {
    return builder
        .text("label", External.LABEL)
        .text("altLabel", External.ALT_LABEL)
        .text("translatedLabel", AKG.translatedLabel);
  }
}
