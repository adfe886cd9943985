package org.aseankg.web;

import java.util.List;

/** A page of every kind, for tests that look at all of them. */
final class SomePages {

  static final List<String> ALL =
      List.of(
          "/",
          "/ask",
          "/ask?q=Ai+ch%E1%BB%A7+tr%C3%AC+ACCSM+21%3F",
          "/ask?q=Did+Cao+Huy+attend+ACCSM+20%3F",
          "/ask?q=Pham+Thi+Thanh",
          "/search",
          "/search?q=civil+service&type=body",
          "/doc/person/pham-thi-thanh-tra",
          "/doc/body/accsm",
          "/doc/body/asean",
          "/doc/country/viet-nam",
          "/doc/group/asean-plus-three",
          "/doc/event/accsm-21",
          "/doc/event/accsm-21-som",
          "/doc/series/accsm",
          "/doc/instrument/accsm-plus-three-work-plan-2021-2025",
          "/doc/place/hanoi",
          "/doc/post/minister-of-home-affairs-of-viet-nam",
          "/doc/source/quanlynhanuoc-2022-accsm-21-som",
          "/doc/concept/role/chair",
          "/doc/graph/inferred",
          "/doc/country/viet-nam?page=2",
          "/ontology",
          "/docs",
          "/doc/person/nobody-of-that-name",
          "/doc/body/asean?limit=x");

  private SomePages() {}
}
