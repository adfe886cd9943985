package org.aseankg.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on loopback, on several ports, and counts who connects. Answers nothing of use. */
final class Listener implements AutoCloseable {

  private final List<ServerSocket> sockets = new ArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  Listener() throws IOException {
    open("127.0.0.1");
    open("127.0.0.1");
    open("127.0.0.2");
    try {
      open("::1");
    } catch (IOException e) {
      // A machine without IPv6 has nobody to call there.
      sockets.add(sockets.get(0));
    }
  }

  private void open(String address) throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName(address));
    sockets.add(socket);
    Thread taker = new Thread(() -> take(socket), "listener " + address);
    taker.setDaemon(true);
    taker.start();
  }

  private void take(ServerSocket socket) {
    while (!socket.isClosed()) {
      try (Socket call = socket.accept()) {
        connections.incrementAndGet();
        call.getOutputStream()
            .write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes("US-ASCII"));
      } catch (IOException e) {
        // Closed, or hung up: it was counted.
        continue;
      }
    }
  }

  /** How many have connected. */
  int connections() {
    return connections.get();
  }

  /** Its addresses, in all ways of writing them that a check of names may overlook. */
  List<String> addresses() {
    int first = port(0);
    int second = port(1);
    List<String> all = new ArrayList<>();
    for (String host :
        List.of(
            "127.0.0.1",
            "localhost",
            "LOCALHOST.",
            "0.0.0.0",
            "2130706433",
            "0x7f000001",
            "0177.0.0.1",
            "127.1",
            "[::ffff:127.0.0.1]",
            "user:word@127.0.0.1",
            "%31%32%37.0.0.1",
            "ip6-localhost",
            "①②⑦.⓪.⓪.①")) {
      all.add("http://" + host + ":" + first);
    }
    all.add("http://127.0.0.2:" + port(2));
    all.add("http://[::1]:" + port(3));
    all.add("http://[0:0:0:0:0:0:0:1]:" + port(3));
    all.add("https://localhost:" + second);
    all.add("HTTP://127.0.0.1:" + second);
    all.add("ftp://127.0.0.1:" + second);
    all.add("jar:http://127.0.0.1:" + second + "/x.jar!");
    all.add("gopher://127.0.0.1:" + second);
    all.add("ldap://127.0.0.1:" + second);
    all.add("file://127.0.0.1:" + second);
    return all;
  }

  private int port(int which) {
    return sockets.get(which).getLocalPort();
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket socket : sockets) {
      socket.close();
    }
  }
}
