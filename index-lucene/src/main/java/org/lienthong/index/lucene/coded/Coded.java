package org.lienthong.index.lucene.coded;

/**
 * A value of an access point that is not text.
 *
 * @param term in its normal form, for searching
 * @param display for people
 */
public record Coded(String term, String display) {
  /** Makes a value whose display form is its term. */
  public static Coded of(String term) {
    return new Coded(term, term);
  }
}
