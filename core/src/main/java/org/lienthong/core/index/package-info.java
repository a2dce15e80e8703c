/**
 * Searching: what an index is asked and what it answers. The Lucene implementation is in {@code
 * index.lucene}.
 */
@NullMarked
package org.lienthong.core.index;

import org.jspecify.annotations.NullMarked;
