package org.aseankg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.sparql.sse.SSE;
import org.aseankg.store.KgStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {

  private static final String SOURCE = "https://w3id.org/asean-kg/id/source/s";

  @Test
  void sentence_isQuotedWhereTheOperatorHasTheText(@TempDir Path folder) throws IOException {
    String text = "It opened. The chair was A of B, on Monday. It closed.";
    Files.writeString(folder.resolve("any name.txt"), text);
    try (KgStore store = KgStore.inMemory()) {
      store.write(d -> d.add(SSE.parseQuad(digestOf(text))));
      Articles articles = new Articles(Optional.of(folder), store);
      assertThat(articles.quote(SOURCE, "25", "31"))
          .contains(new Articles.Quote("The chair was ", "A of B", ", on Monday"));
      assertThat(articles.quote(SOURCE, "50", "500")).isEmpty();
      assertThat(articles.quote(SOURCE, "9", "3")).isEmpty();
      assertThat(articles.quote(SOURCE, "x", "3")).isEmpty();
      assertThat(articles.quote("https://w3id.org/asean-kg/id/source/t", "1", "3")).isEmpty();
    }
  }

  private static String digestOf(String text) {
    return "(<urn:g> <%s> <https://w3id.org/asean-kg/ontology#sha256> \"%s\")"
        .formatted(SOURCE, DigestUtils.sha256Hex(text));
  }
}
