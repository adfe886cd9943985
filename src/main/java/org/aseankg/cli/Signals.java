package org.aseankg.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the process in order at the first signal to stop, and at once at the second. The JVM alone
 * would pass over the second. What takes signals is there in every JDK but not part of its
 * interface, so it is reached by its name; where it is not, the JVM's own way stays.
 */
final class Signals {

  private static final Map<String, Integer> STOPS = Map.of("INT", 2, "TERM", 15);

  // By custom a process ended by a signal gives this and the number of the signal.
  private static final int ENDED_BY = 128;

  private Signals() {}

  static void secondCuts() {
    AtomicBoolean stopping = new AtomicBoolean();
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      for (Map.Entry<String, Integer> stop : STOPS.entrySet()) {
        int code = ENDED_BY + stop.getValue();
        InvocationHandler end = (proxy, method, arguments) -> end(method.getName(), stopping, code);
        Object taken =
            Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, end);
        Object name = signal.getConstructor(String.class).newInstance(stop.getKey());
        signal.getMethod("handle", signal, handler).invoke(null, name, taken);
      }
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // The first signal still ends the process in order.
    }
  }

  private static Object end(String method, AtomicBoolean stopping, int code) {
    if (method.equals("handle")) {
      if (stopping.getAndSet(true)) {
        Runtime.getRuntime().halt(code);
      }
      new Thread(() -> System.exit(code), "exit").start();
    }
    return null;
  }
}
