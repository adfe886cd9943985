package org.aseankg.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.aseankg.model.Position;

/**
 * Reads UTF-8 strictly: a byte that is none, as in a Latin-1 file, stops the reading with the line
 * and column it stands at. A byte-order mark is skipped and remembered.
 */
final class Utf8 extends Reader {

  private static final char BOM = '\uFEFF';

  private final String file;
  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean started;
  private boolean endOfBytes;
  private boolean byteOrderMark;
  private boolean carriageReturn;
  private int line = 1;
  private int column = 1;

  Utf8(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /** Whether the text read so far starts with a byte-order mark. */
  boolean startsWithByteOrderMark() {
    return byteOrderMark;
  }

  /** Whether the text read so far has lines that end in CR LF. */
  boolean hasCarriageReturns() {
    return carriageReturn;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
    while (chars.position() == 0) {
      fill();
      CoderResult result = decoder.decode(bytes, chars, endOfBytes);
      if (result.isError()) {
        advance(target, offset, chars.position());
        throw malformed();
      }
      if (endOfBytes && chars.position() == 0 && !bytes.hasRemaining()) {
        return -1;
      }
      if (result.isOverflow() && chars.position() == 0) {
        // A pair of surrogates does not fit into one char.
        throw new IOException("At least two characters must be asked for.");
      }
    }
    int kept = settle(target, offset, chars.position());
    return kept == 0 ? read(target, offset, length) : kept;
  }

  /** Takes a byte-order mark off the start. */
  private int settle(char[] target, int offset, int count) {
    int kept = count;
    if (!started) {
      started = true;
      if (target[offset] == BOM) {
        byteOrderMark = true;
        kept--;
        System.arraycopy(target, offset + 1, target, offset, kept);
      }
    }
    advance(target, offset, kept);
    return kept;
  }

  private void fill() throws IOException {
    if (endOfBytes) {
      return;
    }
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      endOfBytes = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  private void advance(char[] target, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      if (target[i] == '\n') {
        line++;
        column = 1;
      } else {
        carriageReturn |= target[i] == '\r';
        column++;
      }
    }
  }

  private RefusedException malformed() {
    int value = bytes.get(bytes.position()) & 0xFF;
    return new RefusedException(
        new Position(file, line, column, ""),
        String.format("The byte 0x%02X is not UTF-8: expected a file saved as UTF-8.", value));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
