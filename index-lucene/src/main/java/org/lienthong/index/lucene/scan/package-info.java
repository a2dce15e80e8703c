/**
 * Lists of terms around a starting point, each with the number of records that a search for it
 * finds.
 *
 * <p>Uses {@code search}, and {@code analysis} and {@code coded} for the forms of terms.
 */
@NullMarked
package org.lienthong.index.lucene.scan;

import org.jspecify.annotations.NullMarked;
