/**
 * Vietnamese text made regular, once, for index, query, scan, sort and match keys alike: its clean,
 * marked and folded forms, its words, and its order.
 *
 * <p>Knows nothing of records, indexes or Lucene. Reasons are in {@code
 * docs/decisions/020-vietnamese-text.md}.
 */
@NullMarked
package org.lienthong.core.text;

import org.jspecify.annotations.NullMarked;
