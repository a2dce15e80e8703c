package org.lienthong.benchmarks.union;

import org.lienthong.marc.MarcRecord;

/**
 * Two records labelled with whether they describe one edition.
 *
 * @param id identifies the pair in its set
 */
record LabelledPair(String id, MarcRecord a, MarcRecord b, boolean match) {}
