package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.aseankg.InvalidInputException;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.junit.jupiter.api.Test;

/** The review over HTTP: who is let in. */
class ReviewDoorTest extends ReviewedServer {

  @Test
  void withoutToken_nobodyIsLetIn() throws IOException {
    HttpResponse<String> read = kg.get("/review", "Accept", JSON);
    assertThat(read.statusCode()).isEqualTo(401);
    assertThat(header(read, "WWW-Authenticate")).isEqualTo("Bearer realm=\"asean-kg\"");
    assertThat(json(read).path("type").asText()).endsWith("problem/unauthorized");
    HttpResponse<String> form = kg.get("/review", "Accept", "text/html");
    assertThat(form.statusCode()).isEqualTo(401);
    assertThat(form.body()).contains("type=\"password\"").doesNotContain("Digital Records");
    assertThat(kg.post("/review", FORM, accept(chair())).statusCode()).isEqualTo(401);
    assertThat(Files.exists(files.folder.resolve("decisions.jsonl"))).isFalse();
  }

  @Test
  void wrongToken_isRefused() {
    for (String authorization :
        new String[] {
          "Bearer wrong", "Bearer", "Basic YTpi", "Bearer ../../etc/passwd%00", "Bearer a b", ""
        }) {
      HttpResponse<String> read = kg.get("/review", "Accept", JSON, "Authorization", authorization);
      assertThat(read.statusCode()).as(authorization).isEqualTo(401);
      assertThat(read.body()).doesNotContain("etc/passwd");
    }
  }

  @Test
  void readToken_looksAndDecidesNothing() {
    String reader = new TokenFile(tokenFile).add("reader", Scope.READ);
    String[] bearer = {"Accept", JSON, "Authorization", "Bearer " + reader};
    assertThat(json(kg.get("/review", bearer)).path("facts")).hasSize(13);
    HttpResponse<String> refused = kg.post("/review", FORM, accept(chair()), bearer);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(json(refused).path("detail").asText()).contains("expected write");
  }

  @Test
  void tokenTakenBack_isForgottenAtOnce_inItsBrowserToo() throws IOException {
    String cookie = signIn();
    assertThat(kg.get("/review", "Cookie", cookie).statusCode()).isEqualTo(200);
    Files.writeString(tokenFile, "# nobody\n");
    assertThat(kg.get("/review", "Cookie", cookie).statusCode()).isEqualTo(401);
    assertThat(send(accept(chair())).statusCode()).isEqualTo(401);
    Files.writeString(tokenFile, "not a token file");
    assertThat(send(accept(chair())).statusCode()).isEqualTo(401);
    Files.delete(tokenFile);
    assertThat(send(accept(chair())).statusCode()).isEqualTo(401);
  }

  @Test
  void browser_signsIn_decidesWithoutScript_andSignsOut() {
    String cookie = signIn();
    HttpResponse<String> page =
        kg.get("/review?fact=" + chair(), "Cookie", cookie, "Accept", "text/html");
    assertThat(page.body())
        .contains("<mark>chaired by Ms. Lan Thử</mark> of the Ministry of Home Affairs.")
        .doesNotContain("<script>")
        .doesNotContain(token);
    assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
    assertThat(header(page, "Access-Control-Allow-Origin")).isNull();
    String key = key(page);
    HttpResponse<String> done =
        kg.post(
            "/review?lang=vi",
            FORM,
            accept(chair()) + "&key=" + key,
            "Cookie",
            cookie,
            "Accept",
            "text/html");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(header(done, "Location")).startsWith("/review?lang=vi&fact=");
    HttpResponse<String> next = kg.get(header(done, "Location"), "Cookie", cookie);
    assertThat(next.body()).contains("<html lang=\"vi\">", "Chấp nhận");
    HttpResponse<String> out = kg.post("/review/logout", FORM, "key=" + key, "Cookie", cookie);
    assertThat(header(out, "Set-Cookie")).contains("Max-Age=0");
    assertThat(kg.get("/review", "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void cookie_isForThisPathAndNoScript() {
    HttpResponse<String> in = kg.post("/review/login", FORM, "token=" + token);
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(header(in, "Set-Cookie"))
        .contains("HttpOnly", "SameSite=Strict", "Path=/review")
        .doesNotContain(token)
        .doesNotContain("Secure");
    assertThat(
            header(
                kg.post("/review/login", FORM, "token=" + token, "X-Forwarded-Proto", "https"),
                "Set-Cookie"))
        .endsWith("; Secure");
    HttpResponse<String> wrong = kg.post("/review/login", FORM, "token=zzz&lang=x");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("This token is not known here.").doesNotContain("zzz");
  }

  @Test
  void formOfAnotherSite_isRefused() {
    String cookie = signIn();
    String key = key(kg.get("/review?fact=" + chair(), "Cookie", cookie));
    String right = accept(chair()) + "&key=" + key;
    for (String[] other :
        new String[][] {
          {"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
        }) {
      assertThat(kg.post("/review", FORM, right, "Cookie", cookie, other[0], other[1]).statusCode())
          .as(other[1])
          .isEqualTo(403);
    }
    for (String body : new String[] {accept(chair()), accept(chair()) + "&key=" + key + "x"}) {
      assertThat(kg.post("/review", FORM, body, "Cookie", cookie).statusCode()).isEqualTo(403);
    }
    assertThat(
            kg.post("/review/login", FORM, "token=" + token, "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    String own = kg.server.uri().toString().replaceAll("/$", "");
    assertThat(kg.post("/review", FORM, right, "Cookie", cookie, "Origin", own).statusCode())
        .isEqualTo(303);
  }

  @Test
  void cookie_opensNothingButTheReview() {
    String cookie = signIn();
    assertThat(
            kg.post("/kg/update", "application/sparql-update", "CLEAR ALL", "Cookie", cookie)
                .statusCode())
        .isEqualTo(401);
    assertThat(kg.post("/kg/data", "text/turtle", "<a> <b> <c> .", "Cookie", cookie).statusCode())
        .isEqualTo(401);
    assertThat(kg.get("/api/admin/changes", "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void tokens_areKeptAsHashesOnly() throws IOException {
    assertThat(Files.readString(tokenFile)).startsWith("an\twrite\t").doesNotContain(token);
    assertThat(token).hasSize(43);
    assertThatThrownBy(() -> new TokenFile(tokenFile).add("a\tb", Scope.ADMIN))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> new TokenFile(temp.resolve("none")).requireValid())
        .hasMessageContaining("There is no token file");
  }

  @Test
  void withoutReview_thePathIsClosed() {
    try (ServerFixture plain = ServerFixture.ofMeetings()) {
      assertThat(plain.get("/review", "Authorization", "Bearer " + token).statusCode())
          .isEqualTo(405);
    }
  }
}
