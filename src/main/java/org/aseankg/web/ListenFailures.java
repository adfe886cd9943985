package org.aseankg.web;

import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/** Says in one sentence why an address cannot be listened on. */
final class ListenFailures {

  private static final int FIRST_UNPRIVILEGED_PORT = 1024;

  private ListenFailures() {}

  static String explain(Throwable failure, KgServer.Options options) {
    String where = "port " + options.port() + " of " + options.host();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage()).toLowerCase(java.util.Locale.ROOT);
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return "The host "
            + options.host()
            + " is not known: expected a name or an address of"
            + " this machine.";
      }
      if (text.contains("permission denied") && options.port() < FIRST_UNPRIVILEGED_PORT) {
        return "No permission to listen on " + where + ": choose one of 1024 or above.";
      }
      if (text.contains("assign requested address") || text.contains("unreachable")) {
        return "The host " + options.host() + " is not an address of this machine.";
      }
      if (cause instanceof BindException || text.contains("address already in use")) {
        return "The " + where + " is in use: stop what listens there or choose another.";
      }
      if (cause instanceof SocketException) {
        return "Cannot listen on " + where + ": " + cause.getMessage() + ".";
      }
    }
    return "Cannot listen on " + where + ": " + failure.getMessage() + ".";
  }
}
