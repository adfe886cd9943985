package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.model.PartialDate;
import org.aseankg.model.Position;

/**
 * What is to be known of a file of others besides its content. It stands beside the file, named as
 * CSV on the Web (W3C) names it: {@code {file}-metadata.json} for one file, {@code
 * csv-metadata.json} for all of a folder.
 *
 * @param title what the data set is called; may be empty
 * @param licence the address of its licence; may be empty
 * @param source the address it was taken from; may be empty
 * @param retrieved the day it was taken; may be empty
 * @param country the ISO 3166 code of the one country it is about; may be empty
 * @param digest tells one sidecar from another; empty where there is none
 */
record Sidecar(
    String title, String licence, String source, String retrieved, String country, String digest) {

  /** How the name of a sidecar ends. */
  static final String ENDING = "-metadata.json";

  /** Bytes; the few keys read need less than one thousand. */
  private static final int LONGEST = 1 << 20;

  private static final Sidecar NONE = new Sidecar("", "", "", "", "", "");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The sidecar of a file: its own, else that of its folder, else one that says nothing.
   *
   * @throws RefusedException if it is not JSON, or one of its values is not what its key needs
   */
  static Sidecar of(SourceFile file) throws IOException {
    Optional<SourceFile> own = file.beside(file.fileName() + ENDING);
    Optional<SourceFile> found = own.isPresent() ? own : file.beside("csv" + ENDING);
    return found.isEmpty() ? NONE : read(found.get());
  }

  private static Sidecar read(SourceFile file) throws IOException {
    byte[] bytes = bytes(file);
    JsonNode object;
    try {
      object = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw wrong(file, "", "The file is not JSON: expected an object with dc:license", e);
    }
    if (!object.isObject()) {
      throw wrong(file, "", "The file is no object: expected one with dc:license", null);
    }
    String licence = text(object, "dc:license");
    String source = text(object, "dc:source");
    requireAddress(file, "dc:license", licence);
    requireAddress(file, "dc:source", source);
    String retrieved = text(object, "dc:date");
    if (!retrieved.isEmpty() && PartialDate.find(retrieved).isEmpty()) {
      throw wrong(
          file, "dc:date", "\"" + retrieved + "\" is not a date: expected YYYY-MM-DD", null);
    }
    String country = text(object, "dc:coverage");
    if (!country.isEmpty() && !COUNTRY.matcher(country).matches()) {
      throw wrong(
          file,
          "dc:coverage",
          "\"" + country + "\" is not a country: expected two capitals of ISO 3166, as VN",
          null);
    }
    return new Sidecar(
        text(object, "dc:title"),
        licence,
        source,
        retrieved,
        country,
        " " + DigestUtils.sha256Hex(bytes));
  }

  private static byte[] bytes(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(in.readNBytes(LONGEST));
      if (in.read() >= 0) {
        throw wrong(file, "", "The file is larger than 1 MB: expected a few keys", null);
      }
      return out.toByteArray();
    }
  }

  private static String text(JsonNode object, String key) {
    return object.path(key).asText("").strip();
  }

  private static void requireAddress(SourceFile file, String key, String value) {
    if (!value.isEmpty() && !ValueWriter.isAbsolute(value)) {
      throw wrong(file, key, "\"" + value + "\" is not an address: expected an absolute IRI", null);
    }
  }

  private static RefusedException wrong(
      SourceFile file, String key, String message, Exception cause) {
    return new RefusedException(new Position(file.name(), 0, 0, key), message + ".", cause);
  }
}
