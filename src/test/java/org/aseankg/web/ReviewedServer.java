package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.extract.review.ReviewFixture;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server with two articles to review, and an operator who may decide. */
abstract class ReviewedServer {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  @TempDir Path temp;
  ReviewFixture files;
  Path tokenFile;
  String token;
  ServerFixture kg;

  @BeforeEach
  void start() {
    files = ReviewFixture.in(temp).withBoth();
    tokenFile = temp.resolve("tokens.tsv");
    token = new TokenFile(tokenFile).add("an", Scope.WRITE);
    kg =
        ServerFixture.reviewing(
            files.store,
            new TokenFile(tokenFile),
            new KgServer.Review(files.folder, Optional.of(files.articles)));
  }

  @AfterEach
  void stop() {
    kg.close();
  }

  String chair() {
    return id("roles", "person/lan-thu");
  }

  String event() {
    return id("events", "digital-records");
  }

  String id(String heading, String value) {
    return ReviewFixture.id(files.service(), heading, value);
  }

  static String accept(String fact) {
    return "fact=" + fact + "&verdict=accept";
  }

  HttpResponse<String> send(String body) {
    return kg.post("/review", FORM, body, "Accept", JSON, "Authorization", "Bearer " + token);
  }

  String signIn() {
    HttpResponse<String> in = kg.post("/review/login", FORM, "token=" + token);
    return header(in, "Set-Cookie").split(";")[0];
  }

  static String key(HttpResponse<String> page) {
    Matcher m = KEY.matcher(page.body());
    assertThat(m.find()).isTrue();
    return m.group(1);
  }
}
