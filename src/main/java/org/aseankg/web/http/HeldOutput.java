package org.aseankg.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The body of an answer, held back until it is complete or {@value #HELD} bytes long. As long as it
 * is held, a failure can still be answered with its own status, and headers can tell what was only
 * known at the end.
 */
public final class HeldOutput extends OutputStream {

  /** How many bytes are held. */
  static final int HELD = 64 * 1024;

  private final HttpServletResponse response;
  private final boolean bodyWanted;
  private Runnable beforeRelease = () -> {};
  private byte[] held = new byte[4096];
  private int count;
  private long total;
  private OutputStream released;

  /**
   * @param bodyWanted false for HEAD: everything is counted, nothing sent
   */
  HeldOutput(HttpServletResponse response, boolean bodyWanted) {
    this.response = response;
    this.bodyWanted = bodyWanted;
  }

  /** What to do just before the first byte leaves while the body is not complete. */
  void beforeRelease(Runnable action) {
    beforeRelease = action;
  }

  /** How many bytes have been written, held or not. */
  public long total() {
    return total;
  }

  /** Whether nothing has left yet. */
  boolean isHeld() {
    return released == null;
  }

  @Override
  public void write(int b) throws IOException {
    if (released == null && count < held.length) {
      held[count++] = (byte) b;
      total++;
    } else {
      write(new byte[] {(byte) b}, 0, 1);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    total += length;
    if (released == null && count + length > HELD) {
      release();
    }
    if (released != null) {
      released.write(bytes, offset, length);
      return;
    }
    if (count + length > held.length) {
      held = Arrays.copyOf(held, Math.min(HELD, Math.max(2 * held.length, count + length)));
    }
    System.arraycopy(bytes, offset, held, count, length);
    count += length;
  }

  /** Does nothing: writers flush at will, the answer leaves when it is complete. */
  @Override
  public void flush() {}

  /** The answer is complete. */
  public void complete() throws IOException {
    if (released != null) {
      released.close();
      return;
    }
    response.setContentLength(count);
    if (bodyWanted) {
      response.getOutputStream().write(held, 0, count);
    }
  }

  private void release() throws IOException {
    beforeRelease.run();
    released = bodyWanted ? response.getOutputStream() : OutputStream.nullOutputStream();
    released.write(held, 0, count);
    held = null;
  }
}
