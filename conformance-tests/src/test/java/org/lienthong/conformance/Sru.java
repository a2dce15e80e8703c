package org.lienthong.conformance;

import java.util.List;

/** The SRU interface of one catalogue. */
record Sru(String base) {
  /**
   * Requests the first 20 records of a CQL query, with additional parameters ({@code &name=value}).
   */
  Http.Answer search(String cql, String more) {
    return search(cql, 20, more);
  }

  private Http.Answer search(String cql, int records, String more) {
    return Http.get(
        base
            + ("?version=1.2&operation=searchRetrieve&maximumRecords=" + records)
            + ("&query=" + Http.encoded(cql))
            + more);
  }

  /** Returns how many records a query finds; fails when it is refused. */
  long count(String cql) {
    Xml answer = Xml.parse(search(cql, 1, "&recordSchema=marcxml").body());
    List<String> numbers = answer.texts("numberOfRecords");
    if (numbers.size() != 1) {
      throw new AssertionError(cql + " refused: " + answer.texts("diagnostic"));
    }
    return Long.parseLong(numbers.getFirst());
  }

  /** Returns {@code dc:title} of the first 20 records of a query. */
  List<String> titles(String cql) {
    return Xml.parse(search(cql, "&recordSchema=dc").body()).texts("title");
  }
}
