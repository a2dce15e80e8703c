/**
 * Searches: a request, the searcher of one state of the index, the result set that does not change,
 * and the result cache.
 *
 * <p>Uses {@code match}, {@code rank} and {@code schema}.
 */
@NullMarked
package org.lienthong.index.lucene.search;

import org.jspecify.annotations.NullMarked;
