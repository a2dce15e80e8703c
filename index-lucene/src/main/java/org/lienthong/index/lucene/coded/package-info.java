/**
 * Values of access points that are not text: identifiers, standard numbers, shelf marks, languages,
 * kinds of material, grades. Each has one normal form, for records and for typed text.
 *
 * <p>Uses {@code analysis}.
 */
@NullMarked
package org.lienthong.index.lucene.coded;

import org.jspecify.annotations.NullMarked;
