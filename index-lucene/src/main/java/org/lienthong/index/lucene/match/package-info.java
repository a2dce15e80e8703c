/**
 * Queries of our model as Lucene queries: which records match, and nothing about their order.
 *
 * <p>Uses {@code typed} and the layers below it.
 */
@NullMarked
package org.lienthong.index.lucene.match;

import org.jspecify.annotations.NullMarked;
