package org.aseankg.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Runs the main method of another class and tells at the end how long the process lived and how
 * much processor time it took.
 */
public final class Timed {

  static final String MARK = "TIMED ";

  private Timed() {}

  /** Arguments: the class, then its arguments. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> tell(ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0, cpu())));
    Class.forName(args[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
  }

  /** Tells the times of a part of a process. */
  static void tell(double wall, double cpu) {
    System.err.println(MARK + wall + " " + cpu);
  }

  /** Processor seconds this process has used. */
  static double cpu() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
