/**
 * The words of Vietnamese school libraries, one table each: kinds of material and of schoolbook,
 * register classes, school subjects, textbook series, school levels, grades, volumes, numerals,
 * languages; and the arithmetic of ISBN.
 *
 * <p>Words are kept as {@link org.lienthong.core.text.VietnameseText#folded} words unless their
 * marks count. How a text is split into words and which misspellings are tolerated is decided by
 * the user of a table: the index, the union and the sets read these tables and add no words of
 * their own. Reasons are in {@code docs/decisions/026-one-school-vocabulary.md}.
 */
@NullMarked
package org.lienthong.core.vocabulary;

import org.jspecify.annotations.NullMarked;
