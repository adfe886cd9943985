package org.aseankg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of the project's own ontology, {@code ontology/akg.ttl}; the names are the terms' local
 * names. A test holds this list and the ontology equal.
 */
public final class AKG {

  /** The ontology's namespace; it never moves. */
  public static final String NS = "https://w3id.org/asean-kg/ontology#";

  // Classes
  public static final Node Agent = term("Agent");
  public static final Node BilateralMeeting = term("BilateralMeeting");
  public static final Node Body = term("Body");
  public static final Node BodyMembership = term("BodyMembership");
  public static final Node Ceremony = term("Ceremony");
  public static final Node Chairable = term("Chairable");
  public static final Node Chairmanship = term("Chairmanship");
  public static final Node Charter = term("Charter");
  public static final Node CommunityCouncil = term("CommunityCouncil");
  public static final Node Completeness = term("Completeness");
  public static final Node Conference = term("Conference");
  public static final Node Country = term("Country");
  public static final Node Declaration = term("Declaration");
  public static final Node Discussion = term("Discussion");
  public static final Node Event = term("Event");
  public static final Node EventSeries = term("EventSeries");
  public static final Node Evidence = term("Evidence");
  public static final Node Figure = term("Figure");
  public static final Node Forum = term("Forum");
  public static final Node Framework = term("Framework");
  public static final Node GovernmentBody = term("GovernmentBody");
  public static final Node Group = term("Group");
  public static final Node Guidelines = term("Guidelines");
  public static final Node Initiative = term("Initiative");
  public static final Node Instrument = term("Instrument");
  public static final Node InstrumentAction = term("InstrumentAction");
  public static final Node IntergovernmentalOrganization = term("IntergovernmentalOrganization");
  public static final Node Meeting = term("Meeting");
  public static final Node NameUse = term("NameUse");
  public static final Node Network = term("Network");
  public static final Node Outcome = term("Outcome");
  public static final Node Participation = term("Participation");
  public static final Node Person = term("Person");
  public static final Node Place = term("Place");
  public static final Node Plan = term("Plan");
  public static final Node Post = term("Post");
  public static final Node Publisher = term("Publisher");
  public static final Node Recommendation = term("Recommendation");
  public static final Node Relation = term("Relation");
  public static final Node Report = term("Report");
  public static final Node ResourceCentre = term("ResourceCentre");
  public static final Node Secretariat = term("Secretariat");
  public static final Node SectoralBody = term("SectoralBody");
  public static final Node Source = term("Source");
  public static final Node Statement = term("Statement");
  public static final Node Strategy = term("Strategy");
  public static final Node Summit = term("Summit");
  public static final Node Tenure = term("Tenure");
  public static final Node TermsOfReference = term("TermsOfReference");
  public static final Node TrainingInstitute = term("TrainingInstitute");
  public static final Node Vision = term("Vision");
  public static final Node WorkPlan = term("WorkPlan");
  public static final Node WorkingGroup = term("WorkingGroup");
  public static final Node Workshop = term("Workshop");

