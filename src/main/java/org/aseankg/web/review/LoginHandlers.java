package org.aseankg.web.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestBody;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.http.Words;
import org.aseankg.web.operator.Doorkeeper;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.Sessions;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.sparql.SparqlRequest;

/** Signing in and out of the pages that need a token. */
public final class LoginHandlers {

  private final Doorkeeper door;

  public LoginHandlers(Doorkeeper door) {
    this.door = door;
  }

  /** Takes the token from a form and answers with a cookie. */
  public void signIn(Exchange exchange) throws IOException {
    HttpServletRequest request = exchange.request();
    door.requireSameSite(request);
    Parameters form = form(request);
    Optional<String> secret = door.signIn(form.one("token").orElse("").strip());
    if (secret.isEmpty()) {
      form(exchange, true);
      return;
    }
    setCookie(exchange, secret.get(), Sessions.LONGEST.toSeconds());
    leadTo(exchange, ReviewPage.PATH);
  }

  /** Ends the session. */
  public void signOut(Exchange exchange) throws IOException {
    HttpServletRequest request = exchange.request();
    Doorkeeper.Guest guest = door.require(request, Scope.READ);
    door.requireOwnForm(request, guest, form(request));
    door.signOut(request);
    setCookie(exchange, "", 0);
    leadTo(exchange, ReviewPage.PATH);
  }

  private static void setCookie(Exchange exchange, String value, long seconds) {
    boolean secure = "https".equals(exchange.request().getHeader("X-Forwarded-Proto"));
    exchange
        .response()
        .setHeader(
            "Set-Cookie",
            "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                .formatted(
                    Doorkeeper.COOKIE, value, ReviewPage.PATH, seconds, secure ? "; Secure" : ""));
  }

  /** The body of a form. */
  static Parameters form(HttpServletRequest request) throws IOException {
    String type = RequestBody.mediaType(request).orElse(null);
    if (!SparqlRequest.FORM.equals(type)) {
      throw RequestException.unsupportedMediaType(type, List.of(SparqlRequest.FORM));
    }
    return Parameters.parse(RequestBody.text(request));
  }

  static void leadTo(Exchange exchange, String path) throws IOException {
    secure(exchange.response());
    exchange.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
    exchange.response().setHeader("Location", path);
    exchange.send("text/plain;charset=utf-8", new byte[0]);
  }

  /** The page that asks for the token; its status says that nobody is signed in. */
  static void form(Exchange exchange, boolean wrong) throws IOException {
    Words words = Words.of(Language.choose(exchange));
    secure(exchange.response());
    exchange.response().setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    exchange.response().setHeader("WWW-Authenticate", "Bearer realm=\"asean-kg\"");
    String body =
        (wrong ? "<p role=\"alert\">" + say(words, "This token is not known here.") + "</p>\n" : "")
            + "<form method=\"post\" action=\"/review/login\">\n<p><label>"
            + say(words, "Token")
            + " <input type=\"password\" name=\"token\" autocomplete=\"off\" required></label>\n"
            + "<button>"
            + say(words, "Sign in")
            + "</button></p>\n</form>";
    String page =
        Layout.html(Page.of(words.lang(), words.say("Review"), ReviewPage.PATH).saying(body));
    exchange.send("text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private static String say(Words words, String english) {
    return Html.escape(words.say(english));
  }

  /** What keeps a page for few from being kept, framed, or read by other sites. */
  static void secure(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", null);
    response.setHeader("Access-Control-Expose-Headers", null);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
  }
}
