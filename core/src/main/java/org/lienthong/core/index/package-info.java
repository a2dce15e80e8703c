/**
 * The contract of a search index: requests and results. The module {@code index-lucene} implements
 * it.
 */
@NullMarked
package org.lienthong.core.index;

import org.jspecify.annotations.NullMarked;
