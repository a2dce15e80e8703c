/**
 * Match features: the data of a record that describe its edition, in a form that can be compared.
 *
 * <p>One pure function, {@link FeatureExtractor}, reads a record as Vietnamese cataloguers write
 * them: volume, grade, kind, textbook series, edition, publisher, names, year and pages are read
 * from any field that has them, with tolerance for missing marks, old and new spelling,
 * abbreviations and slips of the keyboard. Features are compared in {@code matching}.
 */
@NullMarked
package org.lienthong.union.features;

import org.jspecify.annotations.NullMarked;
