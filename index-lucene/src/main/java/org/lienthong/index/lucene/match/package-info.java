/**
 * Queries of the model as Lucene queries: which records match, not their order.
 *
 * <p>Uses {@code typed} and the layers below it.
 */
@NullMarked
package org.lienthong.index.lucene.match;

import org.jspecify.annotations.NullMarked;
