package org.lienthong.conformance;

/** One line of {@code lienthong records}. */
record SourceRecord(
    String library, String id, String sourceIdentifier, String sourceDatestamp, boolean deleted) {
  static SourceRecord parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 5 || !cells[4].matches("[01]")) {
      throw new AssertionError("not a line of 'records': " + line);
    }
    return new SourceRecord(cells[0], cells[1], cells[2], cells[3], cells[4].equals("1"));
  }
}
