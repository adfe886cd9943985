package org.aseankg.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.config.Bundle;

/**
 * Writes any number of record files shaped like the bundled ones: the same sections, roles,
 * evidence and lengths of text, other events, people, bodies, names and years. One record in six
 * reports the events of an earlier one; people, bodies and series come from pools and so occur in
 * several records, as they do in the news. The same seed gives the same files.
 */
public final class DataGenerator {

  private static final int TODAY = 2026;

  private final ObjectMapper json = new ObjectMapper();
  private final List<JsonNode> patterns = new ArrayList<>();
  private final List<Integer> events = new ArrayList<>();
  private final Random random;
  private final int records;

  private DataGenerator(long seed, int records) throws IOException {
    this.random = new Random(seed);
    this.records = records;
    for (String file : Bundle.list("data/records", ".json")) {
      patterns.add(json.readTree(Bundle.text(file)));
    }
  }

  /**
   * Writes records into a folder.
   *
   * @param records how many; a million statements are about 600
   */
  public static void write(Path folder, int records, long seed) throws IOException {
    Files.createDirectories(folder);
    DataGenerator generator = new DataGenerator(seed, records);
    for (int i = 0; i < records; i++) {
      Path file = folder.resolve(String.format("generated-%06d.json", i));
      generator.json.writeValue(file.toFile(), generator.record(i));
    }
  }

  /** Arguments: folder, number of records, seed. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
  }

  private JsonNode record(int number) {
    boolean retold = number >= patterns.size() && random.nextInt(6) == 0;
    int twin = retold ? number - patterns.size() : number;
    events.add(retold ? events.get(twin) : number + 1);
    int event = events.get(number);
    Map<String, Integer> numbers = new HashMap<>();
    numbers.put("source", number);
    numbers.put("event", event);
    numbers.put("outcome", event);
    numbers.put("initiative", event);
    numbers.put("person", random.nextInt(records + 1));
    numbers.put("body", random.nextInt(records / 10 + 2));
    numbers.put("post", numbers.get("body"));
    numbers.put("series", random.nextInt(records / 30 + 2));
    numbers.put("instrument", random.nextInt(records / 3 + 2));
    JsonNode pattern = patterns.get(number % patterns.size());
    int years = TODAY - 2023 - event % 25;
    ObjectNode record = (ObjectNode) RecordVariant.of(pattern, numbers, years);
    ((ObjectNode) record.get("source")).put("sha256", DigestUtils.sha256Hex("text " + number));
    return record;
  }
}
