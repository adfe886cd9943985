package org.aseankg.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request up to so many bytes; a longer one is refused, early where it says so. */
public final class LimitedInput extends FilterInputStream {

  private final long limit;
  private long read;

  public LimitedInput(HttpServletRequest request, long limit) throws IOException {
    super(begin(request, limit));
    this.limit = limit;
  }

  private static InputStream begin(HttpServletRequest request, long limit) throws IOException {
    if (request.getContentLengthLong() > limit) {
      throw RequestException.tooLarge(limit);
    }
    return request.getInputStream();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    read += Math.max(0, count);
    if (read > limit) {
      throw RequestException.tooLarge(limit);
    }
    return count;
  }
}
