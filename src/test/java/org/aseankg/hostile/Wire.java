package org.aseankg.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that keeps its connection, sends any bytes, and shows the answer as it came. */
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 40_000;
  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
  private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding: *chunked");
  private static final Pattern CLOSE = Pattern.compile("(?im)^connection: *close");

  private final int port;
  private Socket socket;
  private InputStream in;

  Wire(int port) {
    this.port = port;
  }

  /**
   * What came back.
   *
   * @param status 0 where the connection was closed without an answer
   * @param head status line and headers
   */
  record Answer(int status, String head, String body) {
    static final Answer CLOSED = new Answer(0, "", "");

    /** The value of a header; empty where there is none. */
    String header(String name) {
      return head.lines()
          .filter(l -> l.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(l -> l.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  Answer get(String target, String... headers) throws IOException {
    return send("GET", target, null, headers);
  }

  /** Sends a request with headers given as whole lines. */
  Answer send(String method, String target, byte[] body, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(method).append(' ').append(target);
    head.append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(port).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (body != null) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    if (body != null) {
      bytes.writeBytes(body);
    }
    return exchange(bytes.toByteArray(), method.equals("HEAD"));
  }

  /** Sends bytes and reads one answer; on a connection that was closed meanwhile, once more. */
  private Answer exchange(byte[] request, boolean headOnly) throws IOException {
    boolean fresh = socket == null;
    try {
      Answer answer = once(request, headOnly);
      return answer.status() == 0 && !fresh ? again(request, headOnly) : answer;
    } catch (java.net.SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return fresh ? Answer.CLOSED : again(request, headOnly);
    }
  }

  private Answer again(byte[] request, boolean headOnly) throws IOException {
    close();
    try {
      return once(request, headOnly);
    } catch (java.net.SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      close();
      return Answer.CLOSED;
    }
  }

  private Answer once(byte[] request, boolean headOnly) throws IOException {
    if (socket == null) {
      socket = new Socket("127.0.0.1", port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
    }
    socket.getOutputStream().write(request);
    String head = head();
    if (head.length() < 12) {
      close();
      return Answer.CLOSED;
    }
    int status = Integer.parseInt(head.substring(9, 12));
    boolean none = headOnly || status == 204 || status == 304;
    String body = none ? "" : new String(body(head), StandardCharsets.UTF_8);
    if (CLOSE.matcher(head).find()) {
      close();
    }
    return new Answer(status, head, body);
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    int seen = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.append((char) b);
      seen = b == '\n' ? seen + 1 : b == '\r' ? seen : 0;
      if (seen == 2) {
        break;
      }
    }
    return head.toString();
  }

  private byte[] body(String head) throws IOException {
    if (CHUNKED.matcher(head).find()) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int size = chunk(); size > 0; size = chunk()) {
        all.writeBytes(in.readNBytes(size));
        line();
      }
      while (!line().isEmpty()) {
        // A trailer.
      }
      return all.toByteArray();
    }
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      return in.readNBytes(Integer.parseInt(length.group(1)));
    }
    byte[] rest = in.readAllBytes();
    close();
    return rest;
  }

  private int chunk() throws IOException {
    String line = line();
    if (line.isEmpty()) {
      throw new java.io.EOFException("cut within an answer");
    }
    return Integer.parseInt(line.replaceFirst(";.*", "").strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    reset();
  }

  /** Hangs up; the next request makes a new connection. */
  void reset() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
