package org.aseankg.web.operator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;

/**
 * The file of those who are let in: a line each with a name, a scope and the SHA-256 of a token,
 * tabs between them. A token has 256 random bits, so its plain hash cannot be turned back. The file
 * is read at every request that brings a token: what is changed in it counts at once.
 */
public final class TokenFile {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}.-]{0,63}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int LARGEST = 1 << 20;
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;

  public TokenFile(Path file) {
    this.file = file;
  }

  /**
   * One who is let in.
   *
   * @param name who it is; signs what they change
   * @param scope what they may do
   * @param hash the SHA-256 of their token, in hexadecimal
   */
  record Operator(String name, Scope scope, String hash) {}

  /**
   * Adds a new token and returns it; only its hash is kept.
   *
   * @throws InvalidInputException if the name has other signs than letters, digits, dots, hyphens
   */
  public String add(String name, Scope scope) {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidInputException(
          "The name \"" + name + "\" cannot be used: expected letters, digits, dots and hyphens.");
    }
    String token = secret();
    String line = name + "\t" + scope.word() + "\t" + DigestUtils.sha256Hex(token) + "\n";
    try {
      make();
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        FileLock lock = channel.lock();
        channel.position(channel.size());
        String start = endsOpen(channel) ? "\n" : "";
        channel.write(StandardCharsets.UTF_8.encode(start + line));
        channel.force(true);
        lock.release();
      }
      return token;
    } catch (IOException e) {
      throw new StoreException(
          "The tokens in " + file + " could not be written: " + e.getMessage() + ".", e);
    }
  }

  private void make() throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createFile(file);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static boolean endsOpen(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
  }

  /** A new secret of 256 bits, in signs that every header takes. */
  static String secret() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whose token it is; every line is compared, in the same time whether it fits or not. */
  Optional<Operator> find(String token) {
    return findHash(DigestUtils.sha256Hex(token));
  }

  /** Who has the token of this hash. */
  Optional<Operator> findHash(String hash) {
    Operator found = null;
    for (Operator operator : read()) {
      if (same(operator.hash(), hash)) {
        found = operator;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether two texts are the same, in a time that does not tell how far they are. */
  static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Refuses a file that lets nobody in by mistake.
   *
   * @throws InvalidInputException if it does not exist or a line is wrong
   */
  public void requireValid() {
    read();
  }

  private List<Operator> read() {
    List<Operator> operators = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 3
          || !NAME.matcher(cells[0]).matches()
          || !HASH.matcher(cells[2]).matches()) {
        throw new InvalidInputException(
            "The token file is wrong in line "
                + number
                + ": expected a name, a scope and a SHA-256 with tabs between them.");
      }
      operators.add(new Operator(cells[0], Scope.parse(cells[1]), cells[2]));
    }
    return operators;
  }

  private List<String> lines() {
    try {
      if (Files.size(file) > LARGEST) {
        throw new InvalidInputException("The token file has more than " + LARGEST + " bytes.");
      }
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(
          "There is no token file " + file + ": expected one made by the command token.", e);
    } catch (IOException e) {
      throw new InvalidInputException("The token file cannot be read: " + e + ".", e);
    }
  }
}
