package org.lienthong.benchmarks.sru;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A query that finds the same number of records in every {@link MarkedBooks catalogue}.
 *
 * @param parameters other parameters of the request, beginning with {@code &}
 */
record RareQuery(String name, String cql, String parameters, int hits) {
  /** The queries measured: each kind of clause whose result is smaller than the catalogue. */
  static final List<RareQuery> ALL =
      List.of(
          of("one word", "dc.title=" + MarkedBooks.word(10), 10),
          of("one word", "dc.title=" + MarkedBooks.word(100), 100),
          of("one word", "dc.title=" + MarkedBooks.word(1000), 1000),
          of("any index", MarkedBooks.word(100), 100),
          of("a phrase", "dc.title=\"" + MarkedBooks.word(100) + " phương Nam\"", 100),
          of("cut off", "dc.title=" + MarkedBooks.word(100) + "*", 100),
          of(
              "or",
              "dc.title any \"" + MarkedBooks.word(10) + " " + MarkedBooks.word(1000) + "\"",
              1000),
          of(
              "and with a word of every record",
              "dc.title=" + MarkedBooks.word(100) + " and dc.title=toán",
              100),
          of(
              "and with a subject of every record",
              "dc.title=" + MarkedBooks.word(100) + " and dc.subject=\"Toán học\"",
              100),
          of(
              "and with a year of every record",
              "dc.title=" + MarkedBooks.word(100) + " and dc.date=2025",
              100),
          of(
              "not",
              "dc.title=" + MarkedBooks.word(100) + " not dc.title=" + MarkedBooks.word(10),
              90),
          of(
              "an author by the whole name",
              "dc.creator==\"Tác giả " + MarkedBooks.word(10) + "\"",
              10),
          of("an ISBN", "bath.isbn=" + MarkedBooks.ISBN, 1),
          of("sorted by title", "dc.title=" + MarkedBooks.word(1000) + " sortby dc.title", 1000),
          new RareQuery(
              "with facets", "dc.title=" + MarkedBooks.word(1000), "&facetLimit=10", 1000));

  private static RareQuery of(String name, String cql, int hits) {
    return new RareQuery(name, cql, "", hits);
  }

  /**
   * Returns the address relative to that of a catalogue.
   *
   * @param time how often it was asked before: a cached answer would cost nothing, so each time the
   *     query differs but finds the same
   */
  String address(long time) {
    int end = cql.contains(" sortby ") ? cql.indexOf(" sortby ") : cql.length();
    String other =
        "(" + cql.substring(0, end) + ") not rec.identifier=none" + time + cql.substring(end);
    return "?query="
        + URLEncoder.encode(other, StandardCharsets.UTF_8)
        + "&recordSchema=marcxml"
        + parameters;
  }
}
