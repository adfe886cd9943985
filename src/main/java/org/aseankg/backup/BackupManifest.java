package org.aseankg.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param format the number of this form of backups
 * @param made when the data was as in the backup, in UTC
 * @param program the version of the program that made it
 * @param dataVersion the version of the data
 * @param statements how many there are
 * @param bytes the length of the compressed file
 * @param graphs each named graph with its count and digest
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record BackupManifest(
    int format,
    String made,
    String program,
    String dataVersion,
    long statements,
    long bytes,
    List<GraphDigests.GraphDigest> graphs) {

  /** The form this version writes, and the newest it reads. */
  static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  byte[] toJson() {
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static BackupManifest of(byte[] json) throws JsonProcessingException {
    return JSON.readValue(new String(json, StandardCharsets.UTF_8), BackupManifest.class);
  }
}
