package org.aseankg.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fenced blocks of the pages a reader sees. */
final class MarkdownBlocks {

  private MarkdownBlocks() {}

  /** A fenced block: the word after the fence, the text inside, and where it starts. */
  record Block(Path file, int line, String kind, String text) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** The pages with examples: the README and everything in {@code docs/}. */
  static List<Path> pages() {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      Stream<Path> pages = docs.filter(p -> p.toString().endsWith(".md")).sorted();
      return Stream.concat(Stream.of(Path.of("README.md")), pages).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Block> of(Path page) {
    try {
      List<Block> blocks = new ArrayList<>();
      List<String> lines = Files.readAllLines(page, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("```")) {
          int start = i;
          StringBuilder text = new StringBuilder();
          for (i++; !lines.get(i).equals("```"); i++) {
            text.append(lines.get(i)).append('\n');
          }
          blocks.add(
              new Block(page, start + 1, lines.get(start).substring(3).strip(), text.toString()));
        }
      }
      return blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
