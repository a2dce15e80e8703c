/**
 * The order of the records found: by relevance, or by sort keys.
 *
 * <p>Uses {@code match} for the building blocks of queries, {@code typed}, and the layers below.
 */
@NullMarked
package org.lienthong.index.lucene.rank;

import org.jspecify.annotations.NullMarked;
