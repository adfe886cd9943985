package org.aseankg.hostile;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no answer may tell: names of classes, places in the source, paths of this machine. */
final class Leaks {

  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b(?:org\\.(?:apache|aseankg|eclipse|glassfish)|com\\.(?:apicatalog|fasterxml)|javax?\\.(?:lang|util|io|net)|jakarta)\\.\\w+"
              + "|\\bat [\\w.$]+\\(\\w+\\.java:\\d+\\)"
              + "|\\b[A-Z]\\w+(?:Exception|OverflowError|MemoryError)\\b"
              + "|@[0-9a-f]{7,8}\\b(?![^\"]*(?:rel=|href))"
              + "|root:x:0:"
              + "|"
              + Pattern.quote(System.getProperty("user.dir"))
              + "|"
              + Pattern.quote(System.getProperty("java.io.tmpdir") + "/"));

  private Leaks() {}

  /** The first such thing in a text that the request did not hold itself. */
  static Optional<String> find(String text, String request) {
    Matcher found = INSIDE.matcher(text);
    while (found.find()) {
      String what = found.group();
      if (!request.contains(what) && !decoded(request).contains(what)) {
        return Optional.of(what);
      }
    }
    return Optional.empty();
  }

  private static String decoded(String request) {
    try {
      return URLDecoder.decode(request, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return request;
    }
  }
}
