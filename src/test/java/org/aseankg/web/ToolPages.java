package org.aseankg.web;

import java.util.List;

/** The pages for exploring in their states, for tests that look at all of them. */
final class ToolPages {

  static final List<String> ALL =
      List.of(
          "/timeline",
          "/timeline?lanes=person&body=body/accsm&from=2010&zoom=2",
          "/timeline?agent=nobody+at+all",
          "/map",
          "/map?country=country/viet-nam&from=2022",
          "/network",
          "/network?agent=person/vu-chien-thang",
          "/sparql",
          "/sparql?example=chairs-of-event",
          "/queries",
          "/queries?tag=chair",
          "/queries/chairs-of-event",
          "/queries/events-in-period?from=x&until=2022",
          "/queries/members-at-date?asOf=2025-10-07",
          "/conflicts",
          "/coverage",
          "/coverage?check=unlinked",
          "/provenance");

  private ToolPages() {}
}
