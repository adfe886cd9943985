package org.aseankg.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Strong entity tags: equal for the same data, request and variant, and for nothing else. */
public final class EntityTag {

  private static final int BYTES = 12;

  private EntityTag() {}

  /** The tag, in its quotes, of an answer made from these parts. */
  public static String of(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      byte[] start = Arrays.copyOf(digest.digest(), BYTES);
      return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether an {@code If-Match} header names this tag, by the strong comparison it asks for. */
  public static boolean isStrong(String ifMatch, String tag) {
    return Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(tag::equals);
  }

  /** Whether an {@code If-None-Match} header names this tag, by the weak comparison it asks for. */
  static boolean matches(String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String candidate : ifNoneMatch.split(",")) {
      String text = candidate.strip();
      if (text.equals("*") || text.equals(tag) || text.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
