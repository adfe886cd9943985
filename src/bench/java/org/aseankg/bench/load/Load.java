package org.aseankg.bench.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * The server in a process of its own under growing load, as tables in Markdown. Properties: {@code
 * load.seconds} of each step, {@code load.clients} of the steps, {@code load.pace} in milliseconds
 * from one request of a client to the next, {@code load.hostile} hostile requests in a hundred,
 * {@code load.heap}, {@code load.folder}.
 */
public final class Load {

  private Load() {}

  public static void main(String[] args) throws Exception {
    int seconds = Integer.getInteger("load.seconds", 120);
    int pace = Integer.getInteger("load.pace", 4000);
    int hostile = Integer.getInteger("load.hostile", 5);
    List<Integer> steps =
        Arrays.stream(System.getProperty("load.clients", "1,4,16,64,256").split(","))
            .map(Integer::valueOf)
            .toList();
    Path folder = Path.of(System.getProperty("load.folder", "target/load")).toAbsolutePath();
    FileUtils.deleteDirectory(folder.toFile());
    Files.createDirectories(folder);
    List<String> rows = new ArrayList<>(List.of(StepCount.HEAD));
    HostileCount ends = new HostileCount();
    try (LoadedServer server =
        LoadedServer.start(folder, System.getProperty("load.heap", "256m"))) {
      HonestRequests honest = HonestRequests.of(server);
      for (int clients : steps) {
        LoadStep step = new LoadStep(server, honest, ends, clients, pace, hostile);
        rows.add(step.run(seconds).row());
        System.err.println(rows.get(rows.size() - 1));
      }
      System.out.println(String.join("\n", rows));
      System.out.println();
      System.out.println(ends.table());
      System.out.println();
      System.out.println(server.end());
    }
  }
}
