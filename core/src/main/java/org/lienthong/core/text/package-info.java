/**
 * The regular forms of Vietnamese text, its words and its order, shared by index, query, scan, sort
 * and match keys.
 *
 * <p>Knows nothing of records, indexes or Lucene. Reasons are in {@code
 * docs/decisions/020-vietnamese-text.md}.
 */
@NullMarked
package org.lienthong.core.text;

import org.jspecify.annotations.NullMarked;
