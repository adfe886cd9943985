package org.aseankg.load;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.aseankg.vocab.External;

/**
 * Tables of countries with the columns of the data set <a
 * href="https://github.com/datasets/country-codes">country-codes</a>: codes of ISO 3166, names in
 * the languages of the United Nations, GeoNames and Wikidata.
 */
final class CountryTable implements ExternalFormat {

  private static final String ISO2 = "ISO3166-1-Alpha-2";
  private static final String ISO3 = "ISO3166-1-Alpha-3";
  private static final String GEONAMES = "Geoname ID";

  /** Columns of names, and their languages. */
  private static final Map<String, String> NAMES =
      Map.of(
          "official_name_en", "en",
          "official_name_fr", "fr",
          "official_name_es", "es",
          "official_name_ru", "ru",
          "official_name_ar", "ar",
          "official_name_cn", "zh",
          "CLDR display name", "en",
          "UNTERM English Short", "en",
          "UNTERM English Formal", "en");

  private static final Pattern TWO = Pattern.compile("[A-Z]{2}");
  private static final Pattern THREE = Pattern.compile("[A-Z]{3}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern FEATURE = Pattern.compile("[1-9]\\d*");

  @Override
  public boolean recognises(Head head) {
    return head.hasColumns(ISO2);
  }

  @Override
  public void read(SourceFile file, ExternalWriter out) throws IOException {
    ExternalTable.read(
        file, out, (cells, position) -> country(new Cells(cells, position, out), out));
  }

  private static void country(Cells cells, ExternalWriter out) {
    String two = cells.code(ISO2, TWO, "two capitals, as VN");
    String three = cells.code(ISO3, THREE, "three capitals, as VNM");
    String number = cells.code("ISO3166-1-numeric", NUMBER, "up to three digits, as 704");
    String feature = cells.code(GEONAMES, FEATURE, "a number of GeoNames, as 1562822");
    String item = cells.wikidata("wikidata_id");
    if (cells.areWrong() || two.isEmpty() && three.isEmpty()) {
      // A row without a code is a region or the like.
      return;
    }
    Node country =
        !item.isEmpty()
            ? ExternalWriter.wikidata(item)
            : !feature.isEmpty()
                ? ExternalWriter.geonames(feature)
                : out.local("country", two.isEmpty() ? three : two);
    out.type(country, External.SCHEMA_COUNTRY, cells.position());
    NAMES.forEach((column, language) -> out.name(country, cells.name(column), language));
    out.countryCodes(country, two, three, number);
    if (!feature.isEmpty()) {
      out.link(country, External.SAME_AS, ExternalWriter.geonames(feature));
    }
  }
}
