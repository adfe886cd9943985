package org.aseankg.extract.review;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.aseankg.InvalidInputException;
import org.aseankg.validate.ArticleTexts;

/** Shows spans of the articles that the reviewer has, in a folder they name. */
final class Articles {

  private final Optional<ArticleTexts> texts;

  /**
   * @throws InvalidInputException if there is no such folder
   */
  Articles(Optional<Path> folder) {
    this.texts = folder.map(ArticleTexts::new);
  }

  /**
   * The words of a span in their sentence; empty where no file has the digest of the article, or
   * its text is not the one that the offsets are of.
   */
  Optional<Passage> passage(Proposal article, Span span) {
    Optional<String> text = texts.flatMap(t -> t.text(article.sha256()));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String all = text.get();
    int length = all.codePointCount(0, all.length());
    boolean inside = span.start() >= 0 && span.start() < span.end() && span.end() <= length;
    if (length != article.length() || !inside) {
      return Optional.empty();
    }
    int start = all.offsetByCodePoints(0, span.start());
    int end = all.offsetByCodePoints(start, span.end() - span.start());
    String language = article.source().path("language").asText("en");
    return Optional.of(Passage.of(all, start, end, Locale.forLanguageTag(language)));
  }

  /** Whether there is a folder to look in. */
  boolean areGiven() {
    return texts.isPresent();
  }
}
