/**
 * Searches: a request, the searcher of one state of the index, the result set that stays as it was,
 * and the cache of results.
 *
 * <p>Uses {@code match}, {@code rank} and {@code schema}.
 */
@NullMarked
package org.lienthong.index.lucene.search;

import org.jspecify.annotations.NullMarked;
