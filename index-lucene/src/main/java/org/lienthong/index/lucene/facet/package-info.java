/**
 * Counts of values among the records found.
 *
 * <p>Uses {@code effort} and {@code schema}.
 */
@NullMarked
package org.lienthong.index.lucene.facet;

import org.jspecify.annotations.NullMarked;
