package org.aseankg.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language an answer is labelled in: the parameter {@code lang}, else {@code Accept-Language}.
 */
public final class Language {

  /** The languages there are, the default first. */
  public static final List<String> ALL = List.of("en", "vi");

  private static final String COOKIE = "lang";
  private static final String KEPT = "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly";
  private static final Pattern WANTED =
      Pattern.compile("(?:^|&)lang=(" + String.join("|", ALL) + ")(?:&|$)");
  private static final List<Locale> LOCALES = ALL.stream().map(Locale::forLanguageTag).toList();

  private Language() {}

  /**
   * Chooses, and says in the answer what was chosen and what it depends on.
   *
   * @throws RequestException if the parameter names a language there is not
   */
  public static String choose(Exchange exchange) {
    String chosen =
        wanted(exchange).orElseGet(() -> accepted(exchange.request().getHeader("Accept-Language")));
    exchange.response().setHeader("Content-Language", chosen);
    exchange.response().setHeader("Vary", "Accept, Accept-Language");
    return chosen;
  }

  /**
   * Chooses the language of a page: the parameter, which is remembered in a cookie, else the
   * cookie, else {@code Accept-Language}.
   *
   * @throws RequestException if the parameter names a language there is not
   */
  public static String ofPage(Exchange exchange) {
    Optional<String> wanted = wanted(exchange);
    wanted.ifPresent(l -> exchange.response().addHeader("Set-Cookie", COOKIE + "=" + l + KEPT));
    String chosen = wanted.orElseGet(() -> ofReader(exchange.request()));
    exchange.response().setHeader("Content-Language", chosen);
    exchange.response().setHeader("Vary", "Accept, Accept-Language, Cookie");
    return chosen;
  }

  /**
   * The language of whoever asks, by parameter, cookie or {@code Accept-Language}; never refuses.
   */
  public static String ofReader(HttpServletRequest request) {
    Matcher wanted = WANTED.matcher(String.valueOf(request.getQueryString()));
    if (wanted.find()) {
      return wanted.group(1);
    }
    Cookie[] cookies = request.getCookies();
    for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
      if (cookie.getName().equals(COOKIE) && ALL.contains(cookie.getValue())) {
        return cookie.getValue();
      }
    }
    return accepted(request.getHeader("Accept-Language"));
  }

  /**
   * The language that the parameter names; empty where there is none.
   *
   * @throws RequestException if it names a language there is not
   */
  public static Optional<String> wanted(Exchange exchange) {
    Optional<String> wanted = exchange.query().one("lang");
    if (wanted.isPresent() && !ALL.contains(wanted.get())) {
      throw RequestException.invalid(
          "The language is \"" + wanted.get() + "\": expected " + String.join(" or ", ALL) + ".");
    }
    return wanted;
  }

  private static String accepted(String header) {
    if (header == null || header.isBlank()) {
      return ALL.get(0);
    }
    try {
      Locale match = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
      return match == null ? ALL.get(0) : match.getLanguage();
    } catch (IllegalArgumentException e) {
      return ALL.get(0);
    }
  }
}
