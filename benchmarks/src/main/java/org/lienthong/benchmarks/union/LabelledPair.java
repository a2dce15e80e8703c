package org.lienthong.benchmarks.union;

import org.lienthong.marc.MarcRecord;

/**
 * Two records of which somebody said whether they describe one edition.
 *
 * @param id names the pair in its set
 */
record LabelledPair(String id, MarcRecord a, MarcRecord b, boolean match) {}
