/**
 * What a record says of the edition that it describes, in a form that can be compared.
 *
 * <p>One pure function, {@link FeatureExtractor}, reads a record as Vietnamese cataloguers write
 * them: volume, grade, kind, textbook series, edition, publisher, names, year and pages are taken
 * out of whatever field they stand in, with tolerance for missing marks, old and new spelling,
 * abbreviations and slips of the keyboard. How two of them are compared is decided in {@code
 * matching}.
 */
@NullMarked
package org.lienthong.union.features;

import org.jspecify.annotations.NullMarked;
