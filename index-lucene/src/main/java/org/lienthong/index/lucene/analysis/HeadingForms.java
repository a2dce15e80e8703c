package org.lienthong.index.lucene.analysis;

import org.apache.lucene.util.BytesRef;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.index.lucene.schema.IndexLimits;

/**
 * The forms of a whole heading.
 *
 * @param display for people
 * @param folded its folded words joined by spaces, cut to the longest term
 * @param ordered its Vietnamese sort key, 0, and {@code display}
 * @param sortKey its sort key alone, cut
 */
public record HeadingForms(String display, String folded, BytesRef ordered, BytesRef sortKey) {
  private static final byte[] NO_PREFIX = {};

  static HeadingForms of(String display, AnalysedText words) {
    byte[] key = VietnameseText.sortKeyOfHeading(words.toned());
    return new HeadingForms(
        display,
        IndexLimits.heading(words.folded()),
        WordForms.keyed(NO_PREFIX, key, display),
        IndexLimits.sortKey(key));
  }

  /** Says whether an access point keeps headings; those of prose do not. */
  public static boolean keeps(AccessPoint point) {
    return point.kind() == AccessPoint.Kind.TEXT
        && point != AccessPoint.ANY
        && point != AccessPoint.NOTE
        && point != AccessPoint.ABSTRACT;
  }

  /** Returns the term of a whole heading as a reader types it. */
  public static String term(String heading) {
    return IndexLimits.heading(VietnameseText.foldedHeading(heading));
  }
}
