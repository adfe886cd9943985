package org.aseankg.web.operator;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.InvalidInputException;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.ops.Observed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in who brings a token of the file: in the header {@code Authorization: Bearer}, or by a
 * browser in which they signed in. A token is never taken from an address.
 */
public final class Doorkeeper {

  /** The name of the cookie. */
  public static final String COOKIE = "asean-kg-session";

  /** The name of the field that proves a form to be ours. */
  public static final String FORM_KEY = "key";

  private static final String NO_TOKEN =
      "This needs a token of the operator, as Authorization: Bearer.";

  private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);
  private static final Pattern BEARER =
      Pattern.compile("Bearer +([A-Za-z0-9._~+/-]{1,200}=*) *", Pattern.CASE_INSENSITIVE);

  private final TokenFile tokens;
  private final Sessions sessions = new Sessions();

  public Doorkeeper(TokenFile tokens) {
    this.tokens = tokens;
  }

  /**
   * One who was let in.
   *
   * @param name who it is
   * @param formKey what forms have to carry; empty where no browser is used
   */
  public record Guest(String name, String formKey) {}

  /**
   * Who asks; empty where nobody says who they are.
   *
   * @throws RequestException 401 if a token is none of ours, 403 if it does not allow this
   */
  public Optional<Guest> find(HttpServletRequest request, Scope needed) {
    String header = request.getHeader("Authorization");
    if (header != null) {
      return Optional.of(bearer(request, header, needed));
    }
    Optional<Sessions.Session> session = cookie(request).flatMap(sessions::find);
    Optional<TokenFile.Operator> operator =
        session.flatMap(s -> guarded(() -> tokens.findHash(s.tokenHash())));
    operator.ifPresent(o -> require(o, needed));
    operator.ifPresent(o -> note(request, o));
    return operator.map(o -> new Guest(o.name(), session.get().formKey()));
  }

  /** Whether a request brings a token of any kind in the header. */
  static boolean hasToken(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && BEARER.matcher(header).matches();
  }

  /**
   * Whether who asks is one of ours, whatever they may do. Nothing is refused, noted or logged:
   * that is done where it is needed.
   */
  boolean knows(HttpServletRequest request) {
    try {
      String header = request.getHeader("Authorization");
      if (header != null) {
        Matcher m = BEARER.matcher(header);
        return m.matches() && tokens.find(m.group(1)).isPresent();
      }
      return cookie(request)
          .flatMap(sessions::find)
          .flatMap(s -> tokens.findHash(s.tokenHash()))
          .isPresent();
    } catch (InvalidInputException e) {
      return false;
    }
  }

  private Guest bearer(HttpServletRequest request, String header, Scope needed) {
    Matcher m = BEARER.matcher(header);
    TokenFile.Operator operator =
        (m.matches() ? known(m.group(1)) : Optional.<TokenFile.Operator>empty())
            .orElseThrow(() -> refused("The token is none of this server."));
    require(operator, needed);
    note(request, operator);
    return new Guest(operator.name(), "");
  }

  /** The logs tell who it was. */
  private static void note(HttpServletRequest request, TokenFile.Operator operator) {
    Observed.of(request).ifPresent(o -> o.isBy(operator.name()));
  }

  /**
   * Who asks with a token in the header, whatever cookie they have.
   *
   * @throws RequestException 401 without a token of ours, 403 if it does not allow this
   */
  Guest requireBearer(HttpServletRequest request, Scope needed) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      throw refused(NO_TOKEN);
    }
    return bearer(request, header, needed);
  }

  /** As {@link #find}, but everybody has to say who they are. */
  public Guest require(HttpServletRequest request, Scope needed) {
    return find(request, needed).orElseThrow(() -> refused(NO_TOKEN));
  }

  /** Begins a session for a token; returns the secret for the cookie, or nothing. */
  public Optional<String> signIn(String token) {
    return known(token).map(sessions::begin);
  }

  /** Ends the session of a browser. */
  public void signOut(HttpServletRequest request) {
    cookie(request).ifPresent(sessions::end);
  }

  /**
   * Refuses a form that another site made a browser send.
   *
   * @throws RequestException 403
   */
  public void requireOwnForm(HttpServletRequest request, Guest guest, Parameters form) {
    if (guest.formKey().isEmpty()) {
      return;
    }
    requireSameSite(request);
    if (!TokenFile.same(guest.formKey(), form.one(FORM_KEY).orElse(""))) {
      throw forbidden("The form is not of this session: load the page again.");
    }
  }

  /** Refuses what a browser says to come from another site. */
  public void requireSameSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    boolean otherSite = site != null && !site.equals("same-origin") && !site.equals("none");
    String origin = request.getHeader("Origin");
    if (otherSite || (origin != null && !isHost(origin, request.getHeader("Host")))) {
      throw forbidden("The form was sent from another site.");
    }
  }

  private static boolean isHost(String origin, String host) {
    try {
      return host != null && host.equals(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<TokenFile.Operator> known(String token) {
    return guarded(() -> tokens.find(token));
  }

  private interface Look {
    Optional<TokenFile.Operator> look();
  }

  /** A file that cannot be read lets nobody in; why is for the operator alone. */
  private static Optional<TokenFile.Operator> guarded(Look look) {
    try {
      return look.look();
    } catch (InvalidInputException e) {
      LOG.error("Nobody is let in: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static void require(TokenFile.Operator operator, Scope needed) {
    if (!operator.scope().allows(needed)) {
      throw forbidden(
          "The token allows to " + operator.scope().word() + ": expected " + needed.word() + ".");
    }
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(COOKIE)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  static RequestException refused(String detail) {
    return new RequestException(
        Problem.of(Problem.Kind.UNAUTHORIZED, detail)
            .withHeader("WWW-Authenticate", "Bearer realm=\"asean-kg\""));
  }

  private static RequestException forbidden(String detail) {
    return new RequestException(Problem.of(Problem.Kind.FORBIDDEN, detail));
  }
}
