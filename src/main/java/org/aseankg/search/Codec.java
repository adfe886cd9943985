package org.aseankg.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** Profiles as bytes of the index. */
final class Codec {

  private static final long NO_DAY = Long.MIN_VALUE;

  private Codec() {}

  /** Two texts, the first one short. */
  static BytesRef two(String first, String second) {
    byte[] head = first.getBytes(StandardCharsets.UTF_8);
    byte[] rest = second.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[1 + head.length + rest.length];
    bytes[0] = (byte) head.length;
    System.arraycopy(head, 0, bytes, 1, head.length);
    System.arraycopy(rest, 0, bytes, 1 + head.length, rest.length);
    return new BytesRef(bytes);
  }

  static String first(BytesRef two) {
    int length = two.bytes[two.offset] & 0xff;
    return new String(two.bytes, two.offset + 1, length, StandardCharsets.UTF_8);
  }

  static String second(BytesRef two) {
    int length = two.bytes[two.offset] & 0xff;
    return new String(
        two.bytes, two.offset + 1 + length, two.length - 1 - length, StandardCharsets.UTF_8);
  }

  static byte[] bytes(Profile profile) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(profile.iri());
      out.writeUTF(profile.kind());
      out.writeInt(profile.popularity());
      write(out, profile.classes());
      out.writeInt(profile.names().size());
      for (Name name : profile.names()) {
        out.writeByte(name.type().ordinal());
        out.writeUTF(name.language());
        out.writeUTF(name.text());
      }
      write(out, profile.words());
      out.writeInt(profile.edition().orElse(0));
      out.writeUTF(profile.series().orElse(""));
      write(out, profile.places());
      out.writeLong(profile.firstDay().orElse(NO_DAY));
      out.writeLong(profile.lastDay().orElse(NO_DAY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Profile profile(BytesRef bytes) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      return profile(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Profile profile(DataInputStream in) throws IOException {
    String iri = in.readUTF();
    String kind = in.readUTF();
    int popularity = in.readInt();
    Set<String> classes = readSet(in);
    List<Name> names = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      NameType type = NameType.of(in.readByte());
      String language = in.readUTF();
      names.add(new Name(in.readUTF(), language, type));
    }
    Set<String> words = readSet(in);
    int edition = in.readInt();
    String series = in.readUTF();
    return new Profile(
        iri,
        kind,
        classes,
        List.copyOf(names),
        words,
        edition == 0 ? OptionalInt.empty() : OptionalInt.of(edition),
        series.isEmpty() ? Optional.empty() : Optional.of(series),
        readSet(in),
        day(in.readLong()),
        day(in.readLong()),
        popularity);
  }

  private static OptionalLong day(long day) {
    return day == NO_DAY ? OptionalLong.empty() : OptionalLong.of(day);
  }

  private static void write(DataOutputStream out, Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static Set<String> readSet(DataInputStream in) throws IOException {
    int left = in.readInt();
    Set<String> texts = new LinkedHashSet<>(left * 2);
    for (; left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
