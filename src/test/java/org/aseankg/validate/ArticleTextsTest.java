package org.aseankg.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles are found by what is in them, whatever becomes of their files. */
class ArticleTextsTest {

  @TempDir Path folder;

  @Test
  void text_isFoundByItsDigest_withoutItsByteOrderMark() throws IOException {
    String digest = put("deep/any name", "\uFEFFHọp ở Hà Nội.".getBytes(StandardCharsets.UTF_8));
    ArticleTexts texts = new ArticleTexts(folder);
    assertThat(texts.text(digest)).hasValue("Họp ở Hà Nội.");
    assertThat(texts.file(digest)).hasValue(folder.resolve("deep/any name"));
    assertThat(texts.text(DigestUtils.sha256Hex("other"))).isEmpty();
  }

  @Test
  void textThatIsNotInUtf8_isNone() throws IOException {
    String digest = put("latin-1", "Hà".getBytes(StandardCharsets.ISO_8859_1));
    ArticleTexts texts = new ArticleTexts(folder);
    assertThat(texts.file(digest)).isPresent();
    assertThat(texts.text(digest)).isEmpty();
  }

  @Test
  void fileThatComesOrGoesLater_counts() throws Exception {
    ArticleTexts texts = new ArticleTexts(folder);
    String digest = put("later", "later".getBytes(StandardCharsets.UTF_8));
    await(() -> texts.text(digest).isPresent());
    Files.delete(folder.resolve("later"));
    await(() -> texts.text(digest).isEmpty());
  }

  @Test
  void folderThatIsNotThere_isTold() {
    assertThatThrownBy(() -> new ArticleTexts(folder.resolve("none")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("none: expected the folder of the articles");
  }

  private String put(String name, byte[] content) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.write(folder.resolve(name), content);
    return DigestUtils.sha256Hex(content);
  }

  private static void await(java.util.function.BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 100 && !done.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    assertThat(done.getAsBoolean()).isTrue();
  }
}
