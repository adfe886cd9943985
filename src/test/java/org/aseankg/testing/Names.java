package org.aseankg.testing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Personal names as they occur in reports of ASEAN meetings; the same number, the same name. */
final class Names {

  private static final List<String> FAMILY =
      List.of(
          "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô");
  private static final List<String> MIDDLE =
      List.of("Thị Thanh", "Văn", "Đức", "Hữu", "Thị Minh", "Quang", "Xuân", "Ngọc");
  private static final List<String> GIVEN =
      List.of("Trà", "Thắng", "Tuấn", "Huy", "Hương", "Trường", "Châu", "Dũng", "Hạnh", "Sơn");
  private static final List<String> ABROAD =
      List.of("Bima Haria", "Loh Khum", "Wan Ahmad", "Kheuavanh", "Fabian", "Somchai", "Dara");
  private static final List<String> ABROAD_LAST =
      List.of("Wibisana", "Yean", "Abdul Aziz", "Chanthaphouvong", "Bigar", "Santos", "Sok");

  private Names() {}

  /** The name of a person as it is written. */
  static String of(int number) {
    int n = number / 3;
    if (number % 3 == 0) {
      return pick(ABROAD, n) + " " + pick(ABROAD_LAST, n / ABROAD.size());
    }
    return pick(FAMILY, n)
        + " "
        + pick(MIDDLE, n / FAMILY.size())
        + " "
        + pick(GIVEN, n / FAMILY.size() / MIDDLE.size());
  }

  /** The name of a person without marks. */
  static String plain(int number) {
    String bare = Normalizer.normalize(of(number), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return bare.replace('đ', 'd').replace('Đ', 'D');
  }

  /** The name of a person as part of an identifier; no two people share one. */
  static String slug(int number) {
    return plain(number).toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + number;
  }

  private static String pick(List<String> from, int number) {
    return from.get(number % from.size());
  }
}
