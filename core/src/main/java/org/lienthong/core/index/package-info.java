/**
 * Searching: what an index is asked and what it answers. The module {@code index-lucene} implements
 * it.
 */
@NullMarked
package org.lienthong.core.index;

import org.jspecify.annotations.NullMarked;
