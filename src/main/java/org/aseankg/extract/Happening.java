package org.aseankg.extract;

import java.util.LinkedHashMap;
import java.util.Map;

/** An event as one article tells of it; what is said in several places comes together here. */
final class Happening {

  /** A stretch of the cleaned text, and how it was read. */
  record Read(int start, int end, String rule, String certainty, String basis) {}

  /** A role somebody has at it. */
  record Part(String role, String agent, String inPost, String capacity, Read read) {}

  final int number;
  final String type;
  final String noun;
  String label;
  String series = "";
  int edition;
  Day start;
  Day end;
  boolean planned;
  boolean closing;
  int days;
  String place = "";
  boolean narrow;
  boolean online;
  Happening partOf;
  String theme = "";
  Read named;
  Read dated;
  Read placed;
  Read themed;
  final Map<String, Part> parts = new LinkedHashMap<>();

  Happening(int number, String type, String noun, String label, Read named) {
    this.number = number;
    this.type = type;
    this.noun = noun;
    this.label = label;
    this.named = named;
  }

  boolean isEdition() {
    return !series.isEmpty();
  }

  /** Adds a role; the surer reading of the same stays. */
  void add(Part part) {
    parts.merge(
        part.role() + " " + part.agent(),
        part,
        (a, b) -> rank(b.read().certainty()) < rank(a.read().certainty()) ? b : a);
  }

  static int rank(String certainty) {
    return certainty.equals("high") ? 0 : certainty.equals("medium") ? 1 : 2;
  }
}
