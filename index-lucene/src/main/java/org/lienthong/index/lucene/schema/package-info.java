/**
 * What the index consists of: names of fields, limits, the version, and values kept for counting.
 *
 * <p>The lowest layer: it uses no other package of the index, and every other package may use it.
 */
@NullMarked
package org.lienthong.index.lucene.schema;

import org.jspecify.annotations.NullMarked;
