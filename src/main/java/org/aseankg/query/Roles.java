package org.aseankg.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.Participation;

/**
 * Who did what at an event. Events are given as an IRI or {@code kind/slug}; their parts are
 * included, except for hosts and organisers.
 */
public final class Roles {

  private final Facts facts;

  /** A view on the answers of the catalogue's queries. */
  public Roles(QueryCatalog catalog, QueryRunner runner) {
    this.facts = new Facts(catalog, runner);
  }

  /** Who hosted it. */
  public List<Participation> hosts(String event) {
    return roles("hosts-of-event", "event", event);
  }

  /** Who organised it. */
  public List<Participation> organisers(String event) {
    return roles("organisers-of-event", "event", event);
  }

  /** Who spoke, and about what. */
  public List<Participation> speakers(String event) {
    return roles("speakers-of-event", "event", event);
  }

  /** Who moderated. */
  public List<Participation> moderators(String event) {
    return roles("moderators-of-event", "event", event);
  }

  /** Delegations and their heads. */
  public List<Participation> delegations(String event) {
    return roles("delegations-of-event", "event", event);
  }

  /** Everybody who took part, members of groups included. */
  public List<Participation> participants(String event) {
    return roles("participants-of-event", "event", event);
  }

  /** Every role that a person, body or country had, or that others had on its behalf. */
  public List<Participation> by(String agent) {
    return roles("roles-of-agent", "agent", agent);
  }

  private List<Participation> roles(String query, String parameter, String entity) {
    return facts.byRelation(
        query,
        Map.of(parameter, entity),
        Optional.empty(),
        r ->
            new Participation(
                r.get("event"),
                r.get("role"),
                r.find("agent"),
                r.text("agentDescription"),
                r.find("capacity"),
                r.find("onBehalfOf"),
                r.find("inPost"),
                r.text("topic"),
                r.relation(),
                r.evidence()));
  }
}
