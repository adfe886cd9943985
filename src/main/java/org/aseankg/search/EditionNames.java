package org.aseankg.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of an edition that no source need have spelled out: the names of its series with the
 * number. One spelling of each is enough, since all ways to write the number are read as one.
 */
final class EditionNames {

  private EditionNames() {}

  /** The names there are not yet. */
  static List<Name> of(About event, int edition, About series, List<About> conveners) {
    Set<String> known = new HashSet<>();
    event.names().forEach(n -> known.add(key(n)));
    List<Name> made = new ArrayList<>();
    for (Name base : bases(series, conveners)) {
      Name name = new Name(spelled(base, edition), base.language(), NameType.GENERATED);
      if (known.add(key(name))) {
        made.add(name);
      }
    }
    return made;
  }

  private static Set<Name> bases(About series, List<About> conveners) {
    Set<Name> bases = new LinkedHashSet<>();
    series.names().stream().filter(n -> n.type() != NameType.FORMER).forEach(bases::add);
    for (About convener : conveners) {
      for (Name body : convener.ofType(NameType.ACRONYM)) {
        series.ofType(NameType.ACRONYM).forEach(own -> addBoth(bases, body, own));
      }
    }
    return bases;
  }

  /** "ACCSM SOM", where the series is called only SOM. */
  private static void addBoth(Set<Name> bases, Name body, Name own) {
    if (!words(own).containsAll(words(body))) {
      bases.add(new Name(body.text() + " " + own.text(), own.language(), own.type()));
    }
  }

  private static Set<String> words(Name name) {
    return Folding.tokens(name.text()).stream().map(Token::bare).collect(Collectors.toSet());
  }

  private static String spelled(Name base, int edition) {
    if (base.language().equals("vi")) {
      return base.text() + " lần thứ " + edition;
    }
    boolean capitals = base.text().equals(base.text().toUpperCase(Locale.ROOT));
    return capitals || !base.language().equals("en")
        ? base.text() + " " + edition
        : edition + ending(edition) + " " + base.text();
  }

  private static String ending(int n) {
    boolean teen = n % 100 > 10 && n % 100 < 14;
    return switch (teen ? 0 : n % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  /** What all spellings of one name have in common. */
  private static String key(Name name) {
    List<Form> forms = Form.of(name.text());
    return forms.isEmpty() ? "" : forms.get(forms.size() - 1).text();
  }
}
