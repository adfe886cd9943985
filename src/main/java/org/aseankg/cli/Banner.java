package org.aseankg.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aseankg.config.Keys;
import org.aseankg.config.ServiceHost;
import org.aseankg.config.Settings;
import org.aseankg.store.KgStore;

/** What a server tells at its start: what is on, what is off, and what somebody has set. */
final class Banner {

  private static final String OFF = "off";

  private Banner() {}

  static List<String> of(Settings settings, KgStore store, Optional<URI> management) {
    List<String> lines = new ArrayList<>();
    lines.add(line("version", new Main.Version().getVersion()[0]));
    lines.add(line("store", store.directory().map(Path::toString).orElse("in memory")));
    lines.add(line("data", store.isEmpty() ? "none" : store.version()));
    lines.add(line("changes", changes(settings)));
    lines.add(line("review", review(settings)));
    lines.add(line("federation", federation(settings)));
    lines.add(line("management", management.map(URI::toString).orElse(OFF)));
    lines.add(line("access log", file(settings.get(Keys.ACCESS_LOG))));
    lines.add(line("audit log", file(settings.get(Keys.AUDIT_LOG))));
    lines.add(line("limits", limits(settings)));
    lines.add(line("machine", machine()));
    settings.told().forEach(l -> lines.add(line("set", l)));
    return lines;
  }

  private static String changes(Settings settings) {
    if (settings.get(Keys.READ_ONLY)) {
      return "refused, whoever asks";
    }
    return settings
        .tokens()
        .map(f -> "by those with a token of " + f)
        .orElse("refused, there are no tokens");
  }

  private static String review(Settings settings) {
    return settings.get(Keys.READ_ONLY) ? OFF : file(settings.get(Keys.REVIEW));
  }

  private static String federation(Settings settings) {
    List<String> hosts = settings.serviceHosts().stream().map(ServiceHost::toString).toList();
    return hosts.isEmpty() ? OFF : String.join(", ", hosts);
  }

  private static String limits(Settings settings) {
    return settings.queryTimeout().toSeconds()
        + " s a query, "
        + settings.resultLimit()
        + " rows an answer";
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.maxMemory() >> 20)
        + " MB heap, "
        + runtime.availableProcessors()
        + " processors, Java "
        + Runtime.version();
  }

  private static String file(Optional<Path> path) {
    return path.map(Path::toString).orElse(OFF);
  }

  private static String line(String name, String value) {
    return String.format("%-11s %s", name + ":", value);
  }
}
