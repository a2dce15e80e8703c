/**
 * A record as a Lucene document: which fields of MARC feed which access point, and in what form.
 *
 * <p>Uses {@code schema}, {@code analysis} and {@code coded}; knows nothing of queries.
 */
@NullMarked
package org.lienthong.index.lucene.document;

import org.jspecify.annotations.NullMarked;
