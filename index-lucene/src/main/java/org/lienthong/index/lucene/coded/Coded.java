package org.lienthong.index.lucene.coded;

/**
 * A value of an access point that is no text.
 *
 * @param term in its normal form, for searching
 * @param display for people
 */
public record Coded(String term, String display) {
  /** Makes a value that is shown as it is searched. */
  public static Coded of(String term) {
    return new Coded(term, term);
  }
}
