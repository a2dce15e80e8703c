/**
 * The words of the index for suggestions: which exist, which are alike, and which of them a record
 * has together.
 *
 * <p>Uses {@code search}, {@code analysis} and {@code schema}.
 */
@NullMarked
package org.lienthong.index.lucene.suggest;

import org.jspecify.annotations.NullMarked;
