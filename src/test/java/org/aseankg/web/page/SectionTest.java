package org.aseankg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.aseankg.query.CannedQuery;
import org.aseankg.query.Column;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;

class SectionTest {

  @Test
  void sections_nameQueriesColumnsAndWordsThatAreThere() {
    QueryCatalog catalog = QueryCatalog.bundled(BundledGraph.iris());
    PageWords words = PageWords.of("en");
    for (Section section : Section.bundled()) {
      CannedQuery query = catalog.get(section.query());
      String place = section.kind() + " " + section.name();
      assertThat(query.parameters()).extracting("name").as(place).contains(section.parameter());
      assertThat(query.columns().stream().map(Column::name).toList())
          .as(place)
          .containsAll(section.columns().toList());
      assertThat(words.knows("section-" + section.name())).as(place).isTrue();
      assertThat(section.notes())
          .as(place)
          .allSatisfy(c -> assertThat(words.knows("col-" + c)).as(c).isTrue());
    }
  }
}
