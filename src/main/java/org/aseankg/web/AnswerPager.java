package org.aseankg.web;

import org.aseankg.query.QueryResult;

/** The way to the other pages of an answer, of which nobody has counted how many there are. */
final class AnswerPager {

  private AnswerPager() {}

  static String html(String address, QueryResult result, PageWords words) {
    int known = result.next().orElse(result.page());
    return Pager.html(address, result.page(), known, words);
  }
}