  // Object properties
  public static final Node about = term("about");
  public static final Node action = term("action");
  public static final Node adoptedAt = term("adoptedAt");
  public static final Node agent = term("agent");
  public static final Node aspect = term("aspect");
  public static final Node attendanceMode = term("attendanceMode");
  public static final Node basis = term("basis");
  public static final Node by = term("by");
  public static final Node capacity = term("capacity");
  public static final Node capital = term("capital");
  public static final Node certainty = term("certainty");
  public static final Node chairCountry = term("chairCountry");
  public static final Node chairOf = term("chairOf");
  public static final Node chaired = term("chaired");
  public static final Node chairedBody = term("chairedBody");
  public static final Node chairedBy = term("chairedBy");
  public static final Node comparator = term("comparator");
  public static final Node convenedBy = term("convenedBy");
  public static final Node handedOverAt = term("handedOverAt");
  public static final Node hasPart = term("hasPart");
  public static final Node heldThrough = term("heldThrough");
  public static final Node holder = term("holder");
  public static final Node hosted = term("hosted");
  public static final Node hostedBy = term("hostedBy");
  public static final Node implements_ = term("implements");
  public static final Node inBody = term("inBody");
  public static final Node inCountry = term("inCountry");
  public static final Node inEvent = term("inEvent");
  public static final Node inPost = term("inPost");
  public static final Node inSeries = term("inSeries");
  public static final Node inferredFrom = term("inferredFrom");
  public static final Node instrument = term("instrument");
  public static final Node measure = term("measure");
  public static final Node member = term("member");
  public static final Node memberOf = term("memberOf");
  public static final Node modality = term("modality");
  public static final Node moderated = term("moderated");
  public static final Node nameOf = term("nameOf");
  public static final Node nationality = term("nationality");
  public static final Node of = term("of");
  public static final Node ofAgent = term("ofAgent");
  public static final Node ofBody = term("ofBody");
  public static final Node ofCountry = term("ofCountry");
  public static final Node ofEvent = term("ofEvent");
  public static final Node onBehalfOf = term("onBehalfOf");
  public static final Node organised = term("organised");
  public static final Node organisedBy = term("organisedBy");
  public static final Node outcomeKind = term("outcomeKind");
  public static final Node parentBody = term("parentBody");
  public static final Node partOf = term("partOf");
  public static final Node partOfDay = term("partOfDay");
  public static final Node post = term("post");
  public static final Node predecessor = term("predecessor");
  public static final Node preparatoryTo = term("preparatoryTo");
  public static final Node referredTo = term("referredTo");
  public static final Node representedAt = term("representedAt");
  public static final Node republishedFrom = term("republishedFrom");
  public static final Node role = term("role");
  public static final Node seat = term("seat");
  public static final Node source = term("source");
  public static final Node spokeAt = term("spokeAt");
  public static final Node statedStatus = term("statedStatus");
  public static final Node status = term("status");
  public static final Node succeeds = term("succeeds");
  public static final Node supports = term("supports");
  public static final Node tookPartIn = term("tookPartIn");
  public static final Node underBody = term("underBody");
  public static final Node within = term("within");

  // Data properties
  public static final Node adoptedOn = term("adoptedOn");
  public static final Node agendaTopic = term("agendaTopic");
  public static final Node agentDescription = term("agentDescription");
  public static final Node asOf = term("asOf");
  public static final Node attestedOn = term("attestedOn");
  public static final Node bundled = term("bundled");
  public static final Node contentDigest = term("contentDigest");
  public static final Node coversFrom = term("coversFrom");
  public static final Node coversUntil = term("coversUntil");
  public static final Node dataVersion = term("dataVersion");
  public static final Node dissolved = term("dissolved");
  public static final Node drawnOn = term("drawnOn");
  public static final Node edition = term("edition");
  public static final Node end = term("end");
  public static final Node established = term("established");
  public static final Node fileName = term("fileName");
  public static final Node formerName = term("formerName");
  public static final Node from = term("from");
  public static final Node fromEarliest = term("fromEarliest");
  public static final Node fromLatest = term("fromLatest");
  public static final Node honorific = term("honorific");
  public static final Node iso2 = term("iso2");
  public static final Node iso3 = term("iso3");
  public static final Node isoNumeric = term("isoNumeric");
  public static final Node length = term("length");
  public static final Node mandate = term("mandate");
  public static final Node name = term("name");
  public static final Node notAfter = term("notAfter");
  public static final Node notBefore = term("notBefore");
  public static final Node on = term("on");
  public static final Node plannedEnd = term("plannedEnd");
  public static final Node plannedOn = term("plannedOn");
  public static final Node plannedStart = term("plannedStart");
  public static final Node postTitle = term("postTitle");
  public static final Node reviewedBy = term("reviewedBy");
  public static final Node reviewedOn = term("reviewedOn");
  public static final Node rule = term("rule");
  public static final Node sha256 = term("sha256");
  public static final Node shortName = term("shortName");
  public static final Node spanSha256 = term("spanSha256");
  public static final Node start = term("start");
  public static final Node theme = term("theme");
  public static final Node topic = term("topic");
  public static final Node unit = term("unit");
  public static final Node until = term("until");
  public static final Node untilEarliest = term("untilEarliest");
  public static final Node untilLatest = term("untilLatest");
  public static final Node value = term("value");
  public static final Node verb = term("verb");

  // Annotation properties
  public static final Node agentShortcut = term("agentShortcut");
  public static final Node eventShortcut = term("eventShortcut");
  public static final Node lastChange = term("lastChange");
  public static final Node onProperty = term("onProperty");
  public static final Node onValue = term("onValue");
  public static final Node translatedLabel = term("translatedLabel");

  private AKG() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
