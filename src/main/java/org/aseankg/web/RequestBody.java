package org.aseankg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The body of a request: its type, and its text within a limit. */
final class RequestBody {

  /** The most bytes a body may have. */
  static final int LIMIT = 1 << 20;

  /**
   * The longest body that is read to its end only to be thrown away: a client that is still sending
   * when the connection is closed may never see the answer.
   */
  private static final int DISCARDED = 8 * LIMIT;

  private RequestBody() {}

  /** The media type in lower case without parameters; empty when none is given. */
  static Optional<String> mediaType(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null
        ? Optional.empty()
        : Optional.of(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  /**
   * The whole body as text.
   *
   * @throws RequestException if it is too large, compressed, or not UTF-8
   */
  static String text(HttpServletRequest request) throws IOException {
    requirePlainUtf8(request);
    if (request.getContentLengthLong() > LIMIT) {
      throw RequestException.tooLarge(LIMIT);
    }
    byte[] bytes = request.getInputStream().readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw RequestException.tooLarge(LIMIT);
    }
    return Parameters.utf8(ByteBuffer.wrap(bytes));
  }

  /**
   * Reads what is left of the body, so that the connection can be used again, or has the connection
   * closed when that would be too much.
   */
  static void discard(HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("Expect") != null) {
      // It waits to be asked for the body; to read it now would ask.
      response.setHeader("Connection", "close");
      return;
    }
    long length = request.getContentLengthLong();
    if (length == 0 || length < 0 && request.getHeader("Transfer-Encoding") == null) {
      return;
    }
    try {
      if (length > 0 && length <= DISCARDED) {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        return;
      }
    } catch (IOException e) {
      // The client stopped sending: nothing to save.
    }
    response.setHeader("Connection", "close");
  }

  private static void requirePlainUtf8(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw RequestException.unsupportedMediaType(
          "in the encoding " + encoding, List.of("a body that is not compressed"));
    }
    String type = request.getContentType();
    int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at >= 0) {
      String charset = type.substring(at + 8).split(";", 2)[0].strip().replace("\"", "");
      if (!charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("us-ascii")) {
        throw RequestException.unsupportedMediaType(
            "in the charset " + charset, List.of("charset=utf-8"));
      }
    }
  }
}
