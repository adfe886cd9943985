package org.aseankg.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.InvalidInputException;

/**
 * An article as it was given.
 *
 * @param name what to call it in messages; its file name makes the identifier of the source
 * @param text the text, without a byte-order mark
 * @param sha256 the digest of its bytes
 * @param length its length in code points
 */
public record Article(String name, String text, String sha256, int length) {

  /** Bytes above which a file is not an article. */
  public static final int MOST_BYTES = 20 << 20;

  private static final int LOOKED_AT = 4096;

  /**
   * Reads the bytes of an article.
   *
   * @throws InvalidInputException in one sentence, where they are no text in UTF-8
   */
  public static Article of(String name, byte[] bytes) {
    require(bytes.length <= MOST_BYTES, name, "is too long: expected at most 20 MB of text.");
    require(bytes.length > 0, name, "is empty: expected the text of an article.");
    require(!startsWith(bytes, "%PDF"), name, "is a PDF: expected plain text, as copied from it.");
    require(
        !startsWith(bytes, "PK\u0003\u0004"),
        name,
        "is an archive or an office document: expected plain text.");
    require(!isBinary(bytes), name, "is binary: expected plain text in UTF-8.");
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(
          name
              + " is not in UTF-8 (maybe Latin-1 or Windows-1258): expected it converted to UTF-8.",
          e);
    }
    if (text.startsWith("\ufeff")) {
      text = text.substring(1);
    }
    require(!text.isBlank(), name, "holds nothing but blanks: expected the text of an article.");
    return new Article(
        name, text, DigestUtils.sha256Hex(bytes), text.codePointCount(0, text.length()));
  }

  private static void require(boolean good, String name, String otherwise) {
    if (!good) {
      throw new InvalidInputException(name + " " + otherwise);
    }
  }

  private static boolean startsWith(byte[] bytes, String start) {
    if (bytes.length < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if (bytes[i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
      int b = bytes[i];
      if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x0b) {
        return true;
      }
    }
    return false;
  }
}
