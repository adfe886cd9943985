package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredFormTest {

  private static final Node NAME = NodeFactory.createURI("https://example.org/x");

  @ParameterizedTest
  @CsvSource({
    "5, decimal",
    "56.60, decimal",
    "123456789012345678901234567890.5, decimal",
    "007, integer",
    "2022-08-05, date",
    "2022-08, gYearMonth",
    "2022, gYear",
    "1, boolean",
    "1.50, double",
    "Việt Nam, string"
  })
  void storedForm_isWhatTheStoreGivesBack(String text, String type) {
    Node value =
        NodeFactory.createLiteralDT(
            text,
            TypeMapper.getInstance().getSafeTypeByName("http://www.w3.org/2001/XMLSchema#" + type));
    Quad quad = Quad.create(NAME, NAME, NAME, value);
    try (KgStore store = KgStore.inMemory()) {
      store.write(d -> d.add(quad));
      assertThat(store.<Quad>read(d -> d.find().next())).isEqualTo(StoredForm.of(quad));
    }
  }
}
