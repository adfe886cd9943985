package org.aseankg.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** The body of a request: its type, and its text within a limit. */
public final class RequestBody {

  /** The most bytes a body may have. */
  public static final int LIMIT = 1 << 20;

  /**
   * The longest body that is read to its end only to be thrown away: a client that is still sending
   * when the connection is closed may never see the answer.
   */
  private static final int DISCARDED = 8 * LIMIT;

  /** Bytes a second below which a client is not waited for, after a while. */
  static final int SLOWEST_RATE = 200;

  private static final int PATIENCE_SECONDS = 5;

  private RequestBody() {}

  /** The media type in lower case without parameters; empty when none is given. */
  public static Optional<String> mediaType(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null
        ? Optional.empty()
        : Optional.of(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  /**
   * The whole body as text.
   *
   * @throws RequestException if it is too large, compressed, not UTF-8, or stops coming
   */
  public static String text(HttpServletRequest request) throws IOException {
    requirePlainUtf8(request);
    if (request.getContentLengthLong() > LIMIT) {
      throw RequestException.tooLarge(LIMIT);
    }
    long before = Connections.waitAtMost(request, PATIENCE_SECONDS * 1000L);
    try {
      return read(request);
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw tooSlow();
      }
      throw e;
    } finally {
      Connections.waitAtMost(request, before);
    }
  }

  private static String read(HttpServletRequest request) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8 * 1024];
    long start = System.nanoTime();
    InputStream body = request.getInputStream();
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      bytes.write(buffer, 0, read);
      if (bytes.size() > LIMIT) {
        throw RequestException.tooLarge(LIMIT);
      }
      requirePace(bytes.size(), System.nanoTime() - start);
    }
    return Parameters.utf8(ByteBuffer.wrap(bytes.toByteArray()));
  }

  /** Somebody who sends a byte now and then would keep a thread for hours. */
  private static void requirePace(long bytes, long nanos) {
    long seconds = nanos / 1_000_000_000 - PATIENCE_SECONDS;
    if (seconds > 0 && bytes < seconds * SLOWEST_RATE) {
      throw tooSlow();
    }
  }

  private static RequestException tooSlow() {
    return new RequestException(
        Problem.of(
                Problem.Kind.REQUEST_TIMEOUT,
                "The body of the request comes at less than "
                    + SLOWEST_RATE
                    + " bytes a second: send it faster.")
            .withHeader("Connection", "close"));
  }

  /**
   * Reads what is left of the body, so that the connection can be used again, or has the connection
   * closed when that would be too much.
   */
  public static void discard(HttpServletRequest request, HttpServletResponse response) {
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
        if (readToEnd(request.getInputStream())) {
          return;
        }
      }
    } catch (IOException e) {
      // The client stopped sending: nothing to save.
    }
    response.setHeader("Connection", "close");
  }

  /** Reads as long as there is patience; tells whether that was to the end. */
  private static boolean readToEnd(InputStream body) throws IOException {
    byte[] buffer = new byte[8 * 1024];
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (System.nanoTime() - end < 0) {
      if (body.read(buffer) < 0) {
        return true;
      }
    }
    return false;
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
