package org.aseankg.web.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An {@code Accept} header (RFC 9110, 12.5.1). Each offer has the quality of the most specific
 * range that covers it; the best offer wins, the server's order deciding between equals.
 */
public final class Accept {

  private static final Accept ANYTHING = new Accept(List.of(new Range("*/*", 1)));

  private record Range(String type, double quality) {

    /** How closely this range covers a media type: 0 not at all, 3 exactly. */
    int specificity(String mediaType) {
      if (type.equals(mediaType)) {
        return 3;
      }
      if (type.equals("*/*")) {
        return 1;
      }
      boolean covers =
          type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
      return covers ? 2 : 0;
    }
  }

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Reads all headers of that name as one. */
  public static Accept parse(Enumeration<String> headers) {
    List<String> all = Collections.list(headers);
    return parse(all.isEmpty() ? null : String.join(",", all));
  }

  /** Reads the header; none, an empty one and one without a readable range accept anything. */
  public static Accept parse(String header) {
    if (header == null || header.equals("*/*")) {
      return ANYTHING;
    }
    List<Range> ranges = new ArrayList<>();
    for (String part : header.split(",")) {
      String[] fields = part.split(";");
      String type = fields[0].strip().toLowerCase(Locale.ROOT);
      if (type.equals("*")) {
        type = "*/*";
      }
      if (type.indexOf('/') > 0) {
        ranges.add(new Range(type, quality(fields)));
      }
    }
    return ranges.isEmpty() ? ANYTHING : new Accept(ranges);
  }

  /** Whether HTML is asked for by name, as browsers do. */
  public boolean namesHtml() {
    return ranges.stream().anyMatch(r -> r.type.equals("text/html") && r.quality > 0);
  }

  /** The best of the offers, or none when none is acceptable. */
  public <T> Optional<Offer<T>> choose(List<Offer<T>> offers) {
    Offer<T> best = null;
    double bestQuality = 0;
    for (Offer<T> offer : offers) {
      double quality = quality(offer.mediaType());
      if (quality > bestQuality) {
        best = offer;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  private double quality(String mediaType) {
    int closest = 0;
    double quality = 0;
    for (Range range : ranges) {
      int specificity = range.specificity(mediaType);
      if (specificity > closest) {
        closest = specificity;
        quality = range.quality;
      }
    }
    return quality;
  }

  private static double quality(String[] fields) {
    for (int i = 1; i < fields.length; i++) {
      String field = fields[i].strip();
      if (field.startsWith("q=") || field.startsWith("Q=")) {
        try {
          return Math.max(0, Math.min(1, Double.parseDouble(field.substring(2).strip())));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
