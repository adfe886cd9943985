package org.aseankg.load;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Makes the IRIs of relations from what they relate, so that two sources that state the same
 * relation mean the same node and the order of a file never matters. Works on {@code kind/slug}
 * references; the result is a reference with a fragment.
 */
final class RelationIris {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  private static final Map<String, Function<Item, String>> RULES =
      Map.ofEntries(
          Map.entry("roles", RelationIris::participation),
          Map.entry("tenures", i -> need(i, "holder") + "#post-" + slug(need(i, "post")) + key(i)),
          Map.entry(
              "chairmanships",
              i -> need(i, "chairOf") + "#chair-" + kindAndSlug(need(i, "holder")) + key(i)),
          Map.entry(
              "memberships",
              i ->
                  need(i, "memberOf")
                      + "#"
                      + need(i, "capacity")
                      + "-"
                      + kindAndSlug(need(i, "member"))
                      + key(i)),
          Map.entry("actions", RelationIris::action),
          Map.entry(
              "figures",
              i ->
                  need(i, "about")
                      + "#figure-"
                      + need(i, "measure")
                      + optional(i, "asOf")
                      + key(i)),
          Map.entry("names", i -> need(i, "nameOf") + "#name-" + slugOf(need(i, "name")) + key(i)),
          Map.entry("completeness", i -> need(i, "of") + "#complete-" + need(i, "aspect")));

  private RelationIris() {}

  /**
   * The reference of a relation.
   *
   * @throws IllegalArgumentException naming the key that is missing
   */
  static String of(Item item) {
    return RULES.get(item.type().section()).apply(item);
  }

  /** Lower-case ASCII words joined by hyphens: marks are dropped and đ becomes d. */
  static String slugOf(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
    String bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    return OTHER.matcher(bare).replaceAll("-").replaceAll("^-|-$", "");
  }

  private static String participation(Item item) {
    String start = need(item, "inEvent") + "#" + need(item, "role");
    if (item.first("agent").isPresent()) {
      return start + "-" + kindAndSlug(need(item, "agent")) + key(item);
    }
    if (item.key().isEmpty()) {
      throw new IllegalArgumentException("a role needs an agent, or an agentDescription and a key");
    }
    return start + key(item);
  }

  private static String action(Item item) {
    String instrument = need(item, "instrument");
    return item.first("inEvent").orElse(instrument)
        + "#"
        + need(item, "action")
        + "-"
        + slug(instrument)
        + key(item);
  }

  private static String need(Item item, String key) {
    return item.first(key)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + key
                        + "\" is missing: expected it, since the relation is named after it"));
  }

  private static String optional(Item item, String key) {
    return item.first(key).map(v -> "-" + v).orElse("");
  }

  private static String key(Item item) {
    return item.key().isEmpty() ? "" : "-" + item.key();
  }

  private static String slug(String reference) {
    return reference.substring(reference.indexOf('/') + 1);
  }

  private static String kindAndSlug(String reference) {
    return reference.replace('/', '-');
  }
}
