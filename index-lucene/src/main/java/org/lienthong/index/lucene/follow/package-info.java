/**
 * How the index follows the log of the store: reading changes, writing documents on several
 * threads, commits, and opening an index that may be missing, damaged or of another version.
 *
 * <p>Uses {@code document} and {@code schema}; knows nothing of queries.
 */
@NullMarked
package org.lienthong.index.lucene.follow;

import org.jspecify.annotations.NullMarked;
