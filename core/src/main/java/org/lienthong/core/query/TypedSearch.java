package org.lienthong.core.query;

/**
 * A text of a search box, read as a query.
 *
 * @param meaning what the text looks like
 * @param query what to search for; for a bar code or a shelf mark also the words, since a title may
 *     look like one
 */
public record TypedSearch(Meaning meaning, Query query) {
  /** What a typed text looks like. */
  public enum Meaning {
    /** Words, in any access point. */
    WORDS,
    /** A single "*": every record. */
    EVERYTHING,
    /** An ISBN, with or without hyphens and its label. */
    ISBN,
    /** An ISSN, with or without its label. */
    ISSN,
    /** A bar code, as a scanner types it: "STK-00123", "000123". */
    BARCODE,
    /** The beginning of a shelf mark or of a Dewey number: "895.9223 NG-A". */
    CALL_NUMBER
  }
}
