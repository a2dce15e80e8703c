/**
 * The typed text of a query, interpreted once: words with their marks and masks, numbers, and
 * school words such as "lớp sáu" and "tập 1".
 *
 * <p>Uses {@code schema}, {@code analysis} and {@code coded}; makes no Lucene queries.
 */
@NullMarked
package org.lienthong.index.lucene.typed;

import org.jspecify.annotations.NullMarked;
