package org.lienthong.index.lucene;

import org.apache.lucene.util.BytesRef;
import org.lienthong.core.text.VietnameseText;

/**
 * The forms of a whole heading.
 *
 * @param display as people read it
 * @param folded its folded words joined by spaces, cut to the longest term
 * @param ordered its place in the Vietnamese order, 0, and {@code display}
 * @param sortKey that place alone, cut
 */
record HeadingForms(String display, String folded, BytesRef ordered, BytesRef sortKey) {
  private static final byte[] NO_PREFIX = {};

  static HeadingForms of(String display, AnalysedText words) {
    byte[] key = VietnameseText.sortKeyOfHeading(words.toned());
    return new HeadingForms(
        display,
        IndexLimits.heading(words.folded()),
        WordForms.keyed(NO_PREFIX, key, display),
        IndexLimits.sortKey(key));
  }
}
