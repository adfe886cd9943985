package org.aseankg.query;

import java.util.Map;
import java.util.Optional;
import org.aseankg.InvalidInputException;
import org.aseankg.model.PartialDate;

/**
 * What a user asks of a canned query.
 *
 * @param arguments values by parameter name, as typed
 * @param asOf the day, month or year the answer is for; today when empty
 * @param limit rows on a page; 0 for the query's own page size
 * @param page the page, from 1
 * @param lang language of the labels, {@code en} or {@code vi}
 */
public record QueryRequest(
    Map<String, String> arguments, Optional<PartialDate> asOf, int limit, int page, String lang) {

  /** Checks the numbers. */
  public QueryRequest {
    arguments = Map.copyOf(arguments);
    if (limit < 0) {
      throw new InvalidInputException(
          "The limit is " + limit + ": expected a whole number above 0, or none.");
    }
    if (page < 1) {
      throw new InvalidInputException("The page is " + page + ": expected a whole number above 0.");
    }
  }

  /** The first page of the answer as of today, labelled in English. */
  public static QueryRequest of(Map<String, String> arguments) {
    return new QueryRequest(arguments, Optional.empty(), 0, 1, "en");
  }

  /** This request as of another date. */
  public QueryRequest asOf(PartialDate date) {
    return new QueryRequest(arguments, Optional.of(date), limit, page, lang);
  }

  /** This request with labels in another language. */
  public QueryRequest in(String language) {
    return new QueryRequest(arguments, asOf, limit, page, language);
  }

  /** Another page of this request. */
  public QueryRequest page(int newLimit, int newPage) {
    return new QueryRequest(arguments, asOf, newLimit, newPage, lang);
  }
}
